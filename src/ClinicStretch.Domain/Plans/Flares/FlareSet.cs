using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Domain.Plans.Flares;

/// <summary>
/// What a patient does on a flare-up in place of the day's list (domain.md 3.3): a view over the same revision, not a change of it. Every
/// movement stays small, well short of its end.
/// </summary>
/// <param name="Items">In their order, with the dose of the flare-up. Empty when nothing is safe: then the patient rests and talks to the therapist.</param>
/// <param name="Source">Where the items come from.</param>
public sealed record FlareSet(IReadOnlyList<PlanItem> Items, FlareSource Source)
{
    /// <summary>How many sessions back an item's rating counts.</summary>
    public const int SessionsThatCount = 3;

    /// <summary>The exercises for which no plan is needed, by slug.</summary>
    public static IReadOnlyList<string> Gentle { get; } = ["pelvic-tilt", "lumbar-rotation"];

    /// <summary>
    /// What the therapist chose, or half the repetitions of every item; without the items rated amber or red in the newest three sessions
    /// and those a precaution speaks against. Where nothing is left, the gentle exercises that no precaution speaks against.
    /// </summary>
    /// <param name="recent">In any order.</param>
    /// <param name="precautions">Tags that hold today.</param>
    /// <param name="gentle">The exercises of <see cref="Gentle"/> as plan items; see <see cref="GentleItems"/>.</param>
    public static FlareSet Of(
        PlanContent content, IReadOnlyList<RatedSession> recent, IReadOnlyCollection<string> precautions, IReadOnlyList<PlanItem> gentle)
    {
        var painful = recent.OrderByDescending(s => s.At).Take(SessionsThatCount).SelectMany(s => s.Painful).ToHashSet();
        var own = content.Items.Select(i => ForFlare(i, content)).OfType<PlanItem>()
            .Where(i => !painful.Contains(i.Key) && MayBeDone(i, precautions)).ToList();
        return own.Count > 0
            ? new FlareSet(own, content.Flare is null ? FlareSource.HalfOfThePlan : FlareSource.Chosen)
            : new FlareSet([.. gentle.Where(g => MayBeDone(g, precautions) && !IsPainful(g, content, painful))], FlareSource.Gentle);
    }

    /// <summary>The gentle exercises in half their usual dose, with keys that stay the same.</summary>
    /// <param name="exercises">Those of <see cref="Gentle"/> that can be prescribed today, with their texts in other languages.</param>
    public static IReadOnlyList<PlanItem> GentleItems(IReadOnlyList<(Exercise Exercise, IReadOnlyDictionary<string, EntryTranslation> Translations)> exercises) =>
    [
        .. exercises.Where(e => e.Exercise.Status is ExerciseStatus.Active && Gentle.Contains(e.Exercise.Slug))
            .OrderBy(e => Gentle.Index().First(g => g.Item == e.Exercise.Slug).Index)
            .Select((e, place) => new PlanItem(
                new ItemKey(new Guid(place + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])),
                ExerciseSnapshot.Of(e.Exercise, e.Translations),
                null,
                DoseShare.Of(e.Exercise.DefaultDosage.ToDosage(), DoseShare.Half),
                PlanContentRules.UsualSide(e.Exercise.Laterality.Mode),
                null,
                null)),
    ];

    private static PlanItem? ForFlare(PlanItem item, PlanContent content) => content.Flare is null
        ? item with { Dosage = DoseShare.Of(item.Dosage, DoseShare.Half) }
        : content.Flare.FirstOrDefault(c => c.Item == item.Key) is { } choice ? item with { Dosage = choice.Dosage } : null;

    private static bool MayBeDone(PlanItem item, IReadOnlyCollection<string> precautions) =>
        SafetyCheck.Of([item], precautions).All(f => f.Severity is not CautionSeverity.Avoid);

    private static bool IsPainful(PlanItem gentle, PlanContent content, HashSet<ItemKey> painful) =>
        content.Items.Any(i => i.Exercise.Slug == gentle.Exercise.Slug && painful.Contains(i.Key));
}

public enum FlareSource
{
    /// <summary>By the therapist, in the plan.</summary>
    Chosen,

    /// <summary>The plan's own items, half the repetitions.</summary>
    HalfOfThePlan,

    /// <summary>Nothing of the plan is fit for the day.</summary>
    Gentle,
}
