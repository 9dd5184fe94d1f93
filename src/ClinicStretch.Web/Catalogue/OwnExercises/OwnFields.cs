using System.Globalization;
using System.Text.RegularExpressions;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>The field of the form to blame for what a request's field, or a rule, says.</summary>
internal static partial class OwnFields
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["Slug"] = "slug",
        ["catalogue.slug_taken"] = "slug",
        ["Exercise.Language"] = "language",
        ["Exercise.Name"] = "name",
        ["Exercise.Aliases"] = "aliases",
        ["Exercise.Drawing"] = "drawing",
        ["Exercise.BodyRegions"] = "regions",
        ["Exercise.Goals"] = "goals",
        ["Exercise.MovementCategories"] = "movements",
        ["Exercise.StartPosition"] = "position",
        ["Exercise.AlternativeStartPositions"] = "other-positions",
        ["Exercise.Equipment"] = "needed",
        ["Exercise.Laterality"] = "sides",
        ["Exercise.MeaningOfSide"] = "meaning-of-side",
        ["Exercise.Steps"] = "steps",
        ["Exercise.Breathing"] = "breathing",
        ["Exercise.Feel"] = "feel",
        ["Exercise.CommonMistakes"] = "mistakes",
        ["Exercise.Dose.Mode"] = "mode",
        ["Exercise.Dose.Sets"] = "sets",
        ["Exercise.Dose.Reps"] = "reps",
        ["Exercise.Dose.HoldSeconds"] = "hold",
        ["Exercise.Dose.SecondsPerRep"] = "pace",
        ["Exercise.Dose.RestSeconds"] = "rest",
        ["Exercise.Dose.Frequency.TimesPerDay"] = "times-per-day",
        ["Exercise.Dose.Frequency.DaysPerWeek"] = "days-per-week",
        ["Exercise.Dose.AllowedRange.Sets"] = "sets-min",
        ["Exercise.Dose.AllowedRange.Reps"] = "reps-min",
        ["Exercise.Dose.AllowedRange.HoldSeconds"] = "hold-min",
        ["Exercise.Dose.Progression"] = "progression",
        ["Exercise.Dose.Reasoning"] = "reasoning",
    };

    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["Targets"] = "target",
        ["Variants"] = "variant",
        ["Modifications"] = "change",
        ["Cautions"] = "caution",
    };

    public static string IdOf(string pathOrCode)
    {
        if (Row.Match(pathOrCode) is { Success: true } row && Rows.TryGetValue(row.Groups["list"].Value, out var name))
        {
            var place = row.Groups["place"].Success ? int.Parse(row.Groups["place"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            return IdOf(name, row.Groups["field"].Value, place);
        }

        var plain = Place.Replace(pathOrCode, "");
        return Plain.GetValueOrDefault(plain) ?? Plain.FirstOrDefault(f => plain.StartsWith($"{f.Key}.", StringComparison.Ordinal)).Value ?? "main";
    }

    private static string IdOf(string row, string field, int place) => field switch
    {
        "Text" or "Reason" or "Name" => $"{row}-text-{place}",
        "Alternative" => $"{row}-alternative-{place}",
        _ => $"{row}-code-{place}",
    };

    [GeneratedRegex(@"^Exercise\.(?<list>\w+)(\[(?<place>[0-9]+)\])?(\.(?<field>\w+))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
