namespace ClinicStretch.Domain.Plans.Course;

/// <summary>
/// Coming off a plan step by step: about half the days a week for some weeks, until one day a week is the last step and has an end. Each
/// step is a draft that a therapist publishes, so that a person looks before the next one (ADR 20).
/// </summary>
public static class Taper
{
    public static readonly Rule WeeksInRange = Rule.OfInput("plan.taper_weeks", "Give 1 to 8 weeks for a step.");
    public static readonly Rule IsNotDone = new("plan.taper_done", "The plan is down to one day a week. Let it end, or complete it.");
    public static readonly Rule NothingIsBegun = new("plan.change_begun", "A change to this plan has been begun. Publish it first, then go on from there.");

    public const int UsualWeeks = 2;

    /// <summary>
    /// The schedule of the next step, from a day on; days are of the patient's choice, as often on a day as before. A plan that has a last day
    /// keeps it, unless the step needs longer.
    /// </summary>
    public static Schedule Next(Schedule schedule, int weeks, DateOnly today)
    {
        WeeksInRange.MustHold(weeks is >= 1 and <= 8);
        var days = schedule.TimesPerWeek ?? schedule.Days.Count;
        IsNotDone.MustHold(days > 1 || schedule.End is null);
        var fewer = Math.Max(1, days / 2);
        var lastOfTheStep = today.AddDays((weeks * 7) - 1);
        DateOnly? end = schedule.End > lastOfTheStep ? schedule.End : schedule.End is not null || fewer is 1 ? lastOfTheStep : null;
        return Schedule.Of(new ScheduleInput(today, end, [], fewer, schedule.TimesPerDay, schedule.At));
    }
}
