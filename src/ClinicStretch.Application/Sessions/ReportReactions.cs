using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>What follows from a session: alerts raised and closed, pain of the next day taken along, plans paused after a fall.</summary>
internal sealed class ReportReactions(IClinicDb db, AlertBook alerts, AlertWatch watch, NextDayBook nextDays, FallBook falls)
{
    /// <summary>Saves the session with all that follows.</summary>
    /// <returns>True when the therapist was told.</returns>
    public async Task<bool> Save(Plan plan, Session session, CancellationToken cancellationToken)
    {
        var known = await FellBefore(session, cancellationToken);
        var reasons = (await ReasonsToTell(plan, session, cancellationToken)).Where(r => !known || r.Cause is not AlertCause.Fall).ToList();
        await alerts.Raise(plan, reasons, cancellationToken);
        await nextDays.TakeAlong(plan, session, cancellationToken);
        if (session.Fell && !known)
        {
            await falls.PausePlans(session.PatientId, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await watch.AfterReport(plan, session.Id, cancellationToken);
        return reasons.Count > 0;
    }

    /// <summary>What a therapist must see of a session by itself.</summary>
    public async Task<IReadOnlyList<AlertReason>> ReasonsToTell(Plan plan, Session session, CancellationToken cancellationToken)
    {
        var previous = await db.Sessions.AsNoTracking()
            .Where(s => s.PlanId == session.PlanId && s.StartedAt < session.StartedAt && s.Id != session.Corrects)
            .OrderByDescending(s => s.StartedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return SessionAlerts.Of(
            NextDayBook.PolicyOf(plan, session), session, previous, await watch.ThresholdsOf(plan, cancellationToken));
    }

    // A session put right that said so already is no second fall.
    private async Task<bool> FellBefore(Session session, CancellationToken cancellationToken) =>
        session.Corrects is { } old && await db.Sessions.AnyAsync(s => s.Id == old && s.Fell, cancellationToken);
}
