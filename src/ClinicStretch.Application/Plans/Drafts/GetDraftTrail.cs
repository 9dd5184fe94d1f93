using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Drafts;

/// <summary>How far a draft can be taken back, and who wrote on it last.</summary>
public sealed record GetDraftTrail(PlanId Id) : ITherapistRequest<DraftTrail>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="WrittenBy">Name of the member; null when nothing was written since the last publication.</param>
/// <param name="IsMine">True when it was the caller.</param>
public sealed record DraftTrail(int ToUndo, int ToRedo, string? WrittenBy, DateTimeOffset? WrittenAt, bool IsMine, string DraftHash);

internal sealed class GetDraftTrailHandler(IClinicDb db, ICaller caller, DraftBook book) : IRequestHandler<GetDraftTrail, DraftTrail>
{
    public async Task<DraftTrail> Handle(GetDraftTrail request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var steps = await book.Reachable(plan).OrderBy(s => s.Number).Select(s => new { s.IsUndone, s.By, s.At }).ToListAsync(cancellationToken);
        var written = steps.LastOrDefault(s => !s.IsUndone);
        return new DraftTrail(
            Math.Max(0, steps.Count(s => !s.IsUndone) - 1),
            steps.Count(s => s.IsUndone),
            written is null ? null : await db.Members.Where(m => m.Id == written.By).Select(m => m.Name).SingleAsync(cancellationToken),
            written?.At,
            written?.By == caller.MemberId,
            DraftHash.Of(plan));
    }
}
