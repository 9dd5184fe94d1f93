using System.Globalization;
using System.Text;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>What was typed, taken apart into words.</summary>
public static class SearchWords
{
    private const int MostWords = 12;

    /// <summary>Lower-case runs of letters and digits, the first of them; empty when there are none.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words.Distinct().Take(MostWords)];
    }

    /// <summary>How many letters have to be put in, left out, changed or swapped to make one word the other.</summary>
    public static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = Math.Min(i, j) is 0 ? Math.Max(i, j) : Cheapest(rows, one, other, i, j);
            }
        }

        return rows[one.Length, other.Length];
    }

    /// <summary>The most letters that two words may differ by to be taken for the same one, mistyped.</summary>
    public static int Tolerance(string word) => word.Length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        <= 8 => 2,
        _ => 3,
    };

    private static int Cheapest(int[,] rows, string one, string other, int i, int j)
    {
        var change = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var cheapest = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return isSwap ? Math.Min(cheapest, rows[i - 2, j - 2] + 1) : cheapest;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
