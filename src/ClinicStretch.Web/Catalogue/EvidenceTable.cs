using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Web.Catalogue;

/// <summary>What each source says of a dose and what was chosen, point by point.</summary>
/// <param name="Cells">One for each source, in order; null where it does not say.</param>
/// <param name="Chosen">Null where nothing is chosen.</param>
/// <param name="Differs">True when two sources say different things.</param>
/// <param name="ChosenKey">Key of the text that <paramref name="Chosen"/> is; null when it is no text of the exercise.</param>
public sealed record EvidenceRow(string Name, IReadOnlyList<string?> Cells, string? Chosen, bool Differs, string? ChosenKey = null);

public static class EvidenceTable
{
    public static IReadOnlyList<EvidenceRow> Of(Exercise exercise)
    {
        var (dose, sources) = (exercise.DefaultDosage, exercise.DosageEvidence);
        EvidenceRow[] rows =
        [
            Row("Hold", sources, e => e.HoldSeconds, e => Joined(Range(e.HoldSeconds, " s"), e.HoldQualifier), Bounded(dose.HoldSeconds, dose.AllowedRange.HoldSeconds, " s")),
            Row("Repetitions", sources, e => e.Reps ?? e.Cycles, Repetitions, Bounded(dose.Reps, dose.AllowedRange.Reps, "")),
            Row("Sets", sources, e => e.Sets, e => Range(e.Sets, ""), Bounded(dose.Sets, dose.AllowedRange.Sets, "")),
            Row("Sides", sources, e => e.PerSide, e => e.PerSide is { } each ? Sides(each) : null, Sides(dose.PerSide)),
            Row("How often", sources, e => e.Frequency, e => e.Frequency, Often(dose.Frequency)),
            Row<string>("Progression", sources, null, e => e.ProgressionRule, dose.Progression),
            Row<string>("Breathing", sources, null, e => e.BreathingCueInSeed, exercise.Instructions.Breathing.Text) with { ChosenKey = "breathing" },
            Row<string>("Quality of the text", sources, null, e => CodeWords.Of(e.TextQuality), null),
            Row<string>("Issues and notes", sources, null, e => Joined(e.Issues.Count is 0 ? null : string.Join(" ", e.Issues), e.Notes), null),
        ];
        return [.. rows.Where(r => r.Chosen is not null || r.Cells.Any(c => c is not null))];
    }

    /// <summary>How often, in words.</summary>
    public static string Often(Frequency frequency) => (frequency.TimesPerDay, frequency.DaysPerWeek) switch
    {
        (1, 7) => "Once a day",
        (var times, 7) => $"{times} times a day",
        (1, var days) => $"On {days} days a week",
        var (times, days) => $"{times} times a day, on {days} days a week",
    };

    /// <param name="said">What two sources must agree on; null for what is not weighed against each other.</param>
    private static EvidenceRow Row<T>(
        string name, IReadOnlyList<DosageEvidence> sources, Func<DosageEvidence, T?>? said, Func<DosageEvidence, string?> words, string? chosen) =>
        new(name, [.. sources.Select(words)], chosen, said is not null && sources.Select(said).Where(v => v is not null).Distinct().Count() > 1);

    private static string? Repetitions(DosageEvidence evidence)
    {
        var count = evidence.Reps is null ? Range(evidence.Cycles, " cycles") : Range(evidence.Reps, "");
        return Joined(Joined(count, evidence.RepsQualifier), evidence.RepCounting);
    }

    private static string? Joined(string? first, string? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ when first.EndsWith('.') => $"{first} {second}",
        _ => $"{first}, {second}",
    };

    private static string? Range(OpenRange? range, string unit) => range switch
    {
        { Min: { } min, Max: { } max } when min == max => $"{min}{unit}",
        { Min: { } min, Max: { } max } => $"{min} to {max}{unit}",
        { Min: { } min } => $"{min}{unit} or more",
        { Max: { } max } => $"Up to {max}{unit}",
        _ => null,
    };

    private static string? Bounded(int? figure, WholeRange? range, string unit) => (figure, range) switch
    {
        (null, _) => null,
        (_, null) => $"{figure}{unit}",
        _ => $"{figure}{unit} (bounds {range.Min} to {range.Max})",
    };

    private static string Sides(bool each) => each ? "On each side" : "Not counted by side";
}
