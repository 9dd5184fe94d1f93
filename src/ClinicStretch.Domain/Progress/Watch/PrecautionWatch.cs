namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>Something in a plan that is to be avoided with a precaution and that nobody has overridden.</summary>
/// <param name="Since">The day the precaution was recorded.</param>
/// <param name="Words">One plain sentence.</param>
public sealed record AgainstPrecaution(DateOnly Since, string Words);

/// <summary>When a precaution against a plan is something new to a therapist (domain.md 1.6).</summary>
public static class PrecautionWatch
{
    /// <summary>False when an alert says all of it already, and nothing was recorded since a person dealt with that alert.</summary>
    /// <param name="known">The newest alert of the plan; null when there was none.</param>
    /// <param name="zone">The patient's.</param>
    public static bool IsNews(Alert? known, IReadOnlyCollection<AgainstPrecaution> found, TimeZoneInfo zone) =>
        known is null or { IsOpen: false, HandledBy: null }
        || found.Any(f => !known.Why.Contains(f.Words, StringComparison.Ordinal) || f.Since > DayOf(known.ResolvedAt, zone));

    private static DateOnly DayOf(DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime) : DateOnly.MaxValue;
}
