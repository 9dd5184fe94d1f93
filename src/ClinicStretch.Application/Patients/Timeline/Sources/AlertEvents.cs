using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Alerts as they were raised, with where they stand.</summary>
internal sealed class AlertEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Alerts;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var alerts = await db.Alerts.AsNoTracking().Where(a => a.PatientId == question.Patient && a.RaisedAt < question.Before)
            .OrderByDescending(a => a.RaisedAt).Take(question.Most)
            .Select(a => new { a.Id, a.RaisedAt, a.Cause, a.Severity, a.State, a.Resolution, a.HandledBy }).ToListAsync(cancellationToken);
        return
        [
            .. alerts.Select(a => new TimelineFact(
                a.RaisedAt,
                $"Alert: {TimelineSetup.Plainly(a.Cause.ToString()).ToLowerInvariant()}",
                $"{a.Severity}, {TimelineSetup.Plainly(a.State.ToString()).ToLowerInvariant()}" + (a.Resolution is { } note ? $": {note}" : ""),
                a.Id.Value) { ByMember = a.HandledBy }),
        ];
    }
}
