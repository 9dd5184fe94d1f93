namespace ClinicStretch.Domain.Catalogue;

/// <summary>All texts of a catalogue in one language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Exercises">By slug; the keys of the texts are those of <see cref="ExerciseTexts"/>.</param>
/// <param name="Routines">By slug; the keys of the texts are those of <see cref="RoutineTexts"/>.</param>
/// <param name="Safety">Questions, pain policies and stop rules; the keys are those of <see cref="SafetyTexts"/>.</param>
/// <param name="Rules">General rules that patients read, by id.</param>
/// <param name="Codes">Codes of the lists in words.</param>
/// <param name="Precautions">What each precaution means, by tag.</param>
/// <param name="Figures">By slug, or slug and variant with a dot between; the keys are <c>title</c> and <c>description</c>.</param>
public sealed record CatalogueTranslation(
    string Language,
    IReadOnlyDictionary<string, EntryTranslation> Exercises,
    IReadOnlyDictionary<string, EntryTranslation> Routines,
    EntryTranslation Safety,
    EntryTranslation Rules,
    EntryTranslation Codes,
    EntryTranslation Precautions,
    IReadOnlyDictionary<string, EntryTranslation> Figures);

/// <summary>The texts of one entry in another language.</summary>
/// <param name="ReviewedBy">Who has read it against the original; null while it is a draft.</param>
/// <param name="ReviewedOn">Null while it is a draft.</param>
/// <param name="Texts">By key.</param>
public sealed record EntryTranslation(
    TranslationState State,
    string? ReviewedBy,
    DateOnly? ReviewedOn,
    IReadOnlyDictionary<string, TranslatedText> Texts)
{
    /// <summary>The text under a key; null when there is none, or when the original has changed since it was translated.</summary>
    public string? Find(string key, string original) =>
        Texts.TryGetValue(key, out var found) && found.Of == original ? found.Text : null;
}

/// <summary>A text beside the one it was made from, so that a reviewer sees both and a changed original is noticed.</summary>
/// <param name="Of">The original, word for word.</param>
public sealed record TranslatedText(string Of, string Text);

public enum TranslationState
{
    /// <summary>Nobody has read it against the original yet.</summary>
    Draft,
    Reviewed,
}
