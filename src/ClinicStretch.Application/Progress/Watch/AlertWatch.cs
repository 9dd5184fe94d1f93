using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Watch;

/// <summary>Holds plans against the rules that look at more than one session: raises what is new, closes what is over.</summary>
internal sealed class AlertWatch(IClinicDb db, AlertBook alerts, CourseReader courses, TimeProvider clock)
{
    public Task<AlertThresholds> ThresholdsOf(Plan plan, CancellationToken cancellationToken) => courses.ThresholdsOf(plan, cancellationToken);

    /// <summary>After a session or pain of the next day was saved.</summary>
    /// <param name="about">The session; a row of sessions that does not end in it is no news.</param>
    public async Task AfterReport(Plan plan, SessionId about, CancellationToken cancellationToken)
    {
        var course = await courses.Of(plan, cancellationToken);
        await alerts.Raise(plan, CourseWatch.OfReports(course).Where(r => r.Sessions.Contains(about)), cancellationToken);
        await CloseWhatIsOver([course], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
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

        await CloseWhatIsOver(all, cancellationToken);
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
            else if (!same.Exists(a => CourseWatch.Settles(a, reason, now)))
            {
                db.Alerts.Add(Alert.Raise(reason.Of(course.Plan), AlertId.From(Guid.CreateVersion7(now)), now));
            }
        }
    }

    // Those a person resolved lately say that it is known.
    private async Task<ILookup<PlanId?, Alert>> Known(IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var ids = plans.Select(p => (PlanId?)p.Id).ToList();
        var since = clock.GetUtcNow().AddDays(-PlanCourse.DaysBack);
        var rows = await db.Alerts.Where(a => ids.Contains(a.PlanId) && (a.State != AlertState.Resolved || a.ResolvedAt > since))
            .ToListAsync(cancellationToken);
        return rows.ToLookup(a => a.PlanId);
    }

    private async Task CloseWhatIsOver(IReadOnlyList<PlanCourse> all, CancellationToken cancellationToken)
    {
        var byPlan = all.ToDictionary(c => c.Plan.Id);
        var ids = byPlan.Keys.Select(id => (PlanId?)id).ToList();
        var open = await db.Alerts.Where(a => ids.Contains(a.PlanId) && a.State != AlertState.Resolved).ToListAsync(cancellationToken);
        foreach (var alert in open.Where(a => a.IsOpen))
        {
            if (CourseWatch.Over(alert, byPlan[alert.PlanId!.Value], clock.GetUtcNow()) is { } because)
            {
                alert.CloseItself(because, clock.GetUtcNow());
            }
        }
    }
}
