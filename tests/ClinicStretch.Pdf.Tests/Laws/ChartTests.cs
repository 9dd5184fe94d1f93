#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>A week of the chart stands on one page, and one that no page could hold goes on under the days: seen on the boxes as they are laid.</summary>
public sealed class ChartTests
{
    private const int MoreThanAPage = 40;

    public static TheoryData<PrintMode, Paper, string, string> Pairs => new(
        from mode in Enum.GetValues<PrintMode>() where mode is not PrintMode.Compact
        from paper in Enum.GetValues<Paper>() from language in Language.All from other in Language.All where other != language
        select (mode, paper, language.Tag, other.Tag));

    [Theory, MemberData(nameof(Pairs))]
    public void A_week_of_eight_exercises_in_two_languages_is_not_cut(PrintMode mode, Paper paper, string language, string other)
    {
        var document = InTwoLanguages(language, other, document => document);

        Assert.Equal(document.Log!.Weeks.Count, TablesOn(document, new PrintOptions(paper, mode)).Count);
    }

    [Theory, InlineData(PrintMode.Standard), InlineData(PrintMode.LargePrint), InlineData(PrintMode.OnePerPage), InlineData(PrintMode.EasyRead)]
    public void A_week_that_no_page_holds_goes_on_between_rows_below_its_days(PrintMode mode)
    {
        var document = InTwoLanguages("en-GB", "es", WithMoreRows);
        var tables = TablesOn(document, new PrintOptions(Paper.A4, mode));

        Assert.True(tables.Count > document.Log!.Weeks.Count);
        Assert.Equal(document.Log.Weeks.Count * (document.Log.Rows.Count + 2), tables.Sum(table => RowsOf(table) - 1));
        Assert.All(tables, table => Assert.Equal(document.Log.Weeks[0].Days.Count, DaysOver(table)));
    }

    private static ProgrammeDocument InTwoLanguages(string language, string other, Func<ProgrammeDocument, ProgrammeDocument> change) =>
        change(WrittenSheets.In(Language.Of(language))) with { Beside = change(WrittenSheets.In(Language.Of(other))) };

    private static ProgrammeDocument WithMoreRows(ProgrammeDocument document) => document with
    {
        Log = document.Log! with { Rows = [.. Enumerable.Range(0, MoreThanAPage).Select(row => document.Log.Rows[row % document.Log.Rows.Count])] },
    };

    private static IReadOnlyList<Table> TablesOn(ProgrammeDocument document, PrintOptions options) =>
        [.. PdfSharpProgrammePrinter.LayOut(document, options).Pages.SelectMany(page => page.Boxes).SelectMany(placed => LaidBox.Of(placed.Box, 0, 0))
            .Select(laid => laid.Box).OfType<Table>()];

    // Names stand at the left edge of the table, days do not; the corner above the names is empty.
    private static int RowsOf(Table table) => 1 + table.Contents.Count(placed => placed.X == table.Contents.Min(other => other.X));

    private static int DaysOver(Table table) => table.Contents.TakeWhile(placed => placed.X > table.Contents.Min(other => other.X)).Count();
}
#endif
