namespace ClinicStretch.Domain.Plans.ShortDays;

/// <summary>
/// A shorter version for days with little time, where the therapist allows one. It is a word to the patient and changes nothing of what is prescribed:
/// what was not done counts as not done (domain.md 4.4).
/// </summary>
public static class ShortDayRules
{
    public static readonly Rule ItemIsInThePlan = Rule.OfInput("plan.short_item", "A shorter version is chosen from the plan's own exercises, each once.");
    public static readonly Rule LeavesSomethingOut = Rule.OfInput("plan.short_all", "A shorter version leaves out at least one exercise. Take a tick away, or tick none.");

    /// <summary>What of a choice still holds for other items; null when nothing does, or nothing is left out.</summary>
    public static IReadOnlyList<ItemKey>? Fitting(IReadOnlyList<ItemKey>? chosen, IReadOnlyList<PlanItem> items)
    {
        var kept = items.Select(i => i.Key).Where(k => chosen?.Contains(k) is true).ToList();
        return kept.Count > 0 && kept.Count < items.Count ? kept : null;
    }

    internal static void Check(PlanContent content)
    {
        if (content.ShortDay is not { } chosen)
        {
            return;
        }

        ItemIsInThePlan.MustHold(chosen.Distinct().Count() == chosen.Count && chosen.All(k => content.Items.Any(i => i.Key == k)));
        LeavesSomethingOut.MustHold(chosen.Count > 0 && chosen.Count < content.Items.Count);
    }
}
