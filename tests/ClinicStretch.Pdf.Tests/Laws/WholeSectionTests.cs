#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>What a report says of an emergency stands on one page under its heading, and a table begins under its name, wherever the page before it ends.</summary>
public sealed class WholeSectionTests
{
    private static readonly PdfSharpReportPrinter Printer = new(new PdfSharpOptions());

    public static TheoryData<PrintMode, Paper, int> Sheets => new(
        from mode in new[] { PrintMode.Standard, PrintMode.LargePrint } from paper in Enum.GetValues<Paper>() from lines in Enumerable.Range(1, 40) select (mode, paper, lines));

    [Theory, MemberData(nameof(Sheets))]
    public void The_signs_of_danger_stand_under_their_heading(PrintMode mode, Paper paper, int lines)
    {
        var printed = new PrintedSheet(Printer.Print(Report(lines), new PrintOptions(paper, mode)));
        var (heading, signs) = (printed.Elements.Last(element => element.Type is "H2"), printed.Elements.Last(element => element.Type is "L"));

        Assert.All([.. heading.Read, .. signs.Read], mark => Assert.Equal(heading.Read[0].Page, mark.Page));
        Assert.Equal(7, signs.Kids.Count);
    }

    [Theory, MemberData(nameof(Sheets))]
    public void A_table_begins_on_the_page_of_its_name(PrintMode mode, Paper paper, int lines)
    {
        var rows = Enumerable.Range(1, 60).Select(n => new[] { $"Day {n}", "1" }).ToList();
        var report = Report(lines) with { Sections = [.. Report(lines).Sections.Take(1), new ReportSection("Sessions", [new ReportText("In short."), new ReportTable("In numbers", ["Day", "Due"], rows)])] };
        var printed = new PrintedSheet(Printer.Print(report, new PrintOptions(paper, mode)));

        var all = printed.Elements.Where(element => element.Type is "P" or "Table" && element.Read.Count > 0).ToList();
        var table = all.FindIndex(element => element.Type is "Table");
        Assert.Equal(all[table - 1].Read[0].Page, all[table].Read[0].Page);
    }

    /// <summary>Half a page of nothing says that the report has ended.</summary>
    [Theory, MemberData(nameof(Sheets))]
    public void A_page_before_a_table_is_not_left_half_empty_and_the_table_does_not_begin_with_one_row(PrintMode mode, Paper paper, int lines)
    {
        var rows = Enumerable.Range(1, 13).Select(n => new[] { $"Day {n}", "1" }).ToList();
        var report = Report(lines) with { Sections = [.. Report(lines).Sections.Take(1), new ReportSection(null, [new ReportTable("In numbers", ["Day", "Due"], rows)])] };
        var printed = new PrintedSheet(Printer.Print(report, new PrintOptions(paper, mode)));

        var read = printed.Drawn.Where(drawn => drawn is { IsArtifact: false, Text.Length: > 0 }).ToList();
        var last = read.Max(drawn => drawn.Page);
        Assert.All(Enumerable.Range(0, last), page => Assert.InRange(read.Where(drawn => drawn.Page == page).Max(drawn => drawn.Area.Bottom), 0.6 * Height(paper), Height(paper)));
        Assert.All(
            read.Where(drawn => drawn.Text.Contains("Day ", StringComparison.Ordinal)).GroupBy(drawn => drawn.Page), part => Assert.InRange(part.Count(), 3, 13));
    }

    private static double Height(Paper paper) => paper is Paper.A4 ? 842 : 792;

    private static ReportDocument Report(int lines) => new()
    {
        Language = "en-GB",
        Title = "How you are getting on",
        Heading = new ReportHeading("A clinic", [], "How you are getting on", null, []),
        Sections =
        [
            new ReportSection("In short", [.. Enumerable.Range(1, lines).Select(n => new ReportText($"Line {n}"))]),
            new ReportSection("Stop and get help now", [new ReportText("Call 999 if you have:"), new ReportList([.. Enumerable.Range(1, 7).Select(n => new ReportText($"a sign of danger {n}"))])]) { IsWhole = true },
        ],
        Foot = "For nobody",
        PageOf = "Page {0} of {1}",
        AfterLabel = ": ",
    };
}
#endif
