using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Review;

/// <summary>A starting dose in words that leave no figure out, for a clinician to confirm.</summary>
internal static class DoseText
{
    public static string Of(DefaultDosage dose) => string.Concat(
        Figures(dose),
        dose.PerSide ? ", on each side" : "",
        dose.RestSeconds > 0 ? $", {dose.RestSeconds} s rest" : "",
        $"; {dose.Frequency.TimesPerDay} × a day on {dose.Frequency.DaysPerWeek} days a week. {dose.Reasoning}");

    public static string Of(AllowedRange range)
    {
        string[] parts = [.. Part("sets", range.Sets), .. Part("repetitions", range.Reps), .. Part("seconds' hold", range.HoldSeconds)];
        return parts.Length is 0 ? "No bounds" : string.Join(", ", parts);
    }

    private static string Figures(DefaultDosage dose)
    {
        var unit = dose.RepUnit switch
        {
            RepUnit.CycleBothSides => "repetitions to both sides",
            RepUnit.AlternatingTotal => "repetitions in all, changing sides",
            _ => "repetitions",
        };
        string[] parts =
        [
            $"{dose.Sets} {(dose.Sets is 1 ? "set" : "sets")}",
            .. dose.Reps is { } reps ? [$"{reps} {unit}"] : (string[])[],
            .. dose.HoldSeconds is { } hold ? [$"{hold} s hold"] : (string[])[],
            .. dose.SecondsPerRep is { } pace ? [$"{pace} s each"] : (string[])[],
        ];
        return string.Join(", ", parts);
    }

    private static IEnumerable<string> Part(string unit, WholeRange? range) => range is null ? [] : [$"{range.Min} to {range.Max} {unit}"];
}
