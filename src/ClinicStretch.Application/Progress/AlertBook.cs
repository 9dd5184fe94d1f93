using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>Keeps one open alert a patient, plan and cause: a cause seen again updates it.</summary>
internal sealed class AlertBook(IClinicDb db, TimeProvider clock)
{
    public async Task Raise(AlertTrigger trigger, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await Open(trigger, cancellationToken) is { } open)
        {
            open.SeenAgain(now, trigger.Severity, trigger.Why, trigger.Sessions);
        }
        else
        {
            db.Alerts.Add(Alert.Raise(trigger, AlertId.From(Guid.CreateVersion7(now)), now));
        }
    }

    /// <summary>
    /// A cause of which nothing new has come: an open alert about the session says it in the words of today and calls nobody again; one that
    /// was dealt with stays so.
    /// </summary>
    /// <param name="about">The session under every id it has had.</param>
    public async Task Retell(Plan plan, AlertReason reason, IReadOnlyCollection<SessionId> about, CancellationToken cancellationToken)
    {
        if (await Open(reason.Of(plan), cancellationToken) is { } open && open.Sessions.Intersect(about).Any())
        {
            open.Say(reason.Why, reason.Sessions);
        }
    }

    /// <summary>The newest alert of the same patient, plan and cause, open or not; null when there was none.</summary>
    public async Task<Alert?> Newest(AlertTrigger trigger, CancellationToken cancellationToken) =>
        await db.Alerts.Where(a => a.PatientId == trigger.PatientId && a.PlanId == trigger.PlanId && a.Cause == trigger.Cause)
            .OrderByDescending(a => a.RaisedAt).ThenByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The open alert of the same patient, plan and cause; null when there is none.</summary>
    public async Task<Alert?> Open(AlertTrigger trigger, CancellationToken cancellationToken) =>
        db.Alerts.Local.FirstOrDefault(a => a.IsOpen && a.PatientId == trigger.PatientId && a.PlanId == trigger.PlanId && a.Cause == trigger.Cause)
        ?? await db.Alerts.FirstOrDefaultAsync(
            a => a.PatientId == trigger.PatientId && a.PlanId == trigger.PlanId && a.Cause == trigger.Cause && a.State != AlertState.Resolved,
            cancellationToken);

    /// <summary>Closes the open alert of a cause that has gone, such as a message that was answered; nothing happens when there is none.</summary>
    /// <param name="because">In plain words; members read it.</param>
    /// <exception cref="RuleBrokenException">Only a person ends alerts of this cause.</exception>
    public async Task Close(PatientId patient, PlanId? plan, AlertCause cause, string because, CancellationToken cancellationToken)
    {
        var open = await db.Alerts.FirstOrDefaultAsync(
            a => a.PatientId == patient && a.PlanId == plan && a.Cause == cause && a.State != AlertState.Resolved, cancellationToken);
        open?.CloseItself(because, clock.GetUtcNow());
    }

    /// <summary>A clinician has weighed red-flag answers: ends the alerts of every tier of which none is left unread. No plan starts again by that.</summary>
    /// <param name="unread">The tiers of the answers that nobody has weighed yet.</param>
    public async Task EndRedFlags(PatientId patient, IReadOnlyCollection<RedFlagTier> unread, string note, MemberId by, CancellationToken cancellationToken)
    {
        var open = await db.Alerts.Where(a => a.PatientId == patient && a.State != AlertState.Resolved
            && (a.Cause == AlertCause.RedFlagEmergency || a.Cause == AlertCause.RedFlagUrgent || a.Cause == AlertCause.RedFlagReview))
            .ToListAsync(cancellationToken);
        open.Where(a => a.IsOpen && a.Cause.Tier is { } tier && !unread.Contains(tier)).ToList().ForEach(a => a.EndByClearing(note, by, clock.GetUtcNow()));
    }
}
