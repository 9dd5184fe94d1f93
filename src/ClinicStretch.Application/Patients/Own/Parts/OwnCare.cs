using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <summary>Reads what was prescribed to a patient, done and said, all of it.</summary>
internal sealed class OwnCare(IClinicDb db)
{
    public async Task<IReadOnlyList<OwnEpisode>> Episodes(PatientId patient, CancellationToken cancellationToken) => await db.Episodes.AsNoTracking()
        .Where(e => e.PatientId == patient).OrderBy(e => e.Start)
        .Select(e => new OwnEpisode(e.Title, e.ReferralReason, e.Start, e.End, e.Outcome, e.ClosingNote)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnScreen>> Screens(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var screens = await db.Screens.AsNoTracking().Where(s => s.PatientId == patient).OrderBy(s => s.AnsweredAt).ToListAsync(cancellationToken);
        return [.. screens.Select(s => new OwnScreen(s.AnsweredAt, s.AnsweredBy, s.Tier, s.Answers, s.ClearedAt, names.Of(s.ClearedBy), s.ClearingNote))];
    }

    // What was never published is not the patient's yet.
    public async Task<IReadOnlyList<OwnPlan>> Plans(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == patient).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var ids = plans.ConvertAll(p => p.Id);
        var shown = await db.ItemsShown.AsNoTracking().Where(i => ids.Contains(i.PlanId)).OrderBy(i => i.At).ToListAsync(cancellationToken);
        var seen = await db.RevisionsSeen.AsNoTracking().Where(r => ids.Contains(r.PlanId)).OrderBy(r => r.At).ToListAsync(cancellationToken);
        return
        [
            .. plans.Where(p => p.Revisions.Count > 0).Select(p => new OwnPlan(
                p.Id, p.Name, p.Status, p.ReviewOn,
                [.. p.Revisions.OrderBy(r => r.Number).Select(r => RevisionOf(r, names))],
                [.. p.History.Select(h => new OwnStatusChange(h.To, h.At, h.Reason))],
                [.. shown.Where(i => i.PlanId == p.Id).Select(i => new OwnShown(i.Item, i.Exercise, i.At, names.Of(i.By)))],
                [.. seen.Where(r => r.PlanId == p.Id).Select(r => new OwnSeen(r.Revision, r.At))])),
        ];
    }

    public async Task<IReadOnlyList<OwnSession>> Sessions(PatientId patient, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.PatientId == patient).OrderBy(s => s.StartedAt).ThenBy(s => s.ReceivedAt)
            .ToListAsync(cancellationToken);
        return
        [
            .. sessions.Select(s => new OwnSession(
                s.Id, s.PlanId, s.Revision, s.Day, s.StartedAt, s.EndedAt, s.LoggedAt, s.Source, s.Items,
                s.PainBefore?.Value, s.PainWorst?.Value, s.PainAfter?.Value, s.Effort, s.Note, s.Fell, s.Corrects)),
        ];
    }

    public async Task<IReadOnlyList<OwnNextDayPain>> NextDayPains(PatientId patient, CancellationToken cancellationToken) =>
        [
            .. (await db.NextDayPains.AsNoTracking().Where(n => n.PatientId == patient).OrderBy(n => n.SaidAt).ToListAsync(cancellationToken))
                .Select(n => new OwnNextDayPain(n.SessionId, n.Number, n.Pain.Value, n.SaidAt)),
        ];

    public async Task<IReadOnlyList<OwnMissed>> Missed(PatientId patient, CancellationToken cancellationToken) => await db.MissedAnswers.AsNoTracking()
        .Where(a => a.PatientId == patient).OrderBy(a => a.SaidAt)
        .Select(a => new OwnMissed(a.PlanId, a.Day, a.Reason, a.SaidAt)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnFall>> Falls(PatientId patient, CancellationToken cancellationToken) => await db.Falls.AsNoTracking()
        .Where(f => f.PatientId == patient).OrderBy(f => f.HappenedAt)
        .Select(f => new OwnFall(f.HappenedAt, f.ReportedAt, f.Note)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnAlert>> Alerts(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var alerts = await db.Alerts.AsNoTracking().Where(a => a.PatientId == patient).OrderBy(a => a.RaisedAt).ToListAsync(cancellationToken);
        return [.. alerts.Select(a => new OwnAlert(a.Cause, a.Severity, a.State, a.Why, a.RaisedAt, a.Times, a.Resolution, HistoryOf(a, names)))];
    }

    public async Task<IReadOnlyList<OwnAnswer>> Answers(PatientId patient, CancellationToken cancellationToken) =>
        [
            .. (await db.MeasureAnswers.AsNoTracking().Where(a => a.PatientId == patient).OrderBy(a => a.Day).ThenBy(a => a.ReceivedAt)
                .ToListAsync(cancellationToken))
                .Select(a => new OwnAnswer(a.Instrument, a.Version, a.Day, a.Reading, a.Score, a.Source, a.ScoredBy, a.Corrects is not null)),
        ];

    public async Task<IReadOnlyList<MeasurePlan>> MeasureSchedule(PatientId patient, CancellationToken cancellationToken) =>
        (await db.MeasureSchedules.AsNoTracking().SingleOrDefaultAsync(m => m.PatientId == patient, cancellationToken))?.Measures ?? [];

    private static OwnRevision RevisionOf(Revision r, OwnNames names) =>
        new(r.Number, r.PublishedAt, names.Of(r.PublishedBy), r.ReasonForChange, r.Content, r.Overrides, r.Precautions);

    private static IReadOnlyList<OwnAlertEvent> HistoryOf(Alert alert, OwnNames names) =>
        [.. alert.History.Select(h => new OwnAlertEvent(h.At, h.Step, names.Of(h.By), h.Note))];
}
