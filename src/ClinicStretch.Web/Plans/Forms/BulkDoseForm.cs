using System.Globalization;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>What was typed to change several doses at once.</summary>
/// <param name="Chosen">Keys of the items that are ticked; null when the form was not sent.</param>
public sealed record BulkDoseForm(string Hold, string More, string Reps, string Sets, IReadOnlyList<string>? Chosen)
{
    private const int MostMore = 60;

    /// <summary>Nothing typed, everything ticked.</summary>
    public static BulkDoseForm Empty { get; } = new("", "", "", "", null);

    public static BulkDoseForm Read(IFormCollection form) => new(
        form.Text("bulk-hold"), form.Text("bulk-more"), form.Text("bulk-reps"), form.Text("bulk-sets"), form.All("bulk-item"));

    /// <summary>Changes the ticked items; a dose that cannot be read stays as it was typed.</summary>
    /// <param name="errors">Told what is wrong with the change; nothing is changed then.</param>
    /// <returns>The items after it, and those that stopped at a bound of their exercise.</returns>
    public (IReadOnlyList<ItemForm> Items, IReadOnlyList<ItemKey> Clamped) Apply(
        IReadOnlyList<ItemForm> items, IReadOnlyDictionary<string, Exercise> exercises, List<FormError> errors)
    {
        if (ToChange(errors) is not { } change)
        {
            return (items, []);
        }

        var clamped = new List<ItemKey>();
        return ([.. items.Select(item => IsChosen(item) ? Changed(item) : item)], clamped);

        ItemForm Changed(ItemForm item)
        {
            if (exercises.GetValueOrDefault(item.Exercise)?.DefaultDosage.AllowedRange is not { } range || new ItemDose(item, []).Read(null) is not { } dose)
            {
                return item;
            }

            var changed = RoutineDoses.Change(Dosage.Of(dose), range, change);
            clamped.AddRange(changed.Clamped.Take(1).Select(_ => item.Key));
            return item.With(changed.Dosage);
        }
    }

    public bool IsChosen(ItemForm item) => Chosen is null || Chosen.Contains(item.Key.Value.ToString());

    private DoseChange? ToChange(List<FormError> errors)
    {
        var typed = new TypedText(errors);
        var before = errors.Count;
        var change = new DoseChange(
            Figure(typed, "bulk-hold", Hold, 0), Figure(typed, "bulk-more", More, -MostMore),
            Figure(typed, "bulk-reps", Reps, 1), Figure(typed, "bulk-sets", Sets, 1));
        if (errors.Count > before)
        {
            return null;
        }

        if (change.IsNothing)
        {
            typed.Wrong("bulk-hold", "Give at least one figure to change.");
        }
        else if (Chosen is null or { Count: 0 })
        {
            typed.Wrong("bulk-items", "Tick the exercises to change.");
        }
        else if (change is { HoldSeconds: not null, MoreHoldSeconds: not null })
        {
            typed.Wrong("bulk-more", RoutineDoses.SetsOrAdds.Message);
        }

        return errors.Count > before ? null : change;
    }

    private static int? Figure(TypedText typed, string field, string text, int least)
    {
        const int Most = 100;
        var message = string.Create(CultureInfo.InvariantCulture, $"Give a whole number from {least} to {(field is "bulk-more" ? MostMore : Most)}.");
        var figure = typed.Whole(text, field, message);
        if (figure is { } number && (number < least || number > Most))
        {
            typed.Wrong(field, message);
        }

        return figure;
    }
}
