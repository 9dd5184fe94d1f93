namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>The time a patient is under treatment.</summary>
/// <param name="Start">The day the first of the running plans was published.</param>
/// <param name="End">The day the last one was completed; null while one runs.</param>
public sealed record MeasureCourse(DateOnly Start, DateOnly? End);

/// <summary>A measure that waits for an answer.</summary>
/// <param name="Since">The day from which it was to be asked.</param>
/// <param name="Week">After the start; null at discharge.</param>
public sealed record DueMeasure(Instrument Instrument, DateOnly Since, int? Week);

/// <summary>Which measures are due on a day.</summary>
public static class MeasureCalendar
{
    /// <summary>An answer so many days early counts, such as one given in clinic the day before.</summary>
    public const int DaysEarly = 2;

    /// <summary>How long after the end a measure is still asked.</summary>
    public const int DaysAfterEnd = 28;

    private const int DaysAWeek = 7;

    /// <summary>At most one a measure: the newest time it was to be asked, unless it has been answered since.</summary>
    /// <param name="answers">Of the patient, corrected ones included.</param>
    public static IReadOnlyList<DueMeasure> DueOn(
        DateOnly today, MeasureCourse course, IReadOnlyList<MeasurePlan> plans, IReadOnlyCollection<MeasureAnswer> answers)
    {
        var last = MeasureAnswer.Standing(answers).GroupBy(a => a.Instrument).ToDictionary(g => g.Key, g => g.Max(a => a.Day));
        return
        [
            .. plans.Select(p => NewestOf(p, course, today))
                .OfType<DueMeasure>()
                .Where(d => !last.TryGetValue(d.Instrument.Code, out var day) || day < d.Since.AddDays(-DaysEarly)),
        ];
    }

    private static DueMeasure? NewestOf(MeasurePlan plan, MeasureCourse course, DateOnly today)
    {
        var instrument = Instruments.Of(plan.Instrument);
        if (course.End is { } end && today >= end)
        {
            return plan.AtDischarge && today <= end.AddDays(DaysAfterEnd) ? new DueMeasure(instrument, end, null) : null;
        }

        var week = WeekOf(plan, (today.DayNumber - course.Start.DayNumber) / DaysAWeek);
        return today < course.Start || week is null ? null : new DueMeasure(instrument, course.Start.AddDays(week.Value * DaysAWeek), week);
    }

    /// <returns>The newest week up to <paramref name="now"/> in which it is asked; null when there is none.</returns>
    private static int? WeekOf(MeasurePlan plan, int now)
    {
        int? named = plan.Weeks.Where(w => w <= now).Select(w => (int?)w).Max();
        var last = plan.Weeks.Count is 0 ? 0 : plan.Weeks[^1];
        return plan.EveryWeeks is { } every && now >= last && (named is not null || plan.Weeks.Count is 0) ? last + ((now - last) / every * every) : named;
    }
}
