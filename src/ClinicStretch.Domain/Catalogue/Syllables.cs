using System.Text.RegularExpressions;

namespace ClinicStretch.Domain.Catalogue;

/// <summary>Counts sentences, words and syllables, as well as it can be done without a dictionary.</summary>
internal static partial class Syllables
{
    public static IReadOnlyList<string> SentencesOf(string text) =>
        [.. SentenceEnd.Split(text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    public static IReadOnlyList<string> WordsOf(string sentence) => [.. Word.Matches(sentence).Select(m => m.Value)];

    /// <summary>At least 1.</summary>
    public static int Count(string word, Language language)
    {
        var lower = word.ToLowerInvariant();
        return Math.Max(1, language switch
        {
            _ when language == Language.Spanish => Spanish(lower),
            _ when language == Language.French => Vowels.Count(lower) - (FrenchSilentE.IsMatch(lower) ? 1 : 0),
            _ when language == Language.German => Vowels.Count(lower),
            _ => Vowels.Count(lower) - (EnglishSilentE.IsMatch(lower) ? 1 : 0),
        });
    }

    // Strong and accented vowels are a syllable each; weak ones lean on them.
    private static int Spanish(string word) =>
        SpanishVowels.Matches(word).Sum(run => Math.Max(1, StrongVowel.Count(run.Value)));

    [GeneratedRegex(@"(?<=[.!?…])\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    [GeneratedRegex("[aeiouyàâäéèêëîïôöùûüœæ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vowels { get; }

    [GeneratedRegex("[aeiouáéíóúü]+|y$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpanishVowels { get; }

    [GeneratedRegex("[aeoáéóíú]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StrongVowel { get; }

    [GeneratedRegex("(?<=[^aeiouy])(?<!l)e$|(?<=[aeiouy]l)e$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishSilentE { get; }

    [GeneratedRegex("(?<=[^aeiouyàâäéèêëîïôöùûüœæ])es?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FrenchSilentE { get; }
}
