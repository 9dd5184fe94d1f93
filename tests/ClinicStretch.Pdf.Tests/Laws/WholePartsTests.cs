#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>An exercise, and every other part of a sheet that belongs together, stands on one page.</summary>
public sealed class WholePartsTests
{
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    public static TheoryData<PrintMode, Paper, string> Sheets => new(
        from mode in Enum.GetValues<PrintMode>() from paper in Enum.GetValues<Paper>() from language in Language.All select (mode, paper, language.Tag));

    public static TheoryData<PrintMode, Paper, string, string> Pairs => new(
        from mode in Enum.GetValues<PrintMode>() from paper in Enum.GetValues<Paper>()
        from pair in new[] { ("en-GB", "de"), ("de", "fr"), ("fr", "es"), ("es", "en-GB") } select (mode, paper, pair.Item1, pair.Item2));

    [Theory, MemberData(nameof(Sheets))]
    public void Nothing_is_split(PrintMode mode, Paper paper, string language) => Assert.Empty(Split(Print(WrittenSheets.In(Language.Of(language)), mode, paper)));

    [Theory, MemberData(nameof(Pairs))]
    public void Nothing_is_split_in_two_languages(PrintMode mode, Paper paper, string language, string other) => Assert.Empty(
        Split(Print(WrittenSheets.In(Language.Of(language)) with { Beside = WrittenSheets.In(Language.Of(other)) }, mode, paper)));

    /// <summary>In both languages where a page has room for both; else the other's box has the next page.</summary>
    [Theory, MemberData(nameof(Pairs))]
    public void When_to_get_help_is_on_the_first_page_and_in_the_other_language_whole_too(PrintMode mode, Paper paper, string language, string other)
    {
        ProgrammeDocument[] sides = [WrittenSheets.In(Language.Of(language)), WrittenSheets.In(Language.Of(other))];
        var pages = WordsOfPages(Print(sides[0] with { Beside = sides[1] }, mode, paper)).Take(2).ToList();

        Assert.Empty(WordsOf(sides[0]).Except(pages[0]));
        Assert.Contains(pages, page => !WordsOf(sides[1]).Except(page).Any());
        Assert.True(mode is PrintMode.LargePrint || !WordsOf(sides[1]).Except(pages[0]).Any());
    }

    private static IEnumerable<string> WordsOf(ProgrammeDocument sheet) => sheet.Emergency.Signs.SelectMany(sign => sign.Split(' '));

    private static IEnumerable<HashSet<string>> WordsOfPages(PrintedSheet printed) => printed.Drawn.Where(drawn => !drawn.IsArtifact)
        .GroupBy(drawn => drawn.Page).OrderBy(page => page.Key).Select(page => page.SelectMany(drawn => drawn.Text.Split(' ')).ToHashSet());

    private static IEnumerable<string> Split(PrintedSheet printed) => printed.Elements.Where(element => element.Type == "Sect" && element.HasContent)
        .Where(section => section.Read[0].Page != section.Read[^1].Page)
        .Select(section => $"from page {section.Read[0].Page + 1} to {section.Read[^1].Page + 1}");

    private static PrintedSheet Print(ProgrammeDocument document, PrintMode mode, Paper paper) => new(Printer.Print(document, new PrintOptions(paper, mode)));
}
#endif
