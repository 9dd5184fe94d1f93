using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Carers invited, let in and out. A patient has few: they are read whole.</summary>
internal sealed class CarerEvents(IClinicDb db) : ITimelineSource
{
    private const int Most = 200;

    public TimelineKind Kind => TimelineKind.Carers;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var carers = await db.Carers.AsNoTracking().Where(c => c.PatientId == question.Patient).OrderByDescending(c => c.InvitedAt).Take(Most)
            .ToListAsync(cancellationToken);
        return question.Newest(
        [
            .. carers.Select(c => new TimelineFact(c.InvitedAt, "Carer invited", c.Name) { By = c.InvitedBy }),
            .. carers.Where(c => c.AcceptedAt is not null)
                .Select(c => new TimelineFact(c.AcceptedAt!.Value, "Carer has access", c.Name) { By = c.PersonId }),
            .. carers.Where(c => c.EndedAt is not null).Select(c => new TimelineFact(
                c.EndedAt!.Value, "Carer's access ended", c.EndReason is { } reason ? $"{c.Name}: {reason}" : c.Name) { By = c.EndedBy }),
        ]);
    }
}
