namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>What a change of a measure means (domain.md 4.2).</summary>
public enum ChangeVerdict
{
    ClearImprovement,
    PossibleImprovement,
    NoClearChange,
    Worse,

    /// <summary>No change of this measure is agreed to be meaningful.</summary>
    NoRule,
}

/// <summary>What must be said beside a verdict.</summary>
public enum ChangeNote
{
    /// <summary>Pain 0, or RMDQ 2 or less.</summary>
    Recovered,

    /// <summary>RMDQ under 4 at the start cannot show improvement reliably.</summary>
    TooLowToImprove,

    /// <summary>RMDQ over 20 at the start cannot show worsening.</summary>
    TooHighToWorsen,

    /// <summary>Activities were dropped: only those rated both times are compared.</summary>
    OnlySharedActivities,

    SmallChange,
    MediumChange,
    LargeChange,
}

/// <summary>One answer against the first.</summary>
/// <param name="Change">In points, above 0 for better; null where points do not say it.</param>
/// <param name="Percent">Of the baseline, above 0 for better; null when the baseline is 0 or it is not used.</param>
public sealed record MeasureChange(decimal? Change, decimal? Percent, ChangeVerdict Verdict, IReadOnlyList<ChangeNote> Notes);

/// <summary>The rules of domain.md 4.2. Where it gives none for getting worse, the same number of points the other way is taken (expert).</summary>
public static class MeaningfulChange
{
    private const decimal PartThatMatters = 30;
    private const decimal SmallActivityChange = 1.3m;
    private const decimal MediumActivityChange = 2.3m;
    private const decimal LargeActivityChange = 2.7m;
    private const int Responder = 2;
    private const int ClearlyWorseStep = 6;
    private const int LowestThatCanImprove = 4;
    private const int HighestThatCanWorsen = 20;

    private static readonly Dictionary<Instrument, decimal> Points = new()
    {
        [Instruments.Pain] = 2,
        [Instruments.RolandMorris] = 5,
        [Instruments.Oswestry] = 10,
    };

    /// <returns>Null where nothing can be compared.</returns>
    public static MeasureChange? Of(Instrument instrument, MeasureReading baseline, MeasureReading current)
    {
        if (instrument == Instruments.Activities)
        {
            return OfActivities(baseline.Activities!, current.Activities!);
        }

        return (baseline.Score(), current.Score()) switch
        {
            _ when instrument == Instruments.GlobalChange => new MeasureChange(null, null, OfStep(current.Value!.Value), []),
            (null, _) or (_, null) => null,
            var (from, to) when Points.TryGetValue(instrument, out var points) => OfPoints(instrument, points, from!.Value, to!.Value),
            var (from, to) => new MeasureChange(instrument.HigherIsBetter is true ? to - from : from - to, null, ChangeVerdict.NoRule, []),
        };
    }

    /// <summary>The score from which on the improvement is clear; null when no score of the instrument is, or the instrument has no such rule.</summary>
    /// <param name="baseline">The first score.</param>
    public static decimal? ClearFrom(Instrument instrument, decimal baseline)
    {
        if (instrument == Instruments.GlobalChange)
        {
            return Responder;
        }

        var score = instrument == Instruments.Activities ? baseline + MediumActivityChange
            : Points.TryGetValue(instrument, out var points) ? baseline - Math.Max(points, baseline * PartThatMatters / 100)
            : (decimal?)null;
        return score >= instrument.Lowest && score <= instrument.Highest ? score : null;
    }

    private static MeasureChange OfPoints(Instrument instrument, decimal points, decimal from, decimal to)
    {
        var change = from - to;
        decimal? percent = from is 0 ? null : 100 * change / from;
        var (byPoints, byPart) = (change >= points, percent >= PartThatMatters);
        var verdict = (byPoints, byPart) switch
        {
            (true, true) => ChangeVerdict.ClearImprovement,
            (true, _) or (_, true) => ChangeVerdict.PossibleImprovement,
            _ => change <= -points ? ChangeVerdict.Worse : ChangeVerdict.NoClearChange,
        };
        return new MeasureChange(change, percent, verdict, [.. NotesOf(instrument, from, to)]);
    }

    private static IEnumerable<ChangeNote> NotesOf(Instrument instrument, decimal from, decimal to)
    {
        if ((instrument == Instruments.Pain && to is 0) || (instrument == Instruments.RolandMorris && to <= 2))
        {
            yield return ChangeNote.Recovered;
        }

        if (instrument == Instruments.RolandMorris && from < LowestThatCanImprove)
        {
            yield return ChangeNote.TooLowToImprove;
        }

        if (instrument == Instruments.RolandMorris && from > HighestThatCanWorsen)
        {
            yield return ChangeNote.TooHighToWorsen;
        }
    }

    private static MeasureChange? OfActivities(IReadOnlyList<ActivityRating> baseline, IReadOnlyList<ActivityRating> current)
    {
        ActivityRating[] before = [.. baseline.Where(b => current.Any(c => c.Name == b.Name))];
        ActivityRating[] after = [.. current.Where(c => before.Any(b => b.Name == c.Name))];
        if (before.Length is 0)
        {
            return null;
        }

        var change = MeasureReading.MeanOf(after) - MeasureReading.MeanOf(before);
        ChangeNote[] notes =
        [
            .. before.Length < baseline.Count ? [ChangeNote.OnlySharedActivities] : Array.Empty<ChangeNote>(),
            .. change switch
            {
                >= LargeActivityChange => [ChangeNote.LargeChange],
                >= MediumActivityChange => [ChangeNote.MediumChange],
                >= SmallActivityChange => [ChangeNote.SmallChange],
                _ => Array.Empty<ChangeNote>(),
            },
        ];
        return new MeasureChange(change, null, OfActivityChange(change), notes);
    }

    private static ChangeVerdict OfActivityChange(decimal change) => change switch
    {
        >= MediumActivityChange => ChangeVerdict.ClearImprovement,
        >= SmallActivityChange => ChangeVerdict.PossibleImprovement,
        <= -SmallActivityChange => ChangeVerdict.Worse,
        _ => ChangeVerdict.NoClearChange,
    };

    private static ChangeVerdict OfStep(decimal step) => step switch
    {
        <= Responder => ChangeVerdict.ClearImprovement,
        >= ClearlyWorseStep => ChangeVerdict.Worse,
        _ => ChangeVerdict.NoClearChange,
    };
}
