using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Watch;

/// <summary>Holds plans against the rules that look at more than one session: raises what is new, closes what is over.</summary>
internal sealed class AlertWatch(IClinicDb db, AlertBook alerts, CourseReader courses, TimeProvider clock)
{
    /// <summary>Before a plan is reported on: its open alerts are known to the database's context from here on.</summary>
    /// <param name="hasOpen">False where there is none to be read.</param>
    public Task Begin(Plan plan, bool hasOpen, CancellationToken cancellationToken) => hasOpen
        ? db.Alerts.Where(a => a.PatientId == plan.PatientId && a.PlanId == plan.Id && a.State != AlertState.Resolved).LoadAsync(cancellationToken)
        : Task.CompletedTask;

    /// <summary>After a session or pain of the next day, on a plan that was begun. Saves nothing of its own.</summary>
    /// <param name="course">With what was reported.</param>
    /// <param name="about">The session; a row of sessions that does not end in it is no news.</param>
    public async Task AfterReport(PlanCourse course, SessionId about, CancellationToken cancellationToken)
    {
        await TellNew(course, [.. CourseWatch.OfReports(course).Where(r => r.Sessions.Contains(about))], about, cancellationToken);
        List<Alert> open = [.. db.Alerts.Local.Where(a => a.IsOpen && a.PlanId == course.Plan.Id)];
        if (open.Exists(a => a.Cause is AlertCause.LowAdherence))
        {
            await db.SaveChangesAsync(cancellationToken);
            course = await courses.Of(course.Plan, cancellationToken);
        }

        await CloseWhatIsOver([course], open, cancellationToken);
    }

    /// <summary>As time passes. Saves nothing.</summary>
    public async Task InTime(IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        if (plans.Count is 0)
        {
            return;
        }

        var all = await courses.Of(plans, cancellationToken);
        var known = await Known(plans, cancellationToken);
        foreach (var course in all)
        {
            RaiseNew(course, [.. known[course.Plan.Id]]);
        }

        var ids = plans.Select(p => (PlanId?)p.Id).ToList();
        var open = await db.Alerts.Where(a => ids.Contains(a.PlanId) && a.State != AlertState.Resolved).ToListAsync(cancellationToken);
        await CloseWhatIsOver(all, open, cancellationToken);
    }

    private async Task TellNew(PlanCourse course, IReadOnlyList<AlertReason> reasons, SessionId about, CancellationToken cancellationToken)
    {
        if (reasons.Count is 0)
        {
            return;
        }

        Alert[] known = [.. (await Known([course.Plan], cancellationToken))[course.Plan.Id]];
        foreach (var reason in reasons)
        {
            await (known.Any(a => CourseWatch.HasTold(a, reason, about, course))
                ? alerts.Retell(course.Plan, reason, [.. course.Versions(about)], cancellationToken)
                : alerts.Raise(reason.Of(course.Plan), cancellationToken));
        }
    }

    private void RaiseNew(PlanCourse course, IReadOnlyList<Alert> known)
    {
        var now = clock.GetUtcNow();
        foreach (var reason in CourseWatch.OfTime(course, now))
        {
            var same = known.Where(a => a.Cause == reason.Cause).ToList();
            if (same.Find(a => a.IsOpen) is { } open)
            {
                open.Say(reason.Why, reason.Sessions);
            }
            else if (!same.Exists(a => CourseWatch.Settles(a, UnderEveryId(course, reason), now)))
            {
                db.Alerts.Add(Alert.Raise(reason.Of(course.Plan), AlertId.From(Guid.CreateVersion7(now)), now));
            }
        }
    }

    // A session that was put right since is the same one to who has dealt with it.
    private static AlertReason UnderEveryId(PlanCourse course, AlertReason reason) =>
        reason with { Sessions = [.. reason.Sessions.SelectMany(course.Versions)] };

    // Those a person resolved lately say that it is known.
    private async Task<ILookup<PlanId?, Alert>> Known(IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var ids = plans.Select(p => (PlanId?)p.Id).ToList();
        var since = clock.GetUtcNow().AddDays(-PlanCourse.DaysBack);
        var rows = await db.Alerts.Where(a => ids.Contains(a.PlanId) && (a.State != AlertState.Resolved || a.ResolvedAt > since))
            .ToListAsync(cancellationToken);
        return rows.Union(db.Alerts.Local.Where(a => ids.Contains(a.PlanId))).ToLookup(a => a.PlanId);
    }

    private async Task<Dictionary<PlanId, PlanStatus>> StandingNow(IReadOnlyList<Alert> open, CancellationToken cancellationToken)
    {
        var paused = open.Where(a => a.Cause is AlertCause.PausedByPatient).Select(a => a.PlanId!.Value).ToList();
        return paused.Count is 0 ? [] : await db.Plans.AsNoTracking().Where(p => paused.Contains(p.Id)).Select(p => new { p.Id, p.Status })
            .ToDictionaryAsync(p => p.Id, p => p.Status, cancellationToken);
    }

    private async Task CloseWhatIsOver(IReadOnlyList<PlanCourse> all, IReadOnlyList<Alert> open, CancellationToken cancellationToken)
    {
        var byPlan = all.ToDictionary(c => c.Plan.Id);
        var standing = await StandingNow(open, cancellationToken);
        foreach (var alert in open.Where(a => a.IsOpen))
        {
            // The plan was read before the alert: a patient may have paused it in between. Read after it, the plan is as new as the pause.
            if (alert.Cause is AlertCause.PausedByPatient && standing[alert.PlanId!.Value] is PlanStatus.OnHold)
            {
                continue;
            }

            if (CourseWatch.Over(alert, byPlan[alert.PlanId!.Value], clock.GetUtcNow()) is { } because)
            {
                alert.CloseItself(because, clock.GetUtcNow());
            }
        }
    }
}
