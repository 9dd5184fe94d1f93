using System.Globalization;
using ClinicStretch.Application.Progress.Measures;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Progress.Measures;

/// <summary>An answer to a measure as it was typed or chosen.</summary>
/// <param name="Activities">Names and ratings, in the order of the form; a rating is empty where none was chosen.</param>
public sealed record MeasureForm(
    string Id, string Value, IReadOnlyList<(string Name, string Rating)> Activities, IReadOnlyList<string> Ticked, string Risk, string Subscore,
    string Version, string ScoredBy, string Day, string Corrects)
{
    public static MeasureForm New(IReadOnlyList<string> activities, string? corrects = null) => new(
        $"{Guid.CreateVersion7()}", "", [.. activities.Count > 0 ? activities.Select(a => (a, "")) : Enumerable.Repeat(("", ""), MeasureRules.MostActivities)],
        [], "", "", "", "", "", corrects ?? "");

    public static MeasureForm Read(IFormCollection form) => new(
        form.Text("id"), form.Text("value"),
        [.. Enumerable.Range(0, MeasureRules.MostActivities).Where(n => form.ContainsKey($"activity-{n}")).Select(n => (form.Text($"activity-{n}"), form.Text($"rating-{n}")))],
        form.All("ticked"), form.Text("risk"), form.Text("subscore"), form.Text("version"), form.Text("scored-by"), form.Text("day"), form.Text("corrects"));

    /// <summary>Null with an error where something cannot be read; what it means is left to the rules.</summary>
    /// <param name="words">What to say where nothing was chosen.</param>
    public MeasureBody? ToBody(Instrument instrument, MeasureFormWords words, List<FormError> errors)
    {
        var typed = new TypedText(errors);
        DateOnly? day = typed.Day(Day, "day", "Give the day as a date.");
        var reading = ReadingOf(instrument, words, typed);
        return errors.Count > 0 ? null : new MeasureBody(
            instrument.Code, reading, day, Version.OrNull(), ScoredBy.OrNull(), Guid.TryParse(Corrects, out var old) ? new MeasureAnswerId(old) : null);
    }

    /// <summary>The field to blame for a rule.</summary>
    public static string FieldOf(string code) => code switch
    {
        "measure.day" => "day",
        "measure.total_source" => "version",
        "measure.activities" or "measure.same_activities" => "activity-0",
        _ => "value",
    };

    private MeasureReading ReadingOf(Instrument instrument, MeasureFormWords words, TypedText typed)
    {
        switch (instrument.Kind)
        {
            case InstrumentKind.Activities:
                ActivityRating[] rated =
                [
                    .. Activities.Where(a => a.Name.Length > 0 && Whole(a.Rating) is not null).Select(a => new ActivityRating(a.Name, Whole(a.Rating)!.Value)),
                ];
                if (rated.Length is 0 || (words.AllAreRated && Activities.Any(a => a.Name.Length > 0 && Whole(a.Rating) is null)))
                {
                    typed.Wrong("activity-0", words.NameThree);
                }

                return new MeasureReading(Activities: rated);
            case InstrumentKind.Ticks:
                return new MeasureReading(Ticked: Ticked);
            default:
                return new MeasureReading(Number(words, typed, instrument), Risk: Enum.TryParse<RiskBand>(Risk, out var risk) ? risk : null, Subscore: Whole(Subscore));
        }
    }

    private decimal? Number(MeasureFormWords words, TypedText typed, Instrument instrument)
    {
        if (decimal.TryParse(Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        if (Value.Length > 0 || instrument != Instruments.StartBack)
        {
            typed.Wrong("value", words.Choose);
        }

        return null;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What the form says where nothing, or too little, was answered; in the language of whoever answers.</summary>
/// <param name="AllAreRated">True where activities are named for the first time: one without a rating is a slip, not dropped.</param>
public sealed record MeasureFormWords(string Choose, string NameThree, bool AllAreRated);
