namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>The answers to one measure that can be compared with one another: one instrument, one version.</summary>
/// <param name="Points">In the order of their days; the first is the baseline.</param>
/// <param name="ClearFrom">The score from which on the improvement is clear; null where there is none.</param>
public sealed record MeasureSeries(Instrument Instrument, string? Version, IReadOnlyList<MeasurePoint> Points, decimal? ClearFrom)
{
    /// <param name="answers">Of one patient, in any order, corrected ones included.</param>
    public static IReadOnlyList<MeasureSeries> Of(IEnumerable<MeasureAnswer> answers) =>
    [
        .. MeasureAnswer.Standing(answers)
            .GroupBy(a => (a.Instrument, a.Version))
            .OrderBy(g => Place(g.Key.Instrument)).ThenBy(g => g.Key.Version, StringComparer.Ordinal)
            .Select(g => Of(Instruments.Of(g.Key.Instrument), g.Key.Version, [.. g])),
    ];

    private static MeasureSeries Of(Instrument instrument, string? version, IReadOnlyList<MeasureAnswer> answers)
    {
        var first = answers[0];
        return new MeasureSeries(
            instrument, version,
            [.. answers.Select(a => new MeasurePoint(a, IsCompared(instrument, a, first) ? MeaningfulChange.Of(instrument, first.Reading, a.Reading) : null))],
            first.Score is { } baseline ? MeaningfulChange.ClearFrom(instrument, baseline) : null);
    }

    // A global change says by itself what became better; any other answer needs an earlier one.
    private static bool IsCompared(Instrument instrument, MeasureAnswer answer, MeasureAnswer first) =>
        answer != first || instrument == Instruments.GlobalChange;

    private static int Place(string instrument) => Instruments.All.Select(i => i.Code).ToList().IndexOf(instrument);
}

/// <param name="Change">Against the first; null for the first itself, and where nothing can be compared.</param>
public sealed record MeasurePoint(MeasureAnswer Answer, MeasureChange? Change);
