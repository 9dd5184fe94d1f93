using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Routines;

/// <summary>One change for the doses of several exercises; a null figure stays as it is, and so does one that a dose does not have.</summary>
/// <param name="HoldSeconds">The new hold, or pause at the end of a repetition.</param>
/// <param name="MoreHoldSeconds">Seconds to add to the hold or pause; negative to shorten it.</param>
public sealed record DoseChange(int? HoldSeconds = null, int? MoreHoldSeconds = null, int? Reps = null, int? Sets = null)
{
    public bool IsNothing => this == new DoseChange();
}

/// <param name="Clamped">Figures that stopped at a bound of the exercise. Often empty.</param>
public sealed record ChangedDose(Dosage Dosage, IReadOnlyList<ClampedFigure> Clamped);

/// <param name="Asked">What the change would have made of it.</param>
/// <param name="Given">What it is instead.</param>
public sealed record ClampedFigure(DoseFigure Figure, int Asked, int Given);

public enum DoseFigure
{
    /// <summary>Of a hold, or of the pause at the end of a repetition; in seconds.</summary>
    Hold,
    Reps,
    Sets,
}

/// <summary>Changes many doses alike, each within what its exercise allows (domain.md 1.3).</summary>
public static class RoutineDoses
{
    public static readonly Rule SetsOrAdds = Rule.OfInput("dose_change.hold_twice", "Set the hold, or add seconds to it, but not both.");

    private static readonly WholeRange AnySets = new(1, 10);
    private static readonly WholeRange AnyReps = new(1, 100);
    private static readonly WholeRange AnyHold = new(1, 60);
    private static readonly WholeRange AnyPause = new(0, 60);

    /// <param name="range">The bounds of the exercise; a figure is moved no further than to its bound.</param>
    /// <exception cref="RuleBrokenException">The hold is both set and added to.</exception>
    public static ChangedDose Change(Dosage dose, AllowedRange range, DoseChange change)
    {
        SetsOrAdds.MustHold(change.HoldSeconds is null || change.MoreHoldSeconds is null);
        var clamped = new List<ClampedFigure>();
        var hold = change.MoreHoldSeconds is { } more
            ? Added(dose.HoldSeconds, more, BoundsOfHold(dose, range), clamped)
            : Set(DoseFigure.Hold, dose.HoldSeconds, change.HoldSeconds, BoundsOfHold(dose, range), clamped);
        var reps = Set(DoseFigure.Reps, dose.Reps, change.Reps, Both(range.Reps, AnyReps), clamped);
        var sets = Set(DoseFigure.Sets, dose.Sets, change.Sets, Both(range.Sets, AnySets), clamped);
        return new ChangedDose(
            Dosage.Of(new DosageInput(dose.Mode, dose.RepUnit, sets!.Value, reps, hold, Pace(dose, hold), dose.RestSeconds, dose.TotalSeconds)),
            clamped);
    }

    private static int? Set(DoseFigure figure, int? now, int? wanted, WholeRange bounds, List<ClampedFigure> clamped)
    {
        if (now is null || wanted is not { } asked)
        {
            return now;
        }

        return Noted(figure, asked, bounds.Nearest(asked), clamped);
    }

    // A dose that lies beyond a bound for a reason of its own is not moved back by a change in the same direction.
    private static int? Added(int? now, int more, WholeRange bounds, List<ClampedFigure> clamped)
    {
        if (now is not { } hold)
        {
            return null;
        }

        var nearest = bounds.Nearest(hold + more);
        return Noted(DoseFigure.Hold, hold + more, more < 0 ? Math.Min(hold, nearest) : Math.Max(hold, nearest), clamped);
    }

    private static int Noted(DoseFigure figure, int asked, int given, List<ClampedFigure> clamped)
    {
        if (given != asked)
        {
            clamped.Add(new ClampedFigure(figure, asked, given));
        }

        return given;
    }

    // The pause is part of the pace of a repetition; one that goes to both sides has two.
    private static int? Pace(Dosage dose, int? hold)
    {
        var pauses = dose.RepUnit is RepUnit.CycleBothSides ? 2 : 1;
        var anyPace = new WholeRange(1, DosageRules.SlowestPace(hold));
        return dose.SecondsPerRep is { } pace ? anyPace.Nearest(pace + (pauses * ((hold - dose.HoldSeconds) ?? 0))) : null;
    }

    private static WholeRange BoundsOfHold(Dosage dose, AllowedRange range) =>
        Both(range.HoldSeconds, dose.Mode is DosageMode.Hold ? AnyHold : AnyPause);

    private static WholeRange Both(WholeRange? range, WholeRange any) =>
        range is null ? any : new WholeRange(any.Nearest(range.Min), any.Nearest(range.Max));
}
