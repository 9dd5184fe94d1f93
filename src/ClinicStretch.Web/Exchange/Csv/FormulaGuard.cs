using System.Text.RegularExpressions;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>
/// Keeps a spreadsheet from calculating what somebody wrote (ASVS V1.2.10): an apostrophe goes before whatever begins a formula, at the beginning of a
/// cell and behind whatever another spreadsheet may take for the end of one, with or without a quotation mark that it takes for an empty cell. <see cref="Unguard"/> takes it away again, so nothing is lost.
/// </summary>
internal static partial class FormulaGuard
{
    public static string Guard(string text) => Formulas().Replace(text, "'");

    public static string Unguard(string text) => Guarded().Replace(text, "");

    // One apostrophe more than there is, so that text which has some of its own comes back as it was.
    [GeneratedRegex("^(?='*[=+@\uFF0B\uFF0D\uFF1D\uFF20\t\r\n-])|(?<=[;,\t\r\n]\"?)(?='*[=+@\uFF0B\uFF0D\uFF1D\uFF20\t-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formulas();

    [GeneratedRegex("^'(?='*[=+@\uFF0B\uFF0D\uFF1D\uFF20\t\r\n-])|(?<=[;,\t\r\n]\"?)'(?='*[=+@\uFF0B\uFF0D\uFF1D\uFF20\t-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guarded();
}
