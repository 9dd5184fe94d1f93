using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Book;

/// <summary>What follows from a session: alerts raised and closed, pain of the next day taken along, plans paused after a fall.</summary>
internal sealed class ReportReactions(IClinicDb db, AlertBook alerts, AlertWatch watch, NextDayBook nextDays, FallBook falls)
{
    /// <summary>Before the first session of a plan.</summary>
    public Task Begin(OpenedPlan opened, CancellationToken cancellationToken) => watch.Begin(opened.Course.Plan, opened.HasOpenAlerts, cancellationToken);

    /// <summary>To a session that was added. Leads the course on.</summary>
    /// <returns>True when there is something in it that the therapist is told, or was told with the version before.</returns>
    public async Task<bool> To(ReportedPlan reported, Session session, CancellationToken cancellationToken)
    {
        var (plan, course) = (reported.Plan, reported.Course);
        var before = session.Corrects is { } old
            ? await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == old, cancellationToken)
            : null;
        var reasons = await ReasonsToTell(plan, session, course.Thresholds, cancellationToken);
        await Tell(plan, session, before, reasons, course.Thresholds, cancellationToken);
        await nextDays.TakeAlong(plan, session, before, cancellationToken);
        if (session.Fell && before is not { Fell: true })
        {
            await falls.PausePlans(session.PatientId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        reported.Course = course.With(session, NextDayBook.PolicyOf(plan, session));
        await watch.AfterReport(reported.Course, session.Id, cancellationToken);
        return reasons.Count > 0;
    }

    /// <summary>To pain of the next day.</summary>
    /// <param name="before">What the entry takes the place of; null for the first.</param>
    public async Task To(OpenedPlan opened, Session session, NextDayPain entry, NextDayPain? before, CancellationToken cancellationToken)
    {
        await Begin(opened, cancellationToken);
        await nextDays.Add(opened.Course.Plan, session, entry, before, cancellationToken);
        await watch.AfterReport(opened.Course.With(entry), session.Id, cancellationToken);
    }

    /// <summary>What a therapist must see of a session by itself.</summary>
    public async Task<IReadOnlyList<AlertReason>> ReasonsToTell(Plan plan, Session session, AlertThresholds thresholds, CancellationToken cancellationToken)
    {
        var previous = SessionAlerts.LooksBack(session) ? await Previous(session, cancellationToken) : null;
        return SessionAlerts.Of(NextDayBook.PolicyOf(plan, session), session, previous, thresholds);
    }

    private async Task<Session?> Previous(Session session, CancellationToken cancellationToken)
    {
        // It may have come in with the same request.
        await db.SaveChangesAsync(cancellationToken);
        return await db.Sessions.AsNoTracking()
            .Standing(db)
            .Where(s => s.PatientId == session.PatientId && s.PlanId == session.PlanId && s.StartedAt < session.StartedAt && s.Id != session.Corrects && s.Corrects != session.Id)
            .OrderByDescending(s => s.StartedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    // What the version before told is known, and perhaps dealt with.
    private async Task Tell(
        Plan plan, Session session, Session? before, IReadOnlyList<AlertReason> reasons, AlertThresholds thresholds, CancellationToken cancellationToken)
    {
        var told = before is null ? [] : await ReasonsToTell(plan, before, thresholds, cancellationToken);
        foreach (var reason in reasons)
        {
            await (before is null || SessionNews.IsNews(reason, session, before, told)
                ? alerts.Raise(reason.Of(plan), cancellationToken)
                : alerts.Retell(plan, reason, [before.Id], cancellationToken));
        }
    }
}
