using System.Globalization;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>Something a writer may want to look at again.</summary>
/// <param name="Code">Stable name, such as <c>reading.above_target</c>.</param>
/// <param name="Field">Of <see cref="SaveOwnExercise"/>.</param>
public sealed record WritingNote(string Code, string Field, string Message);

/// <summary>Gentle notes on an exercise that is right as it stands.</summary>
public static class WritingNotes
{
    /// <param name="before">What it was made from; null for a new one.</param>
    public static IReadOnlyList<WritingNote> Of(Exercise exercise, Exercise? before) =>
        [.. OfSteps([.. exercise.Instructions.Steps.Select(s => s.Text)], Language.Of(exercise.Instructions.Language)), .. LeftOut(exercise, before), .. Drawn(exercise, before)];

    /// <summary>Whether the steps are hard to read.</summary>
    public static IEnumerable<WritingNote> OfSteps(IReadOnlyList<string> steps, Language language)
    {
        if (ReadingLevel.Of(steps, language) is { IsAboveTarget: true } level)
        {
            var age = Math.Min(18, Math.Round(level.Age, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);
            yield return new WritingNote(
                "reading.above_target",
                "Exercise.Steps",
                $"The steps read at about age {age}; patients are helped most by about {ReadingLevel.TargetAge}. "
                + $"The longest sentence has {level.WordsInLongest} words: “{level.Longest}” Shorter words or two short sentences may help.");
        }
    }

    private static IEnumerable<WritingNote> LeftOut(Exercise exercise, Exercise? before)
    {
        var gone = (before?.Cautions ?? []).Where(c => exercise.Cautions.All(o => o.Tag != c.Tag))
            .Select(c => CatalogueWords.Of(c.Tag, Language.English)).ToList();
        if (gone.Count > 0)
        {
            yield return new WritingNote(
                "caution.left_out", "Exercise.Cautions", $"What it was made from also has a caution for: {string.Join(", ", gone)}.");
        }
    }

    private static IEnumerable<WritingNote> Drawn(Exercise exercise, Exercise? before)
    {
        var moves = before is not null
            && (exercise.StartPosition.Code != before.StartPosition.Code
                || !exercise.Instructions.Steps.Select(s => s.Text).SequenceEqual(before.Instructions.Steps.Select(s => s.Text)));
        if (moves && exercise.Drawing is not null)
        {
            yield return new WritingNote("drawing.may_differ", "Exercise.Drawing", "The steps have changed. Look whether the drawing still shows them, or choose none.");
        }
    }
}
