namespace ClinicStretch.Domain.Plans.Course;

/// <summary>The day the therapist means to look at a plan again, in the patient's time zone.</summary>
public static class ReviewDay
{
    public static readonly Rule LiesAhead = Rule.OfInput("plan.review_day", "Choose a day from today on, within a year.");
    public static readonly Rule IsOfALivingPlan = new("plan.no_review", "Only a plan that runs, rests or is completed is looked at again.");

    /// <summary>Four weeks.</summary>
    private const int UsualDays = 28;

    /// <summary>Three months after its end a person is asked how it went on.</summary>
    private const int MonthsAfterTheEnd = 3;

    /// <summary>Four weeks on, or the last day of the schedule where that comes sooner.</summary>
    /// <param name="chosen">Null for the usual day.</param>
    /// <exception cref="RuleBrokenException">The chosen day has passed or is too far away.</exception>
    public static DateOnly AfterPublishing(DateOnly? chosen, DateOnly? lastDay, DateOnly today)
    {
        Check(chosen, today);
        var usual = today.AddDays(UsualDays);
        return chosen ?? (lastDay >= today && lastDay < usual ? lastDay.Value : usual);
    }

    /// <summary>Three months on; none for somebody whom another service looks after, or for whom it was not suitable.</summary>
    /// <param name="chosen">Null for the usual day.</param>
    public static DateOnly? AfterTheEnd(DateOnly? chosen, PlanEnding? ending, DateOnly today)
    {
        Check(chosen, today);
        return chosen ?? (ending is PlanEnding.MovedOn or PlanEnding.NoLongerSuitable ? null : today.AddMonths(MonthsAfterTheEnd));
    }

    internal static void Check(DateOnly? day, DateOnly today) => LiesAhead.MustHold(day is null || (day >= today && day <= today.AddYears(1)));
}
