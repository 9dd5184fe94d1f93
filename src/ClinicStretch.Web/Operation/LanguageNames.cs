using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Operation;

/// <summary>
/// The names of days and months come from the system's ICU. Slim container images leave it out, or all but its English, and then a German
/// sheet would have English days, or none.
/// </summary>
internal static class LanguageNames
{
    public const string HowToMend =
        "Install ICU with every language (Debian: libicu, Alpine: icu-libs and icu-data-full) and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT to false.";

    /// <summary>The languages this system cannot write a date in.</summary>
    public static IReadOnlyList<Language> Missing() => [.. Language.All.Where(language => !IsThere(language))];

    /// <exception cref="OperatorException">One is missing.</exception>
    public static void MustBeThere()
    {
        if (Missing() is { Count: > 0 } missing)
        {
            throw new OperatorException($"This system has no names of days and months in {string.Join(", ", missing)}. {HowToMend}");
        }
    }

    private static bool IsThere(Language language)
    {
        try
        {
            var days = CultureInfo.GetCultureInfo(language.Tag).DateTimeFormat.DayNames;
            return language == Language.English || !days.SequenceEqual(CultureInfo.InvariantCulture.DateTimeFormat.DayNames);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
