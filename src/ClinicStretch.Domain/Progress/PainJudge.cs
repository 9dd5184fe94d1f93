using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress;

public enum PainResult
{
    /// <summary>Go on; may count towards progression.</summary>
    Green,

    /// <summary>Same dose again, no progression.</summary>
    Amber,

    /// <summary>Stop the exercise for today.</summary>
    Red,

    /// <summary>Worse the day after: the flare flow.</summary>
    Flare,
}

/// <summary>Pain around one session.</summary>
/// <param name="NextDay">About 24 hours later. Each is null when not reported.</param>
public sealed record PainCourse(PainScore? Before, PainScore? Worst, PainScore? After, PainScore? NextDay)
{
    public static PainCourse Of(Session session, PainScore? nextDay = null) =>
        new(session.PainBefore, session.PainWorst, session.PainAfter, nextDay);

    /// <summary>The higher of worst and after; null when neither was reported.</summary>
    public int? Peak => Worst is null || After > Worst ? After?.Value : Worst?.Value;

    /// <summary>Change from before to the peak; null when either is not reported.</summary>
    public int? Rise => Peak - Before?.Value;

    /// <summary>Change from before to the next day; null when either is not reported.</summary>
    public int? NextDayRise => NextDay?.Value - Before?.Value;
}

/// <summary>What pain around a session means under the plan's policy (domain.md 3.2).</summary>
public static class PainJudge
{
    /// <summary>Null when too little was reported to tell.</summary>
    public static PainResult? Judge(PainPolicy policy, PainCourse pain) =>
        policy.Kind is PainPolicyKind.Strict ? Strict(policy, pain) : Monitored(policy, pain);

    /// <summary>Whether the next day calls for the flare flow, under either policy (domain.md 3.3).</summary>
    public static bool IsFlare(PainPolicy policy, PainCourse pain) => pain.NextDayRise >= policy.FlareDelta;

    private static PainResult? Strict(PainPolicy policy, PainCourse pain)
    {
        if (pain.Rise > 0 || pain.NextDayRise > 0)
        {
            return PainResult.Red;
        }

        return pain.Before is null ? WithoutBefore(policy, pain.Peak) : pain.Peak is null ? null : PainResult.Green;
    }

    // Whether it rose is not known. No pain at all is safe to pass; pain that any policy would stop at is not.
    private static PainResult? WithoutBefore(PainPolicy policy, int? peak) => peak switch
    {
        0 => PainResult.Green,
        _ when peak >= policy.StopAt => PainResult.Red,
        _ => null,
    };

    private static PainResult? Monitored(PainPolicy policy, PainCourse pain)
    {
        if (IsFlare(policy, pain))
        {
            return PainResult.Flare;
        }

        var during = pain.Before?.Value > policy.AmberMax ? ByChange(policy, pain.Rise) : ByLevel(policy, pain.Peak);
        return during is not PainResult.Red && pain.NextDayRise > policy.NextDayTolerance ? PainResult.Amber : during;
    }

    private static PainResult? ByChange(PainPolicy policy, int? rise) => rise switch
    {
        null => null,
        _ when rise >= policy.FlareDelta => PainResult.Red,
        _ => PainResult.Amber,
    };

    private static PainResult? ByLevel(PainPolicy policy, int? peak) => peak switch
    {
        null => null,
        _ when peak >= policy.StopAt => PainResult.Red,
        _ when peak > policy.GreenMax => PainResult.Amber,
        _ => PainResult.Green,
    };
}
