namespace ClinicStretch.Domain.Progress;

/// <summary>One expected session from a revision's schedule (domain.md 4.4).</summary>
/// <param name="From">First local day on which it may be done.</param>
/// <param name="To">
/// Last local day on which it may be done: the same day for fixed days; for so many times a week, the last day of the calendar week (from
/// Monday) that belongs to the schedule.
/// </param>
/// <param name="At">Time of day; null when none is prescribed.</param>
/// <param name="Ordinal">From 1, in the day or the week.</param>
/// <param name="Revision">Number of the revision that asks for it.</param>
public sealed record Slot(DateOnly From, DateOnly To, TimeOnly? At, int Ordinal, int Revision)
{
    public bool MayBeDoneOn(DateOnly day) => day >= From && day <= To;
}
