using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Care;

/// <summary>The clinic and who works there, or has worked there: names alone.</summary>
public sealed record GetPractice : IClinicRequest<Practice>, IOpenToKeys;

public sealed record Practice(Clinic Clinic, IReadOnlyList<Member> Members);

internal sealed class GetPracticeHandler(IClinicDb db) : IRequestHandler<GetPractice, Practice>
{
    public async Task<Practice> Handle(GetPractice request, CancellationToken cancellationToken) => new(
        await db.Clinics.AsNoTracking().SingleAsync(cancellationToken), await db.Members.AsNoTracking().OrderBy(m => m.Id).ToListAsync(cancellationToken));
}
