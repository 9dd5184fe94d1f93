namespace ClinicStretch.Domain.Catalogue;

/// <summary>How hard instructions are to read: a hint for those who write them, no judgement of the text.</summary>
/// <param name="Age">Years of age of a reader who can just follow them; 5 or more.</param>
/// <param name="Longest">The sentence with the most words.</param>
/// <param name="WordsInLongest">At least 1.</param>
/// <param name="Words">Of the whole text; at least 1.</param>
public sealed record ReadingLevel(double Age, string Longest, int WordsInLongest, int Words)
{
    /// <summary>Whole years of age that instructions to patients aim at.</summary>
    public const int TargetAge = 11;

    private const int YearsBeforeSchool = 5;

    /// <summary>Formulas are made for a hundred words: fewer than these are given a year's grace.</summary>
    private const int FewWords = 40;

    /// <summary>True when they ask for an older reader than they aim at.</summary>
    public bool IsAboveTarget => Math.Round(Age, MidpointRounding.AwayFromZero) > TargetAge + (Words < FewWords ? 1 : 0);

    /// <summary>
    /// By the usual formula of the language. English: Flesch-Kincaid grade (Kincaid and others, 1975). Spanish: Fernández-Huerta (1959), read
    /// by its table of school grades. French: Kandel and Moles (1958), read by Flesch's table. German: the first Wiener Sachtextformel
    /// (Bamberger and Vanecek, 1984). A grade is the age less 5.
    /// </summary>
    /// <param name="sentences">Texts of one sentence or more each, such as the steps of an exercise.</param>
    /// <returns>Null when there is not one word.</returns>
    public static ReadingLevel? Of(IEnumerable<string> sentences, Language language)
    {
        var counted = sentences.SelectMany(Syllables.SentencesOf).Select(text => (Text: text, Words: Syllables.WordsOf(text)))
            .Where(s => s.Words.Count > 0).ToList();
        if (counted.Count is 0)
        {
            return null;
        }

        var words = counted.SelectMany(s => s.Words).Select(word => (word.Length, Syllables: Syllables.Count(word, language))).ToList();
        var perSentence = (double)words.Count / counted.Count;
        var perWord = words.Average(w => w.Syllables);
        var grade = language switch
        {
            _ when language == Language.Spanish => 13.5 - ((206.84 - (60 * perWord) - (1.02 * perSentence)) / 10),
            _ when language == Language.French => 14.5 - ((207 - (73.6 * perWord) - (1.015 * perSentence)) / 10),
            _ when language == Language.German => WienerSachtext(words, perSentence),
            _ => (0.39 * perSentence) + (11.8 * perWord) - 15.59,
        };
        var (longest, inLongest) = counted.MaxBy(s => s.Words.Count);
        return new ReadingLevel(Math.Max(0, grade) + YearsBeforeSchool, longest, inLongest.Count, words.Count);
    }

    private static double WienerSachtext(List<(int Length, int Syllables)> words, double perSentence) =>
        (0.1935 * Share(words, w => w.Syllables >= 3)) + (0.1672 * perSentence)
        + (0.1297 * Share(words, w => w.Length > 6)) - (0.0327 * Share(words, w => w.Syllables is 1)) - 0.875;

    private static double Share(List<(int Length, int Syllables)> words, Func<(int Length, int Syllables), bool> which) =>
        100.0 * words.Count(which) / words.Count;
}
