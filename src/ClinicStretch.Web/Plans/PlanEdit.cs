using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Web.Plans;

/// <summary>What a button of the builder asks for: a verb, the item it is about, and the exercise it brings.</summary>
internal sealed record PlanEdit(string Verb, string Subject, string Exercise)
{
    public const string Save = "save";
    public const string Publish = "publish";
    public const string Search = "search";
    public const string Up = "up";
    public const string Down = "down";
    public const string Remove = "remove";
    public const string Swap = "swap";
    public const string Add = "add";

    /// <param name="text">Such as <c>up:KEY</c>, <c>swap:KEY:SLUG</c>, <c>add::SLUG</c>.</param>
    public static PlanEdit Read(string text)
    {
        var parts = text.Split(':', 3);
        return new PlanEdit(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }

    /// <summary>Applies it to what was typed.</summary>
    /// <param name="exercise">The exercise it brings; null when it brings none.</param>
    /// <returns>The form after it, and the item to show next.</returns>
    public (PlanForm Form, ItemKey? At) Apply(PlanForm form, Exercise? exercise)
    {
        var items = form.Items.ToList();
        var place = items.FindIndex(i => i.Key.Value.ToString() == Subject);
        var at = place < 0 ? (ItemKey?)null : items[place].Key;
        switch (Verb)
        {
            case Up when place > 0:
                (items[place - 1], items[place]) = (items[place], items[place - 1]);
                break;
            case Down when place >= 0 && place < items.Count - 1:
                (items[place + 1], items[place]) = (items[place], items[place + 1]);
                break;
            case Remove when place >= 0:
                items.RemoveAt(place);
                at = null;
                break;
            case Swap when place >= 0 && exercise is not null:
                items[place] = ItemForm.Of(exercise);
                at = items[place].Key;
                break;
            case Add when exercise is not null:
                items.Add(ItemForm.Of(exercise));
                at = items[^1].Key;
                break;
        }

        return (form with { Items = items }, at);
    }
}
