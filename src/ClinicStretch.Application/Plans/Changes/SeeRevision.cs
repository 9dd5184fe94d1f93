using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Changes;

/// <summary>The patient, or who helps them, has read what changed. Said again it stays as it was.</summary>
/// <param name="Number">Of the revision.</param>
public sealed record SeeRevision(PlanId Id, int Number) : IPatientRequest<SeenRevision>, IPlanStep;

public sealed record SeenRevision(PlanId Id, int Revision, DateTimeOffset At);

internal sealed class SeeRevisionHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<SeeRevision, SeenRevision>
{
    public async Task<SeenRevision> Handle(SeeRevision request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var revision = plan.Revisions.SingleOrDefault(r => r.Number == request.Number) ?? throw new NotFoundException("revision");
        var reader = caller.Person;
        var seen = await db.RevisionsSeen.SingleOrDefaultAsync(
            s => s.PlanId == plan.Id && s.Revision == revision.Number && s.By == reader, cancellationToken);
        if (seen is null)
        {
            seen = new RevisionSeen
            {
                ClinicId = plan.ClinicId,
                PlanId = plan.Id,
                Revision = revision.Number,
                By = reader,
                At = clock.GetUtcNow(),
            };
            db.RevisionsSeen.Add(seen);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new SeenRevision(plan.Id, revision.Number, seen.At);
    }
}
