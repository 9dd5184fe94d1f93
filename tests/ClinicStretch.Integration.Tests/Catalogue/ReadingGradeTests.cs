using System.Text.RegularExpressions;
using ClinicStretch.Application.Catalogue;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>Steps are to be read at a reading age of about 11, which is US grade 6.</summary>
public sealed partial class ReadingGradeTests
{
    [Fact]
    public void Steps_of_each_exercise_read_below_grade_6()
    {
        var grades = CatalogueFile.Shipped().Exercises
            .Select(e => (e.Slug, Grade: GradeOf(string.Join(' ', e.Instructions.Steps.Select(s => s.Text)))));

        Assert.DoesNotContain(grades, g => g.Grade >= 6);
    }

    [Fact]
    public void Hard_words_raise_the_grade() =>
        Assert.True(GradeOf("Subsequently, individuals experiencing considerable discomfort should discontinue participation immediately.") > 12);

    /// <summary>Flesch-Kincaid; syllables are counted as groups of vowels, less a silent e.</summary>
    private static double GradeOf(string text)
    {
        var words = Word.Matches(text);
        var sentences = SentenceEnd.Count(text);
        var syllables = words.Sum(w => Math.Max(1, Vowels.Count(SilentE.Replace(w.Value, ""))));
        return (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59;
    }

    [GeneratedRegex("[A-Za-z']+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"[.!?](\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex("[aeiouyAEIOUY]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vowels { get; }

    [GeneratedRegex("(?<=[^aeiouy])e$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SilentE { get; }
}
