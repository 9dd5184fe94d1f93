using System.Text.Json.Serialization;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Domain.Plans;

/// <summary>A copy of what plan, player and sheet need of an exercise, so that a revision can be shown and printed again as it was.</summary>
/// <param name="Language">BCP 47 tag of the language the texts are in.</param>
/// <param name="Translations">The same texts in other languages, by BCP 47 tag; only languages that had all of them. Null when there were none.</param>
/// <param name="Drawing">Slug whose drawing shows it; null for its own slug.</param>
public sealed record ExerciseSnapshot(
    string Slug,
    string Version,
    string Name,
    string StartPosition,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Equipment,
    LateralityMode Laterality,
    string MeaningOfSide,
    IReadOnlyList<string> Steps,
    string Breathing,
    string Feel,
    IReadOnlyList<CautionSnapshot> Cautions,
    string Language = "en-GB",
    IReadOnlyDictionary<string, SnapshotTexts>? Translations = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Drawing = null)
{
    /// <param name="translations">By BCP 47 tag.</param>
    public static ExerciseSnapshot Of(Exercise exercise, IReadOnlyDictionary<string, EntryTranslation> translations) => new(
        exercise.Slug,
        exercise.Version,
        exercise.Name,
        exercise.StartPosition.Code,
        [.. exercise.MovementCategories.Select(m => m.Code)],
        [.. exercise.Equipment.Where(e => e.Required).Select(e => e.Code)],
        exercise.Laterality.Mode,
        exercise.Laterality.MeaningOfSide,
        [.. exercise.Instructions.Steps.OrderBy(s => s.Order).Select(s => s.Text)],
        exercise.Instructions.Breathing.Text,
        exercise.Instructions.Feel.Text,
        [.. exercise.Cautions.Select(c => new CautionSnapshot(c.Tag, c.Severity, c.Reason, c.Alternative))],
        exercise.Instructions.Language,
        SnapshotTexts.Of(exercise, translations),
        exercise.Drawing);

    /// <summary>The slug to ask for a drawing by. There may be none.</summary>
    public string DrawnAs() => Drawing ?? Slug;

    /// <summary>The exercise in a language; as it was written, and so marked by <see cref="Language"/>, where that has no text of it.</summary>
    public ExerciseSnapshot In(Language language) => TextsIn(language) is not { } texts ? this : this with
    {
        Name = texts.Name,
        MeaningOfSide = texts.MeaningOfSide,
        Steps = texts.Steps,
        Breathing = texts.Breathing,
        Feel = texts.Feel,
        Cautions = [.. Cautions.Select(c => c with { Reason = texts.Cautions[c.Tag] })],
        Language = language.Tag,
    };

    internal SnapshotTexts? TextsIn(Language language) => Translations?.GetValueOrDefault(language.Tag);
}

public sealed record CautionSnapshot(string Tag, CautionSeverity Severity, string Reason, string? Alternative);

/// <summary>What a patient reads of an exercise, in one language.</summary>
/// <param name="Cautions">Reasons by caution tag.</param>
/// <param name="Variants">What each variant asks for, by its code.</param>
public sealed record SnapshotTexts(
    string Name,
    string MeaningOfSide,
    IReadOnlyList<string> Steps,
    string Breathing,
    string Feel,
    IReadOnlyDictionary<string, string> Cautions,
    IReadOnlyDictionary<string, string> Variants)
{
    /// <summary>By language; one in which a text is missing is left out whole, for a mixture helps nobody. Null when none is left.</summary>
    internal static IReadOnlyDictionary<string, SnapshotTexts>? Of(Exercise exercise, IReadOnlyDictionary<string, EntryTranslation> translations)
    {
        var whole = translations.InStoredOrder(t => t.Key)
            .Select(t => exercise.In(Domain.Language.Of(t.Key), t.Value))
            .Where(read => read.Translation is not null && !read.Missing.Any(IsNeeded))
            .ToDictionary(read => read.Language.Tag, read => Of(read.Exercise));
        return whole.Count is 0 ? null : whole;
    }

    private static SnapshotTexts Of(Exercise exercise) => new(
        exercise.Name,
        exercise.Laterality.MeaningOfSide,
        [.. exercise.Instructions.Steps.OrderBy(s => s.Order).Select(s => s.Text)],
        exercise.Instructions.Breathing.Text,
        exercise.Instructions.Feel.Text,
        exercise.Cautions.InStoredOrder(c => c.Tag).ToDictionary(c => c.Tag, c => c.Reason),
        exercise.Variants.InStoredOrder(v => v.Code).ToDictionary(v => v.Code, v => v.Text));

    private static bool IsNeeded(string key) =>
        key is "name" or "side" or "breathing" or "feel"
        || key.StartsWith("steps.", StringComparison.Ordinal)
        || key.StartsWith("cautions.", StringComparison.Ordinal)
        || key.StartsWith("variants.", StringComparison.Ordinal);
}

internal static class StoredOrder
{
    /// <summary>In the order in which jsonb gives names back, so that the hash of a content is the same before it is stored and after.</summary>
    public static IOrderedEnumerable<T> InStoredOrder<T>(this IEnumerable<T> named, Func<T, string> name) =>
        named.OrderBy(x => name(x).Length).ThenBy(name, StringComparer.Ordinal);
}
