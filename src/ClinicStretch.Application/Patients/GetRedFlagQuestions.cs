using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>The red-flag questions (domain.md 3.1) as the patient reads them, in the order they are asked.</summary>
public sealed record GetRedFlagQuestions : IClinicRequest<IReadOnlyList<RedFlagAsk>>;

/// <summary>One question. What a yes points to is for clinicians only, and is not part of it.</summary>
public sealed record RedFlagAsk(string Code, string Ask);

internal sealed class GetRedFlagQuestionsHandler(IClinicDb db) : IRequestHandler<GetRedFlagQuestions, IReadOnlyList<RedFlagAsk>>
{
    public async Task<IReadOnlyList<RedFlagAsk>> Handle(GetRedFlagQuestions request, CancellationToken cancellationToken)
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        return [.. release.Document.Safety.RedFlags.Select(q => new RedFlagAsk(q.Code, q.Ask))];
    }
}
