using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>What a button of an editor of items asks for: a verb, the item it is about, and the exercise it brings.</summary>
internal sealed record PlanEdit(string Verb, string Subject, string Exercise)
{
    public const string Save = "save";

    /// <summary>Enter was pressed in a field.</summary>
    public const string Enter = "enter";
    public const string Publish = "publish";
    public const string Search = "search";
    public const string Up = "up";
    public const string Down = "down";
    public const string Remove = "remove";
    public const string Swap = "swap";
    public const string Add = "add";
    public const string Undo = "undo";
    public const string Redo = "redo";

    /// <summary>Keeps what was typed as a plan of its own.</summary>
    public const string Copy = "copy";

    /// <summary>Puts what was typed in the place of what somebody else kept.</summary>
    public const string Replace = "replace";

    /// <summary>Shows what the patient will see.</summary>
    public const string Preview = "preview";

    /// <summary>Puts the items in the order of fewest position changes.</summary>
    public const string Group = "group";

    /// <summary>Changes the doses of the items that are ticked.</summary>
    public const string Doses = "doses";

    /// <summary>Goes on to keep the plan as a routine.</summary>
    public const string Routine = "routine";

    /// <param name="text">Such as <c>up:KEY</c>, <c>swap:KEY:SLUG</c>, <c>add::SLUG</c>.</param>
    public static PlanEdit Read(string text)
    {
        var parts = text.Split(':', 3);
        return new PlanEdit(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }

    /// <summary>The order of fewest position changes for what was typed.</summary>
    public static PositionOrder ByPosition(IReadOnlyList<ItemForm> items, IReadOnlyDictionary<string, Exercise> exercises) =>
        PositionOrder.Of([.. items.Select(i => exercises.GetValueOrDefault(i.Exercise)?.StartPosition.Code ?? "")]);

    /// <summary>Applies it to what was typed.</summary>
    /// <param name="exercises">Those of the items and the one it brings, by slug.</param>
    /// <returns>The items after it, and the one to show next.</returns>
    public (IReadOnlyList<ItemForm> Items, ItemKey? At) Apply(IReadOnlyList<ItemForm> typed, IReadOnlyDictionary<string, Exercise> exercises)
    {
        if (Verb is Group)
        {
            return (ByPosition(typed, exercises).Apply(typed), null);
        }

        var exercise = exercises.GetValueOrDefault(Exercise);
        var items = typed.ToList();
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

        return (items, at);
    }
}
