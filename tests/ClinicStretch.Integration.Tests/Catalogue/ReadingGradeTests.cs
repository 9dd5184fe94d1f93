using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>Steps are to be read at a reading age of about 11, whatever the language.</summary>
public sealed class ReadingGradeTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Steps_of_each_exercise_are_for_readers_of_eleven(string tag)
    {
        var language = Language.Of(tag);
        var levels = CatalogueFile.Shipped().Exercises.Select(e => (e.Slug, Level: LevelOf(e, language))).ToList();

        foreach (var (slug, level) in levels.OrderByDescending(l => l.Level.Age).Take(5))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{tag} {slug}: age {level.Age:F1}, longest sentence {level.WordsInLongest} words");
        }

        Assert.DoesNotContain(levels, l => l.Level.IsAboveTarget);
    }

    [Fact]
    public void English_steps_are_below_grade_6() =>
        Assert.DoesNotContain(CatalogueFile.Shipped().Exercises, e => LevelOf(e, Language.English).Age >= 11);

    private static ReadingLevel LevelOf(Exercise exercise, Language language)
    {
        var read = exercise.In(language, CatalogueTranslations.Shipped.OfExercise(exercise.Slug).GetValueOrDefault(language.Tag));
        Assert.DoesNotContain(read.Missing, key => key.StartsWith("steps.", StringComparison.Ordinal));
        return ReadingLevel.Of(read.Exercise.Instructions.Steps.Select(s => s.Text), language)!;
    }
}
