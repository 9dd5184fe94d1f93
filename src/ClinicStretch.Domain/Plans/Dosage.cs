namespace ClinicStretch.Domain.Plans;

public enum DosageMode
{
    /// <summary>Stay still for a number of seconds, a number of times.</summary>
    Hold,

    /// <summary>Move a number of times.</summary>
    Reps,

    /// <summary>Move a number of times, pausing at the end of each.</summary>
    RepsWithHold,

    /// <summary>Go on for a number of seconds.</summary>
    Timed,
}

/// <summary>What one count is.</summary>
public enum RepUnit
{
    Each,

    /// <summary>One count is one side and then the other.</summary>
    CycleBothSides,

    /// <summary>Counted over both sides together.</summary>
    AlternatingTotal,
}

public enum SidePlan
{
    /// <summary>The exercise has no sides.</summary>
    None,
    Left,
    Right,

    /// <summary>The whole dose on each side.</summary>
    Both,

    /// <summary>Sides change within the count.</summary>
    Alternating,
}

/// <summary>What a dose is made from; see <see cref="Dosage.Of"/> for what each mode needs.</summary>
public sealed record DosageInput(
    DosageMode Mode,
    RepUnit RepUnit,
    int Sets,
    int? Reps,
    int? HoldSeconds,
    int? SecondsPerRep,
    int RestSeconds,
    int? TotalSeconds);

/// <summary>How much of an exercise (domain.md 6.1, 6.2). Immutable, and valid by construction.</summary>
public sealed record Dosage
{
    /// <summary>Seconds to get into position before an item.</summary>
    public const int SetUpSeconds = 15;

    /// <summary>Seconds to change from one side to the other.</summary>
    public const int ChangeSidesSeconds = 5;

    /// <summary>Pace of a repetition when none is given.</summary>
    public const int UsualSecondsPerRep = 6;

    private Dosage(DosageInput input) =>
        (Mode, RepUnit, Sets, Reps, HoldSeconds, SecondsPerRep, RestSeconds, TotalSeconds) =
        (input.Mode, input.RepUnit, input.Sets, input.Reps, input.HoldSeconds, input.SecondsPerRep, input.RestSeconds, input.TotalSeconds);

    public DosageMode Mode { get; }
    public RepUnit RepUnit { get; }

    /// <summary>1 to 10.</summary>
    public int Sets { get; }

    /// <summary>1 to 100 a set; null when timed.</summary>
    public int? Reps { get; }

    /// <summary>0 to 60 seconds; null for repetitions without a pause and when timed.</summary>
    public int? HoldSeconds { get; }

    /// <summary>Pace, 1 to 60 seconds a repetition, pause included; null for holds and when timed.</summary>
    public int? SecondsPerRep { get; }

    /// <summary>0 to 300 seconds between holds, or between sets of repetitions.</summary>
    public int RestSeconds { get; }

    /// <summary>1 to 3600; null unless timed.</summary>
    public int? TotalSeconds { get; }

    /// <summary>Hold needs hold and reps; Reps needs reps; RepsWithHold both; Timed needs total seconds. Figures the mode does not use are dropped.</summary>
    /// <exception cref="RuleBrokenException">A figure is missing or out of range.</exception>
    public static Dosage Of(DosageInput input)
    {
        DosageRules.Check(input);
        return new Dosage(DosageRules.OnlyWhatTheModeUses(input));
    }

    /// <summary>Seconds the item takes, set-up included (domain.md 2: the duration formula).</summary>
    public int Seconds(SidePlan side)
    {
        var sides = side is SidePlan.Both ? 2 : 1;
        return (sides * SecondsOnOneSide()) + (sides is 2 ? ChangeSidesSeconds : 0) + SetUpSeconds;
    }

    /// <summary>
    /// The dose as one number, to set what was done against what was prescribed (domain.md 4.4): seconds held for a hold, repetitions
    /// for repetitions, seconds when timed.
    /// </summary>
    public int Amount(SidePlan side)
    {
        var sides = side is SidePlan.Both ? 2 : 1;
        return sides * Mode switch
        {
            DosageMode.Hold => Sets * Reps!.Value * HoldSeconds!.Value,
            DosageMode.Timed => TotalSeconds!.Value * Sets,
            _ => Sets * Reps!.Value,
        };
    }

    private int SecondsOnOneSide() => Mode switch
    {
        DosageMode.Hold => (Sets * Reps!.Value * HoldSeconds!.Value) + (((Sets * Reps.Value) - 1) * RestSeconds),
        DosageMode.Timed => (Sets * TotalSeconds!.Value) + ((Sets - 1) * RestSeconds),
        _ => (Sets * Reps!.Value * SecondsPerRep!.Value) + ((Sets - 1) * RestSeconds),
    };
}
