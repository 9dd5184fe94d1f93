using System.Globalization;
using ClinicStretch.Application.Catalogue.OwnExercises;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Figures;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>What was typed of an exercise, as text, so that nothing is lost when some of it is wrong.</summary>
public sealed record OwnExerciseForm
{
    private const char NewLine = '\n';

    public string Slug { get; init; } = "";

    /// <summary>Number of the version before the writer's eyes; 0 for a new exercise.</summary>
    public string BasedOn { get; init; } = "0";

    public string Language { get; init; } = Domain.Language.English.Tag;
    public string Name { get; init; } = "";

    /// <summary>One a line, as are steps and mistakes.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>Empty for no drawing.</summary>
    public string Drawing { get; init; } = "";

    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Goals { get; init; } = [];
    public IReadOnlyList<string> Movements { get; init; } = [];
    public string Position { get; init; } = "";
    public IReadOnlyList<string> OtherPositions { get; init; } = [];
    public IReadOnlyList<string> Needed { get; init; } = [];

    /// <summary>Equipment that only makes it more comfortable.</summary>
    public IReadOnlyList<string> Comfort { get; init; } = [];

    /// <summary>One of <see cref="SideWays"/>.</summary>
    public string Sides { get; init; } = "";

    public string MeaningOfSide { get; init; } = "";
    public string Steps { get; init; } = "";
    public string Breathing { get; init; } = "";
    public string Feel { get; init; } = "";
    public string Mistakes { get; init; } = "";
    public IReadOnlyList<OwnFormRow> Targets { get; init; } = [];
    public IReadOnlyList<OwnFormRow> Changes { get; init; } = [];
    public IReadOnlyList<OwnFormRow> Variants { get; init; } = [];
    public IReadOnlyList<OwnFormRow> Cautions { get; init; } = [];
    public OwnDoseForm Dose { get; init; } = new();

    public static OwnExerciseForm Of(Exercise exercise) => new()
    {
        Slug = exercise.Slug,
        BasedOn = exercise.Version,
        Language = exercise.Instructions.Language,
        Name = exercise.Name,
        Aliases = Lines(exercise.Aliases.Select(a => a.Text)),
        Drawing = FigureLibrary.Has(exercise.DrawnAs()) ? exercise.DrawnAs() : "",
        Regions = [.. exercise.BodyRegions.Select(r => r.Code)],
        Goals = [.. exercise.Goals.Select(g => g.Code)],
        Movements = [.. exercise.MovementCategories.Select(m => m.Code)],
        Position = exercise.StartPosition.Code,
        OtherPositions = [.. exercise.AlternativeStartPositions.Select(p => p.Code)],
        Needed = [.. exercise.Equipment.Where(e => e.Required).Select(e => e.Code)],
        Comfort = [.. exercise.Equipment.Where(e => !e.Required).Select(e => e.Code)],
        Sides = SideWays.Of(exercise.Laterality.Mode, exercise.DefaultDosage.RepUnit),
        MeaningOfSide = exercise.Laterality.MeaningOfSide,
        Steps = Lines(exercise.Instructions.Steps.OrderBy(s => s.Order).Select(s => s.Text)),
        Breathing = exercise.Instructions.Breathing.Text,
        Feel = exercise.Instructions.Feel.Text,
        Mistakes = Lines(exercise.CommonMistakes.Select(m => m.Text)),
        Targets = [.. exercise.Targets.Select(t => new OwnFormRow(t.Kind, t.Name))],
        Changes = [.. exercise.Modifications.Select(m => new OwnFormRow(m.Kind, m.Text))],
        Variants = [.. exercise.Variants.Select(v => new OwnFormRow(v.Code, v.Text))],
        Cautions = [.. exercise.Cautions.Select(c => new OwnFormRow(c.Tag, c.Reason, c.Severity.ToString(), c.Alternative ?? ""))],
        Dose = OwnDoseForm.Of(exercise.DefaultDosage),
    };

    public static OwnExerciseForm Read(IFormCollection form) => new()
    {
        Slug = form.Text("slug"),
        BasedOn = form.Text("based-on"),
        Language = form.Text("language"),
        Name = form.Text("name"),
        Aliases = form.Text("aliases"),
        Drawing = form.Text("drawing"),
        Regions = form.All("regions"),
        Goals = form.All("goals"),
        Movements = form.All("movements"),
        Position = form.Text("position"),
        OtherPositions = form.All("other-positions"),
        Needed = form.All("needed"),
        Comfort = form.All("comfort"),
        Sides = form.Text("sides"),
        MeaningOfSide = form.Text("meaning-of-side"),
        Steps = form.Text("steps"),
        Breathing = form.Text("breathing"),
        Feel = form.Text("feel"),
        Mistakes = form.Text("mistakes"),
        Targets = OwnFormRow.Read(form, "target"),
        Changes = OwnFormRow.Read(form, "change"),
        Variants = OwnFormRow.Read(form, "variant"),
        Cautions = OwnFormRow.Read(form, "caution"),
        Dose = OwnDoseForm.Read(form),
    };

    /// <param name="copyOf">Slug of the exercise it is made from; null when written anew.</param>
    /// <param name="errors">What cannot be read at all is added; the rest is the use case's to judge.</param>
    public SaveOwnExercise ToRequest(string? copyOf, List<FormError> errors) => new(
        Slug,
        int.TryParse(BasedOn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        copyOf,
        ToExercise(errors));

    /// <inheritdoc cref="ToRequest"/>
    public WrittenExercise ToExercise(List<FormError> errors) => new()
    {
        Language = Language,
        Name = Name,
        Aliases = LinesOf(Aliases),
        Drawing = Drawing.OrNull(),
        BodyRegions = Regions,
        Goals = Goals,
        MovementCategories = Movements,
        StartPosition = Position,
        AlternativeStartPositions = OtherPositions,
        Equipment = [.. Needed.Select(code => new WrittenEquipment(code, true)), .. Comfort.Except(Needed).Select(code => new WrittenEquipment(code, false))],
        Laterality = SideWays.Read(Sides).Mode,
        MeaningOfSide = MeaningOfSide,
        Steps = LinesOf(Steps),
        Breathing = Breathing,
        Feel = Feel,
        CommonMistakes = LinesOf(Mistakes),
        Targets = [.. Targets.Select(t => new WrittenTarget(t.Code, t.Text))],
        Modifications = [.. Changes.Select(c => new WrittenModification(c.Code, c.Text))],
        Variants = [.. Variants.Select(v => new WrittenVariant(v.Code.Length > 0 ? v.Code : ShortName.From(v.Text), v.Text))],
        Cautions = [.. Cautions.Select(c => new WrittenCaution(
            c.Code, c.Severity == nameof(CautionSeverity.Avoid) ? CautionSeverity.Avoid : CautionSeverity.Caution, c.Text, c.Alternative.OrNull()))],
        Dose = Dose.ToDose(SideWays.Read(Sides).Unit, errors),
    };

    public static IReadOnlyList<string> LinesOf(string text) =>
        text.Split(NewLine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Lines(IEnumerable<string> lines) => string.Join(NewLine, lines);
}

/// <summary>A row of fields: a code with a text, and what only cautions have.</summary>
public sealed record OwnFormRow(string Code, string Text, string Severity = "", string Alternative = "")
{
    /// <summary>The rows that say something: one whose texts are all empty is left out, whatever was chosen in it.</summary>
    public static IReadOnlyList<OwnFormRow> Read(IFormCollection form, string name)
    {
        var (codes, texts) = (form.All($"{name}-code"), form.All($"{name}-text"));
        var (severities, alternatives) = (form.All($"{name}-severity"), form.All($"{name}-alternative"));
        var rows = texts.Select((text, i) => new OwnFormRow(
            codes.ElementAtOrDefault(i)?.Trim() ?? "", text.Trim(), severities.ElementAtOrDefault(i) ?? "", alternatives.ElementAtOrDefault(i)?.Trim() ?? ""));
        var codeSpeaks = name is "variant" or "caution";
        return [.. rows.Where(r => r.Text.Length > 0 || r.Alternative.Length > 0 || (codeSpeaks && r.Code.Length > 0))];
    }
}
