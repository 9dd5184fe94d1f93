using System.Globalization;
using System.Text.RegularExpressions;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>The field of the form to blame for what a request's field, or a rule, says.</summary>
internal static partial class OwnFields
{
    /// <summary>In the order of the form: the request's field, the form's, and what people call it.</summary>
    private static readonly (string Path, string Id, string Words)[] Plain =
    [
        ("Exercise.Name", "name", "Name"),
        ("Slug", "slug", "Short name"),
        ("Exercise.Aliases", "aliases", "Other names"),
        ("Exercise.Language", "language", "Written in"),
        ("Exercise.Drawing", "drawing", "Drawing"),
        ("Exercise.Steps", "steps", "Steps"),
        ("Exercise.Breathing", "breathing", "Breathing"),
        ("Exercise.Feel", "feel", "What they should feel"),
        ("Exercise.CommonMistakes", "mistakes", "Common mistakes"),
        ("Exercise.BodyRegions", "regions", "Body regions"),
        ("Exercise.Goals", "goals", "Goals"),
        ("Exercise.MovementCategories", "movements", "How the spine moves"),
        ("Exercise.StartPosition", "position", "Start position"),
        ("Exercise.AlternativeStartPositions", "other-positions", "Other positions"),
        ("Exercise.Equipment", "needed", "Needs"),
        ("Exercise.Laterality", "sides", "Sides"),
        ("Exercise.MeaningOfSide", "meaning-of-side", "What the side means"),
        ("Exercise.Dose.Mode", "mode", "Kind of dose"),
        ("Exercise.Dose.Sets", "sets", "Sets"),
        ("Exercise.Dose.Reps", "reps", "Times"),
        ("Exercise.Dose.HoldSeconds", "hold", "Hold"),
        ("Exercise.Dose.SecondsPerRep", "pace", "Seconds each"),
        ("Exercise.Dose.RestSeconds", "rest", "Rest"),
        ("Exercise.Dose.Frequency.TimesPerDay", "times-per-day", "Times a day"),
        ("Exercise.Dose.Frequency.DaysPerWeek", "days-per-week", "Days a week"),
        ("Exercise.Dose.AllowedRange.Sets", "sets-min", "Sets, least and most"),
        ("Exercise.Dose.AllowedRange.Reps", "reps-min", "Times, least and most"),
        ("Exercise.Dose.AllowedRange.HoldSeconds", "hold-min", "Hold, least and most"),
        ("Exercise.Dose.Progression", "progression", "How to go on"),
        ("Exercise.Dose.Reasoning", "reasoning", "Why this dose"),
    ];

    private static readonly (string List, string Name, string Words)[] Rows =
    [
        ("Cautions", "caution", "Caution"),
        ("Modifications", "change", "Ways to change it"),
        ("Variants", "variant", "Variant"),
        ("Targets", "target", "What it works on"),
    ];

    public static string IdOf(string pathOrCode)
    {
        if (Row.Match(pathOrCode) is { Success: true } row && Array.Find(Rows, r => r.List == row.Groups["list"].Value) is { Name: { } name })
        {
            var place = row.Groups["place"].Success ? int.Parse(row.Groups["place"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            return IdOf(name, row.Groups["field"].Value, place);
        }

        var plain = Place.Replace(pathOrCode, "");
        return plain == OwnRules.SlugIsFree.Code
            ? "slug"
            : Array.Find(Plain, f => plain == f.Path || plain.StartsWith($"{f.Path}.", StringComparison.Ordinal)).Id ?? "main";
    }

    /// <summary>The errors in the order of the form, each with the name of its field: a list of them says nothing without.</summary>
    public static IReadOnlyList<FormError> Named(IReadOnlyList<FormError> errors) =>
        [.. errors.OrderBy(e => PlaceOf(e.FieldId)).Select(e => NameOf(e.FieldId) is { } name && !e.Message.Contains(": ", StringComparison.Ordinal)
            ? e with { Message = $"{name}: {char.ToLowerInvariant(e.Message[0])}{e.Message[1..]}" }
            : e)];

    private static int PlaceOf(string id) => Array.FindIndex(Plain, f => f.Id == id) is >= 0 and var place
        ? place
        : Plain.Length + Array.FindIndex(Rows, r => id.StartsWith($"{r.Name}-", StringComparison.Ordinal));

    private static string? NameOf(string id)
    {
        var row = Array.Find(Rows, r => id.StartsWith($"{r.Name}-", StringComparison.Ordinal));
        return row.Name is null
            ? Array.Find(Plain, f => f.Id == id).Words
            : $"{row.Words} {int.Parse(id.Split('-')[^1], CultureInfo.InvariantCulture) + 1}";
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
