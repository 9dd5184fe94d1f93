using System.Text.Json.Serialization;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans.Flares;

namespace ClinicStretch.Domain.Plans;

/// <summary>What a therapist writes: the same shape in a draft and in a revision.</summary>
/// <param name="Items">In the order they are done.</param>
/// <param name="Goals">In the patient's own words. May be empty.</param>
/// <param name="Habit">What the patient ties it to, in their own words: "after breakfast". Null when there is none.</param>
/// <param name="Flare">What is done on a flare-up; null for the usual, see <see cref="FlareSet"/>. Never empty.</param>
/// <param name="ShortDay">Items that are enough on a day with little time; null where all of them are asked for every day. Never empty, never all.</param>
public sealed record PlanContent(
    IReadOnlyList<PlanItem> Items,
    Schedule Schedule,
    PainPolicy PainPolicy,
    IReadOnlyList<string> Goals,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Habit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FlareChoice>? Flare = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ItemKey>? ShortDay = null)
{
    /// <summary>Most characters of a habit.</summary>
    public const int LongestHabit = 120;

    /// <summary>Most exercises that a plan may hold.</summary>
    public const int MostItems = 20;

    /// <summary>Seconds between two items that start in different positions.</summary>
    public const int ChangePositionSeconds = 10;

    /// <summary>The plan as a patient reads it in a language.</summary>
    public PlanContent In(Language language) => this with { Items = [.. Items.Select(i => i.In(language))] };

    /// <summary>The items of <see cref="ShortDay"/> in their order; empty where there is no shorter version.</summary>
    public IReadOnlyList<PlanItem> EnoughOnAShortDay() => [.. Items.Where(i => ShortDay?.Contains(i.Key) is true)];

    /// <summary>How often the patient must get up, down or over within a session.</summary>
    public int PositionChanges() => PositionChangesOf([.. Items.Select(i => i.Exercise.StartPosition)]);

    /// <summary>How often one start position is followed by another.</summary>
    public static int PositionChangesOf(IReadOnlyList<string> positions) =>
        positions.Zip(positions.Skip(1)).Count(p => p.First != p.Second);

    /// <summary>Seconds a session takes (domain.md 2).</summary>
    public int Seconds() => Items.Sum(i => i.Dosage.Seconds(i.Side)) + (PositionChanges() * ChangePositionSeconds);
}

/// <summary>One exercise of a plan, as prescribed.</summary>
/// <param name="Key">The same across revisions.</param>
/// <param name="Exercise">The exercise as it was when added; later changes to the catalogue do not reach it.</param>
/// <param name="Variant">Code of a variant of the exercise, or null.</param>
/// <param name="PatientNote">The therapist's words to the patient; null when there are none.</param>
/// <param name="VariantText">What the variant asks for, in the catalogue's words at the time; null without a variant.</param>
/// <param name="RangeOverride">Why the dose lies outside the exercise's allowed range; null when it does not.</param>
public sealed record PlanItem(
    ItemKey Key,
    ExerciseSnapshot Exercise,
    string? Variant,
    Dosage Dosage,
    SidePlan Side,
    string? PatientNote,
    string? RangeOverride,
    string? VariantText = null)
{
    /// <summary>The item as a patient reads it in a language; as it was written where that language has no whole text of it.</summary>
    public PlanItem In(Language language) => this with
    {
        Exercise = Exercise.In(language),
        VariantText = Variant is null ? null : Exercise.TextsIn(language)?.Variants.GetValueOrDefault(Variant) ?? VariantText,
    };
}
