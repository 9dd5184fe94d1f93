using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Domain.Plans.ShortDays;

namespace ClinicStretch.Domain.Plans;

/// <summary>What each item of a plan must be (domain.md 6.2).</summary>
public static class PlanContentRules
{
    private static readonly Dictionary<string, EntryTranslation> NoTranslations = [];

    /// <summary>A plan item made from the catalogue's exercise of today.</summary>
    /// <exception cref="RuleBrokenException">The exercise is a draft, or variant, side or dose do not fit it.</exception>
    public static PlanItem Prescribe(Exercise exercise, PlanItemInput input)
    {
        if (Against(exercise, input.Variant, input.Side, input.Dosage, input.RangeOverride) is { } broken)
        {
            throw new RuleBrokenException(broken);
        }

        return new PlanItem(
            input.Key, ExerciseSnapshot.Of(exercise, input.Translations ?? NoTranslations), input.Variant, input.Dosage, input.Side, input.PatientNote, input.RangeOverride,
            exercise.Variants.FirstOrDefault(v => v.Code == input.Variant)?.Text);
    }

    /// <summary>The first rule that keeps an exercise from being prescribed so.</summary>
    /// <param name="rangeOverride">Why the dose lies outside the allowed range; null or blank when nothing was said.</param>
    /// <returns>Null when it can be prescribed.</returns>
    public static Rule? Against(Exercise exercise, string? variant, SidePlan side, Dosage dosage, string? rangeOverride)
    {
        (Rule Rule, bool Holds)[] rules =
        [
            (PlanRules.ExerciseIsActive, exercise.Status is ExerciseStatus.Active),
            (PlanRules.VariantExists, variant is null || exercise.Variants.Any(v => v.Code == variant)),
            (PlanRules.SideFits, Fits(exercise.Laterality.Mode, side)),
            (DosageRules.WithinAllowedRange, DosageRules.IsWithin(dosage, exercise.DefaultDosage.AllowedRange) || !string.IsNullOrWhiteSpace(rangeOverride)),
        ];
        return rules.FirstOrDefault(r => !r.Holds).Rule;
    }

    /// <summary>The side an exercise starts with: both where it has sides.</summary>
    public static SidePlan UsualSide(LateralityMode mode) => mode switch
    {
        LateralityMode.PerSide => SidePlan.Both,
        LateralityMode.Alternating => SidePlan.Alternating,
        _ => SidePlan.None,
    };

    internal static void Check(PlanContent content, IReadOnlyCollection<string> precautions)
    {
        PlanRules.ItemsDiffer.MustHold(
            content.Items.DistinctBy(i => (i.Exercise.Slug, i.Variant, i.Side)).Count() == content.Items.Count
            && content.Items.DistinctBy(i => i.Key).Count() == content.Items.Count);
        PainPolicyRules.Check(content.PainPolicy, precautions);
        FlareRules.Check(content);
        ShortDayRules.Check(content);
    }

    internal static bool Fits(LateralityMode mode, SidePlan side) => mode switch
    {
        LateralityMode.PerSide => side is SidePlan.Left or SidePlan.Right or SidePlan.Both,
        LateralityMode.Alternating => side is SidePlan.Alternating,
        _ => side is SidePlan.None,
    };
}

/// <summary>What a therapist gives for one item.</summary>
/// <param name="Translations">The texts of the exercise in other languages, by BCP 47 tag; null when there are none.</param>
public sealed record PlanItemInput(
    ItemKey Key,
    string? Variant,
    Dosage Dosage,
    SidePlan Side,
    string? PatientNote,
    string? RangeOverride,
    IReadOnlyDictionary<string, EntryTranslation>? Translations = null);
