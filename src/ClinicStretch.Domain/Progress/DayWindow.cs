namespace ClinicStretch.Domain.Progress;

/// <summary>Local days from <paramref name="From"/> up to, and without, <paramref name="To"/> (domain.md 4.4).</summary>
public readonly record struct DayWindow(DateOnly From, DateOnly To)
{
    /// <summary>The seven full days before <paramref name="today"/>.</summary>
    public static DayWindow LastSevenDays(DateOnly today) => new(today.AddDays(-7), today);

    /// <summary>From the first day of a plan to <paramref name="today"/>, today included.</summary>
    public static DayWindow ToDate(DateOnly firstDay, DateOnly today) => new(firstDay, today.AddDays(1));

    public bool Holds(DateOnly day) => day >= From && day < To;
}
