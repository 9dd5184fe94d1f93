namespace ClinicStretch.Domain.Catalogue;

/// <summary>The texts of an exercise that patients read, each under a key such as <c>steps.2</c> or <c>cautions.knee-problem</c>.</summary>
public static class ExerciseTexts
{
    /// <summary>Every text by its key.</summary>
    public static IReadOnlyDictionary<string, string> Of(Exercise exercise)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Map(exercise, (key, text) => texts[key] = text);
        return texts;
    }

    /// <summary>The exercise in a language; a text that is missing there stays as it was written, and is named.</summary>
    public static ExerciseInLanguage In(this Exercise exercise, Language language, EntryTranslation? translation)
    {
        if (Language.Of(exercise.Instructions.Language) == language)
        {
            return new ExerciseInLanguage(exercise, language, null, []);
        }

        var missing = new List<string>();
        var read = Map(exercise, (key, text) => translation?.Find(key, text) ?? Kept(key, text));
        return new ExerciseInLanguage(read, language, translation, missing);

        string Kept(string key, string text)
        {
            missing.Add(key);
            return text;
        }
    }

    /// <summary>The exercise with each text replaced.</summary>
    private static Exercise Map(Exercise exercise, Func<string, string, string> text) => exercise with
    {
        Name = text("name", exercise.Name),
        Aliases = [.. exercise.Aliases.Select((a, i) => a with { Text = text($"aliases.{i + 1}", a.Text) })],
        Targets = [.. exercise.Targets.Select((t, i) => t with { Name = text($"targets.{i + 1}", t.Name) })],
        Laterality = exercise.Laterality with { MeaningOfSide = text("side", exercise.Laterality.MeaningOfSide) },
        Variants = [.. exercise.Variants.Select(v => v with { Text = text($"variants.{v.Code}", v.Text) })],
        Instructions = Map(exercise.Instructions, text),
        CommonMistakes = [.. exercise.CommonMistakes.Select((m, i) => m with { Text = text($"mistakes.{i + 1}", m.Text) })],
        Cautions = [.. exercise.Cautions.Select(c => c with { Reason = text($"cautions.{c.Tag}", c.Reason) })],
        Modifications = [.. exercise.Modifications.Select((m, i) => m with { Text = text($"modifications.{i + 1}", m.Text) })],
    };

    private static Instructions Map(Instructions instructions, Func<string, string, string> text) => instructions with
    {
        Steps = [.. instructions.Steps.Select(s => s with { Text = text($"steps.{s.Order}", s.Text) })],
        Breathing = instructions.Breathing with { Text = text("breathing", instructions.Breathing.Text) },
        Feel = instructions.Feel with { Text = text("feel", instructions.Feel.Text) },
    };
}

/// <summary>An exercise as it is read in one language.</summary>
/// <param name="Translation">What it was read from; null when it was written in this language, or when there is no translation at all.</param>
/// <param name="Missing">Keys of the texts that are still in the language the exercise was written in.</param>
public sealed record ExerciseInLanguage(Exercise Exercise, Language Language, EntryTranslation? Translation, IReadOnlyList<string> Missing)
{
    /// <summary>True for a translation that nobody has read against the original.</summary>
    public bool IsUnreviewed => Translation is { State: TranslationState.Draft };
}
