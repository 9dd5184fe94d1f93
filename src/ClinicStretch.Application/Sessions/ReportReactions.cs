using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions;

/// <summary>What follows from a session: alerts raised and closed, pain of the next day taken along, plans paused after a fall.</summary>
internal sealed class ReportReactions(IClinicDb db, AlertBook alerts, AlertWatch watch, NextDayBook nextDays, FallBook falls)
{
    /// <summary>Saves the session with all that follows.</summary>
    /// <returns>True when there is something in it that the therapist is told, or was told with the version before.</returns>
    public async Task<bool> Save(Plan plan, Session session, CancellationToken cancellationToken)
    {
        var before = session.Corrects is { } old
            ? await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == old, cancellationToken)
            : null;
        var reasons = await ReasonsToTell(plan, session, cancellationToken);
        await Tell(plan, session, before, reasons, cancellationToken);
        await nextDays.TakeAlong(plan, session, before, cancellationToken);
        if (session.Fell && before is not { Fell: true })
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
            .Standing(db)
            .Where(s => s.PlanId == session.PlanId && s.StartedAt < session.StartedAt && s.Id != session.Corrects)
            .OrderByDescending(s => s.StartedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return SessionAlerts.Of(
            NextDayBook.PolicyOf(plan, session), session, previous, await watch.ThresholdsOf(plan, cancellationToken));
    }

    // What the version before told is known, and perhaps dealt with.
    private async Task Tell(Plan plan, Session session, Session? before, IReadOnlyList<AlertReason> reasons, CancellationToken cancellationToken)
    {
        var told = before is null ? [] : await ReasonsToTell(plan, before, cancellationToken);
        foreach (var reason in reasons)
        {
            await (before is null || SessionNews.IsNews(reason, session, before, told)
                ? alerts.Raise(reason.Of(plan), cancellationToken)
                : alerts.Retell(plan, reason, [before.Id], cancellationToken));
        }
    }
}
