namespace ClinicStretch.Domain.Plans.Flares;

/// <summary>What a therapist chose for a flare-up: some items of the plan, each with a dose of its own.</summary>
/// <param name="Dosage">No more than the plan's own dose of the item.</param>
public sealed record FlareChoice(ItemKey Item, Dosage Dosage);

public static class FlareRules
{
    public static readonly Rule ItemIsInThePlan = Rule.OfInput("plan.flare_item", "A flare set is chosen from the plan's own exercises, each once.");
    public static readonly Rule DoseIsNoMore = Rule.OfInput("plan.flare_dose", "On a flare-up the dose must not be higher than on other days.");

    /// <summary>The choices that still hold for other items or smaller doses; null when none does.</summary>
    public static IReadOnlyList<FlareChoice>? Fitting(IReadOnlyList<FlareChoice>? choices, IReadOnlyList<PlanItem> items)
    {
        var kept = (choices ?? []).Where(c => items.FirstOrDefault(i => i.Key == c.Item) is { } item && Fits(c, item)).ToList();
        return kept.Count > 0 ? kept : null;
    }

    internal static void Check(PlanContent content)
    {
        foreach (var choice in content.Flare ?? [])
        {
            var item = content.Items.FirstOrDefault(i => i.Key == choice.Item);
            ItemIsInThePlan.MustHold(item is not null && content.Flare!.Count(c => c.Item == choice.Item) is 1);
            DoseIsNoMore.MustHold(Fits(choice, item));
        }
    }

    private static bool Fits(FlareChoice choice, PlanItem item) =>
        choice.Dosage.Mode == item.Dosage.Mode && choice.Dosage.Amount(item.Side) <= item.Dosage.Amount(item.Side);
}
