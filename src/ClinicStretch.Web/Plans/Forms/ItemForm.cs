using System.Globalization;
using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>What was typed of one exercise of a plan, as text. Each of its fields is named by the figure and the item's key.</summary>
public sealed record ItemForm
{
    public required ItemKey Key { get; init; }
    public required string Exercise { get; init; }
    public string Variant { get; init; } = "";
    public string Side { get; init; } = "";
    public DosageMode Mode { get; init; }
    public RepUnit RepUnit { get; init; }
    public string Sets { get; init; } = "";
    public string Reps { get; init; } = "";
    public string Hold { get; init; } = "";
    public string Pace { get; init; } = "";
    public string Rest { get; init; } = "";
    public string Total { get; init; } = "";
    public string Note { get; init; } = "";
    public string RangeOverride { get; init; } = "";

    public static ItemForm Of(PlanItem item) => Of(item.Key, item.Exercise.Slug, item.Dosage) with
    {
        Variant = item.Variant ?? "",
        Side = item.Side.ToString(),
        Note = item.PatientNote ?? "",
        RangeOverride = item.RangeOverride ?? "",
    };

    public static ItemForm Of(RoutineLine line) => Of(ItemKey.From(Guid.CreateVersion7()), line.Exercise, line.Dosage) with
    {
        Variant = line.Variant ?? "",
        Side = line.Side.ToString(),
        Note = line.PatientNote ?? "",
        RangeOverride = line.RangeOverride ?? "",
    };

    /// <summary>An exercise as the catalogue offers it.</summary>
    public static ItemForm Of(Exercise exercise) => Of(ItemKey.From(Guid.CreateVersion7()), exercise.Slug, exercise.DefaultDosage.ToDosage()) with
    {
        Side = PlanContentRules.UsualSide(exercise.Laterality.Mode).ToString(),
    };

    public static ItemForm Read(IFormCollection form, string key)
    {
        string Text(string name) => form.Text($"{name}-{key}");
        return new ItemForm
        {
            Key = ItemKey.From(Guid.Parse(key)),
            Exercise = Text("exercise"),
            Variant = Text("variant"),
            Side = Text("side"),
            Mode = Enum.TryParse<DosageMode>(Text("mode"), out var mode) ? mode : DosageMode.Hold,
            RepUnit = Enum.TryParse<RepUnit>(Text("rep-unit"), out var unit) ? unit : RepUnit.Each,
            Sets = Text("sets"),
            Reps = Text("reps"),
            Hold = Text("hold"),
            Pace = Text("pace"),
            Rest = Text("rest"),
            Total = Text("total"),
            Note = Text("patient-note"),
            RangeOverride = Text("range-override"),
        };
    }

    /// <summary>The id of one of the item's fields.</summary>
    public string Field(string name) => $"{name}-{Key.Value}";

    /// <param name="exercise">Null when the catalogue no longer has it.</param>
    public WrittenItem ToItem(Exercise? exercise, List<FormError> errors)
    {
        var dose = new ItemDose(this, errors).Read(exercise?.DefaultDosage.AllowedRange);
        return new WrittenItem(
            Key, Exercise, Variant.OrNull(), dose,
            Enum.TryParse<SidePlan>(Side, out var side) ? side : null,
            Note.OrNull(), RangeOverride.OrNull());
    }

    /// <summary>The item with another dose.</summary>
    public ItemForm With(Dosage dose) => this with
    {
        Mode = dose.Mode,
        RepUnit = dose.RepUnit,
        Sets = Number(dose.Sets),
        Reps = Number(dose.Reps),
        Hold = Number(dose.HoldSeconds),
        Pace = Number(dose.SecondsPerRep),
        Rest = Number(dose.RestSeconds),
        Total = Number(dose.TotalSeconds),
    };

    private static ItemForm Of(ItemKey key, string exercise, Dosage dose) => new ItemForm { Key = key, Exercise = exercise }.With(dose);

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
