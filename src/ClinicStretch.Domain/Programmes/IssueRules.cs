using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Programmes;

/// <summary>When a sheet may be given out. Printing to look at is always possible: such a sheet says in large letters what is wrong with it.</summary>
public static class IssueRules
{
    public static readonly Rule IsToBeDoneNow = new(
        "issue.plan_not_active", "Only a sheet of a plan that is being done can be issued. This one is paused, ended or withdrawn; resume it first.");

    public static readonly Rule IsTheNewest = new("issue.not_the_newest", "A newer revision has replaced this one. Issue the newest.");

    /// <exception cref="RuleBrokenException">A sheet of this revision would tell the patient to do what they are not to do.</exception>
    public static void Check(Plan plan, int revision)
    {
        IsToBeDoneNow.MustHold(plan.Status is PlanStatus.Active);
        IsTheNewest.MustHold(plan.Current!.Number == revision);
    }
}
