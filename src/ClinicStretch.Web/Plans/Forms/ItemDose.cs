using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>Reads the dose of one item, and says at the very field what is wrong with it.</summary>
internal sealed class ItemDose(ItemForm item, List<FormError> errors)
{
    private readonly TypedText _typed = new(errors);

    /// <param name="range">The exercise's own bounds; null when they are not known.</param>
    /// <returns>Null when a figure is wrong.</returns>
    public DosageInput? Read(AllowedRange? range)
    {
        var before = errors.Count;
        var dose = new DosageInput(
            item.Mode,
            item.RepUnit,
            Figure("sets", item.Sets, DosageRules.SetsInRange) ?? 0,
            Figure("reps", item.Reps, DosageRules.RepsInRange),
            Figure("hold", item.Hold, item.Mode is DosageMode.Hold ? DosageRules.HoldInRange : DosageRules.PauseInRange),
            Figure("pace", item.Pace, DosageRules.PaceInRange),
            Figure("rest", item.Rest, DosageRules.RestInRange) ?? 0,
            Figure("total", item.Total, DosageRules.TotalInRange));
        if (errors.Count == before)
        {
            CheckRules(dose);
        }

        if (errors.Count == before && item.RangeOverride.Length is 0 && range is not null)
        {
            CheckRange(dose, range);
        }

        return errors.Count == before ? dose : null;
    }

    private int? Figure(string name, string text, Rule rule) => _typed.Whole(text, item.Field(name), rule.Message);

    private void CheckRules(DosageInput dose)
    {
        try
        {
            Dosage.Of(dose);
        }
        catch (RuleBrokenException e)
        {
            _typed.Wrong(item.Field(FieldOf(e.Rule)), e.Message);
        }
    }

    private void CheckRange(DosageInput dose, AllowedRange range)
    {
        Within("sets", dose.Sets, range.Sets);
        Within("reps", dose.Reps, range.Reps);
        Within("hold", dose.HoldSeconds, range.HoldSeconds);
    }

    private void Within(string name, int? value, WholeRange? range)
    {
        if (value is { } figure && range is not null && !range.Holds(figure))
        {
            _typed.Wrong(item.Field(name), $"Give {range.Min} to {range.Max}, or say below why this patient needs another dose.");
        }
    }

    private static string FieldOf(Rule rule) => rule.Code switch
    {
        "dosage.reps" => "reps",
        "dosage.hold_seconds" or "dosage.pause_seconds" => "hold",
        "dosage.seconds_per_rep" => "pace",
        "dosage.rest_seconds" => "rest",
        "dosage.total_seconds" => "total",
        _ => "sets",
    };
}
