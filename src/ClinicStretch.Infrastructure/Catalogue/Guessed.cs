using ClinicStretch.Application.Catalogue.Search;

namespace ClinicStretch.Infrastructure.Catalogue;

/// <summary>A word that was typed, and what may have been meant.</summary>
/// <param name="IsKnown">True when exercises have it as it is.</param>
/// <param name="Near">Words there are that differ from it by a slip of the finger, the nearest first. Empty for a word that is known.</param>
/// <param name="Likest">The word itself when it is known, else the one that shares most with it; empty when there is none.</param>
internal sealed record Guessed(string Word, bool IsKnown, IReadOnlyList<string> Near, string Likest)
{
    private const int MostNear = 4;

    public string Best => Near.Count > 0 ? Near[0] : Word;

    /// <summary>All that stand for it, with blanks between.</summary>
    public string Words => Near.Count > 0 ? string.Join(' ', Near) : Word;

    /// <param name="plain">The word without accents.</param>
    /// <param name="candidates">Words that share parts with it, the likest first.</param>
    public static Guessed Of(string word, string plain, bool isKnown, IReadOnlyList<string> candidates)
    {
        var near = candidates
            .Select(c => (Word: c, Distance: SearchWords.Distance(plain, c)))
            .Where(c => c.Distance <= SearchWords.Tolerance(plain))
            .ToList();
        var least = near.Count > 0 ? near.Min(c => c.Distance) : 0;
        return new Guessed(
            word,
            isKnown,
            isKnown ? [] : [.. near.Where(c => c.Distance == least).Take(MostNear).Select(c => c.Word)],
            isKnown ? word : candidates.Count > 0 ? candidates[0] : "");
    }
}
