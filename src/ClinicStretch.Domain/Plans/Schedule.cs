namespace ClinicStretch.Domain.Plans;

/// <summary>
/// When sessions are due (domain.md 6.1): on chosen weekdays, or a number of times a week on days of the patient's choice.
/// Immutable, and valid by construction.
/// </summary>
public sealed record Schedule
{
    /// <summary>First day, in the patient's zone.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day, itself included; null when open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Days of the week; empty when <see cref="TimesPerWeek"/> is set.</summary>
    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    /// <summary>1 to 7 days a week of the patient's choice; null when <see cref="Days"/> are fixed.</summary>
    public required int? TimesPerWeek { get; init; }

    /// <summary>1 to 6 sessions on such a day.</summary>
    public required int TimesPerDay { get; init; }

    /// <summary>Times of the day; empty, or as many as <see cref="TimesPerDay"/>, in order.</summary>
    public required IReadOnlyList<TimeOnly> At { get; init; }

    public static Schedule Daily(DateOnly start, int timesPerDay = 1) => Of(new ScheduleInput(start, null, EveryDay, null, timesPerDay, []));

    /// <exception cref="RuleBrokenException">The days, times or dates contradict one another.</exception>
    public static Schedule Of(ScheduleInput input)
    {
        ScheduleRules.Check(input);
        return new Schedule
        {
            Start = input.Start,
            End = input.End,
            Days = [.. input.Days.Distinct().Order()],
            TimesPerWeek = input.TimesPerWeek,
            TimesPerDay = input.TimesPerDay,
            At = [.. input.At.Order()],
        };
    }

    public bool Covers(DateOnly day) => day >= Start && (End is null || day <= End);

    internal static IReadOnlyList<DayOfWeek> EveryDay { get; } = Enum.GetValues<DayOfWeek>();
}

/// <summary>What a schedule is made from.</summary>
public sealed record ScheduleInput(
    DateOnly Start,
    DateOnly? End,
    IReadOnlyList<DayOfWeek> Days,
    int? TimesPerWeek,
    int TimesPerDay,
    IReadOnlyList<TimeOnly> At);

public static class ScheduleRules
{
    public static readonly Rule EndsAfterItStarts = Rule.OfInput("schedule.ends_before_start", "The last day must not lie before the first.");
    public static readonly Rule DaysOrTimesAWeek = Rule.OfInput("schedule.days", "Choose weekdays, or 1 to 7 times a week, but not both.");
    public static readonly Rule TimesPerDayInRange = Rule.OfInput("schedule.times_per_day", "Give 1 to 6 sessions a day.");
    public static readonly Rule OneTimeForEachSession = Rule.OfInput("schedule.at", "Give no times of day, or one for each session of the day, all different.");

    internal static void Check(ScheduleInput schedule)
    {
        EndsAfterItStarts.MustHold(schedule.End is null || schedule.End >= schedule.Start);
        DaysOrTimesAWeek.MustHold(schedule.Days.Count > 0 ? schedule.TimesPerWeek is null : schedule.TimesPerWeek is >= 1 and <= 7);
        DaysOrTimesAWeek.MustHold(schedule.Days.All(Enum.IsDefined));
        TimesPerDayInRange.MustHold(schedule.TimesPerDay is >= 1 and <= 6);
        OneTimeForEachSession.MustHold(schedule.At.Count is 0 || schedule.At.Distinct().Count() == schedule.TimesPerDay);
        OneTimeForEachSession.MustHold(schedule.At.Count is 0 || schedule.At.Count == schedule.TimesPerDay);
    }
}
