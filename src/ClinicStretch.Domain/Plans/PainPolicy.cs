namespace ClinicStretch.Domain.Plans;

public enum PainPolicyKind
{
    /// <summary>Stop when pain is new or above the level before. The default.</summary>
    Strict,

    /// <summary>Traffic lights; a therapist chooses it for a plan.</summary>
    Monitored,
}

/// <summary>What pain means for going on (domain.md 3.2). Scores are 0 to 10.</summary>
public sealed record PainPolicy(
    PainPolicyKind Kind,
    int GreenMax = 3,
    int AmberMax = 5,
    int StopAt = 6,
    int SettleHours = 24,
    int NextDayTolerance = 0,
    int FlareDelta = 2)
{
    public static PainPolicy Strict { get; } = new(PainPolicyKind.Strict);

    public static PainPolicy Monitored { get; } = new(PainPolicyKind.Monitored);
}

public static class PainPolicyRules
{
    public static readonly Rule LimitsInOrder =
        Rule.OfInput("pain_policy.limits", "Green must lie below amber, and amber below the limit to stop at, all from 0 to 10.");

    public static readonly Rule NextDayInOrder =
        Rule.OfInput("pain_policy.next_day", "A flare must be a greater rise than is tolerated the next day, and settling takes 1 to 72 hours.");

    public static readonly Rule MonitoredIsSafe =
        new("pain_policy.not_for_precaution", "The pain-monitored policy must not be used with one of this patient's precautions. Use strict.");

    /// <summary>Precautions for which pain during exercise is never acceptable (domain.md 3.2).</summary>
    public static IReadOnlyList<string> OnlyStrictFor { get; } = ["sciatica-irritable", "vertebral-fracture", "spinal-surgery-recent"];

    internal static void Check(PainPolicy policy, IReadOnlyCollection<string> precautions)
    {
        LimitsInOrder.MustHold(policy.GreenMax >= 0 && policy.GreenMax < policy.AmberMax
            && policy.AmberMax < policy.StopAt && policy.StopAt <= 10);
        NextDayInOrder.MustHold(policy.NextDayTolerance >= 0 && policy.NextDayTolerance < policy.FlareDelta
            && policy.FlareDelta <= 10 && policy.SettleHours is >= 1 and <= 72);
        MonitoredIsSafe.MustHold(policy.Kind is PainPolicyKind.Strict || !OnlyStrictFor.Any(precautions.Contains));
    }
}
