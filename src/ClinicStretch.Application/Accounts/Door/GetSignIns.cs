using ClinicStretch.Application.Accounts.Factors;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>The browsers in which the caller is signed in, the last used first.</summary>
public sealed record GetSignIns : IClinicRequest<MySignIns>, IBeforeSecondFactor;

/// <param name="TimeZoneId">The clinic's.</param>
public sealed record MySignIns(IReadOnlyList<SignInLine> SignIns, string TimeZoneId);

internal sealed class GetSignInsHandler(IClinicDb db, ICaller caller, ISignIns signIns) : IRequestHandler<GetSignIns, MySignIns>
{
    public async Task<MySignIns> Handle(GetSignIns request, CancellationToken cancellationToken) => new(
        await signIns.Of(caller.Person, cancellationToken),
        (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Details.TimeZoneId);
}
