using System.Globalization;
using System.Text;

namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>Short names of exercises, as addresses and plans use them.</summary>
public static class ShortName
{
    private const int Longest = 60;

    /// <summary>Addresses beside those of the exercises: no exercise can be named so.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["new", "own"];

    /// <summary>A proposal made from a name: lower-case words and numbers with hyphens, without accents. Empty when there is not one letter.</summary>
    public static string From(string name)
    {
        var plain = name.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark and not UnicodeCategory.OtherPunctuation);
        var words = string.Concat(plain.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join('-', words);
        return joined.Length <= Longest ? joined : joined[..Longest].TrimEnd('-');
    }
}
