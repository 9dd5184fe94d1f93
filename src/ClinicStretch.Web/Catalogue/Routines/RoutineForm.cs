using System.Globalization;
using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Forms;
using ClinicStretch.Web.Plans;

namespace ClinicStretch.Web.Catalogue.Routines;

/// <summary>What was typed of a routine, as text, so that nothing is lost when some of it is wrong.</summary>
public sealed record RoutineForm
{
    public string Name { get; init; } = "";
    public string Audience { get; init; } = "";
    public string Note { get; init; } = "";
    public string TimesPerDay { get; init; } = "1";
    public string DaysPerWeek { get; init; } = "7";

    /// <summary>The number the writer had before their eyes; 0 for a new routine.</summary>
    public string BasedOn { get; init; } = "0";

    public IReadOnlyList<ItemForm> Items { get; init; } = [];

    /// <param name="grouped">Puts the items in the order of fewest position changes.</param>
    public static RoutineForm Of(RoutineRecord routine, bool grouped) => new()
    {
        Name = routine.Name,
        Audience = routine.Audience,
        Note = routine.Own?.Note ?? "",
        TimesPerDay = Number(routine.Frequency.TimesPerDay),
        DaysPerWeek = Number(routine.Frequency.DaysPerWeek),
        BasedOn = Number(routine.Own?.Number ?? 0),
        Items = [.. (grouped ? routine.ByPosition().Apply(routine.Items) : routine.Items).Select(ItemForm.Of)],
    };

    /// <summary>A routine like another, to be written under a name of its own. What cannot be prescribed is left out.</summary>
    public static RoutineForm CopyOf(RoutineRecord routine, bool grouped)
    {
        var copy = Of(routine with { Items = [.. routine.Items.Where(i => i.Problem is null)] }, grouped);
        return copy with { Name = $"{routine.Name}, ours", BasedOn = "0" };
    }

    public static RoutineForm Read(IFormCollection form) => new()
    {
        Name = form.Text("name"),
        Audience = form.Text("audience"),
        Note = form.Text("note"),
        TimesPerDay = form.Text("times-per-day"),
        DaysPerWeek = form.Text("days-per-week"),
        BasedOn = form.Text("based-on"),
        Items = [.. form.All("item").Where(key => Guid.TryParse(key, out _)).Select(key => ItemForm.Read(form, key))],
    };

    /// <param name="slug">Null for a new routine, whose short name is made from its name.</param>
    /// <returns>Null when something cannot be read; the errors say what.</returns>
    public SaveOwnRoutine? ToRequest(string? slug, IReadOnlyDictionary<string, Exercise> exercises, List<FormError> errors)
    {
        var typed = new TypedText(errors);
        var times = typed.Whole(TimesPerDay, "times-per-day", "Give 1 to 6.");
        var days = typed.Whole(DaysPerWeek, "days-per-week", "Give 1 to 7.");
        var items = Items.Select(i => i.ToItem(exercises.GetValueOrDefault(i.Exercise), errors)).ToList();
        return errors.Count > 0
            ? null
            : new SaveOwnRoutine(
                slug ?? RoutineWords.SlugOf(Name),
                int.TryParse(BasedOn, CultureInfo.InvariantCulture, out var basedOn) ? basedOn : 0,
                Name, Audience, Note.OrNull(), new Frequency(times ?? 0, days ?? 0),
                [.. items.Select(i => new RoutineItemInput(i.Exercise, i.Variant, i.Dosage, i.Side, i.PatientNote, i.RangeOverride))]);
    }

    /// <summary>Of what was typed and can be read.</summary>
    public RoutineTotal TotalOf(IReadOnlyDictionary<string, Exercise> exercises) =>
        RoutineTotal.Of([.. Items.Select(i => Timed(i, exercises.GetValueOrDefault(i.Exercise))).OfType<TimedExercise>()]);

    public static string FieldOf(string pathOrCode) => pathOrCode switch
    {
        "Name" or "Slug" or "catalogue.slug_taken" => "name",
        "Audience" => "audience",
        "Note" => "note",
        "Frequency" => "times-per-day",
        _ => "items",
    };

    private static TimedExercise? Timed(ItemForm item, Exercise? exercise) =>
        exercise is { Status: ExerciseStatus.Active } && item.ToItem(exercise, []) is { Dosage: { } dose } written
            ? new TimedExercise(exercise, Dosage.Of(dose).Seconds(written.Side ?? SidePlan.None))
            : null;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
