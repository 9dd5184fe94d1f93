using System.Globalization;
using System.Text;
using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Domain.Catalogue.Routines;

namespace ClinicStretch.Web.Catalogue.Routines;

/// <summary>What is said of a routine, in words.</summary>
public static class RoutineWords
{
    /// <summary>Such as "1 change", "3 changes".</summary>
    public static string Count(int count, string what) => count is 1 ? $"1 {what}" : $"{count} {what}s";

    /// <summary>A sentence, or nothing.</summary>
    public static string Audience(RoutineRecord routine) => routine.Audience.Length is 0 ? "" : $"{routine.Audience.TrimEnd('.')}.";

    /// <summary>Such as "saves 3 changes, 30 s".</summary>
    public static string Saved(PositionOrder order) => $"saves {Count(order.ChangesSaved, "change")}, {order.SecondsSaved} s";

    /// <summary>A short name for the address, from the name; never empty, at most 80 characters.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark))
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        var words = slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join('-', words);
        var cut = (joined.Length > 80 ? joined[..80] : joined).Trim('-');

        // A name in another script leaves no letter; "new" is an address of the program.
        return cut is "" or "new" ? $"routine-{Guid.CreateVersion7():N}"[..24] : cut;
    }
}
