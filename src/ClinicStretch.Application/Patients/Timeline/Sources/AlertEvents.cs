using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Alerts as they were raised, with where they stand, and what members did about them.</summary>
internal sealed class AlertEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Alerts;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken) =>
        [.. await Raised(question, cancellationToken), .. await Handled(question, cancellationToken)];

    private async Task<IReadOnlyList<TimelineFact>> Raised(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var alerts = await db.Alerts.AsNoTracking().Where(a => a.PatientId == question.Patient && a.RaisedAt < question.Before)
            .OrderByDescending(a => a.RaisedAt).Take(question.Most)
            .Select(a => new { a.Id, a.RaisedAt, a.Cause, a.Severity, a.State, a.Resolution }).ToListAsync(cancellationToken);
        return
        [
            .. alerts.Select(a => new TimelineFact(
                a.RaisedAt,
                $"Alert: {TimelineSetup.Plainly(a.Cause.ToString()).ToLowerInvariant()}",
                $"{a.Severity}, {TimelineSetup.Plainly(a.State.ToString()).ToLowerInvariant()}" + (a.Resolution is { } note ? $": {note}" : ""),
                a.Id.Value)),
        ];
    }

    private async Task<IReadOnlyList<TimelineFact>> Handled(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var steps = await db.Alerts.AsNoTracking().Where(a => a.PatientId == question.Patient)
            .SelectMany(a => a.History.Select(h => new { a.Id, a.Cause, h.At, h.Step, h.By }))
            .Where(h => h.By != null && h.At < question.Before)
            .OrderByDescending(h => h.At).Take(question.Most).ToListAsync(cancellationToken);
        return
        [
            .. steps.Select(h => new TimelineFact(
                h.At,
                $"Alert {TimelineSetup.Plainly(h.Step.ToString()).ToLowerInvariant()}: {TimelineSetup.Plainly(h.Cause.ToString()).ToLowerInvariant()}",
                Subject: h.Id.Value) { ByMember = h.By }),
        ];
    }
}
