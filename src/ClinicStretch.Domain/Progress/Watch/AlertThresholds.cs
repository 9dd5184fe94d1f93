namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>From when on a therapist is told. A clinic has its own, a plan may have other ones; the defaults are domain.md 3.2 to 3.4 and 4.4.</summary>
/// <param name="SilenceDays">Days without a session while some were due; 1 to 60.</param>
/// <param name="LowAdherencePercent">Told below this share of full sessions over the last seven full days; 1 to 100.</param>
/// <param name="UrgentPain">Pain from here on is looked at the same day; 1 to 10.</param>
/// <param name="AmbersInARow">2 to 10 sessions.</param>
/// <param name="FlareWindowDays">Two flares within so many days; 2 to 60.</param>
/// <param name="SettleHours">A flare that has not settled by then; 24 to 168.</param>
public sealed record AlertThresholds(
    int SilenceDays = 5,
    int LowAdherencePercent = 50,
    int UrgentPain = 7,
    int AmbersInARow = 3,
    int FlareWindowDays = 14,
    int SettleHours = 72)
{
    public static AlertThresholds Default { get; } = new();

    public AlertSeverity SeverityOf(int? pain) => pain >= UrgentPain ? AlertSeverity.Urgent : AlertSeverity.Routine;
}

public static class ThresholdRules
{
    public static readonly Rule InRange = Rule.OfInput(
        "thresholds.range",
        "Give 1 to 60 days of silence, 1 to 100 percent, pain from 1 to 10, 2 to 10 sessions in a row, 2 to 60 days for two flares and 24 to 168 hours to settle.");

    internal static void Check(AlertThresholds thresholds) => InRange.MustHold(
        thresholds is
        {
            SilenceDays: >= 1 and <= 60,
            LowAdherencePercent: >= 1 and <= 100,
            UrgentPain: >= 1 and <= 10,
            AmbersInARow: >= 2 and <= 10,
            FlareWindowDays: >= 2 and <= 60,
            SettleHours: >= 24 and <= 168,
        });
}
