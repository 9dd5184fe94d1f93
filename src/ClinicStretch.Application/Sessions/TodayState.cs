using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Sessions;

/// <summary>What a plan asks of the patient today.</summary>
public enum TodayState
{
    Due,
    Done,
    Rest,
    NotYet,
    Over,
    Paused,
}

public static class TodayStates
{
    public static TodayState StateOn(this TodayPlan plan, DateOnly day) => plan switch
    {
        { Status: PlanStatus.OnHold } => TodayState.Paused,
        _ when day < plan.Content.Schedule.Start => TodayState.NotYet,
        _ when plan.Content.Schedule.End is { } end && day > end => TodayState.Over,
        { DoneToday: > 0 } when plan.Due is 0 || IsEnoughForToday(plan) => TodayState.Done,
        { Due: > 0 } => TodayState.Due,
        _ => TodayState.Rest,
    };

    /// <summary>Whole minutes, rounded up.</summary>
    public static int Minutes(this TodayPlan plan) => (plan.Seconds + 59) / 60;

    // Of days the patient chooses, what is still open belongs to the rest of the week.
    private static bool IsEnoughForToday(TodayPlan plan) =>
        plan.Content.Schedule.TimesPerWeek is not null && plan.DoneToday >= plan.Content.Schedule.TimesPerDay;
}
