#if PDFSHARP
using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Reading;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>A compact sheet is one paper, both sides, and can still be read.</summary>
public sealed class CompactTests
{
    private const double LeastLetters = 8;
    private const double LeastFigure = 1000; // square points, about the size of a thumbnail
    private const double Hair = 0.01;
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    public static TheoryData<string, Paper, int> Sheets => new(
        from language in Language.All from paper in Enum.GetValues<Paper>() from count in new[] { 1, 6, 7, 8 } select (language.Tag, paper, count));

    [Theory, MemberData(nameof(Sheets))]
    public void Up_to_eight_exercises_and_two_weeks_fit_both_sides_of_one_paper_in_every_language(string language, Paper paper, int exercises)
    {
        var document = SheetOf(Language.Of(language), exercises);

        var printed = Print(document, paper);

        Assert.Equal(2, Math.Max(2, printed.File.Pages.Count));
        Assert.Equal(14, document.Log!.Weeks.Sum(week => week.Days.Count));
        Assert.All(document.Log.Weeks, week => Assert.Contains(printed.Drawn, drawn => drawn.Text.Trim() == week.Title));
    }

    [Theory, MemberData(nameof(Sheets))]
    public void No_letter_is_smaller_than_8_points(string language, Paper paper, int exercises) => Assert.DoesNotContain(
        Print(SheetOf(Language.Of(language), exercises), paper).Drawn, drawn => drawn.Text.Trim().Length > 0 && drawn.Size < LeastLetters - Hair);

    // A plan of more is set smaller as a whole.
    [Theory, MemberData(nameof(Languages))]
    public void A_figure_is_large_enough_to_tell_what_is_done(string language, string? other)
    {
        var document = SheetOf(Language.Of(language), 6);
        var printed = Print(other is null ? document : document with { Beside = SheetOf(Language.Of(other), 6) }, Paper.A4);

        var sizes = printed.Elements.Where(element => element.Type == "Figure").Select(SizeOf).ToList();

        Assert.True(sizes.Count >= 7, "The figures were not found.");
        Assert.All(sizes, size => Assert.True(size >= LeastFigure, $"A figure has {size:0} square points."));
    }

    public static TheoryData<string, string?> Languages => new(Language.All.Select(language => (language.Tag, (string?)null)).Append(("en-GB", "de")));

    private static double SizeOf(StructureElement figure)
    {
        var edges = ((IReadOnlyList<object?>)figure.Attribute("Layout", "BBox")!).Select(edge => Convert.ToDouble(edge, CultureInfo.InvariantCulture)).ToList();
        return (edges[2] - edges[0]) * (edges[3] - edges[1]);
    }

    [Fact]
    public void A_day_without_a_session_is_named_below_the_chart()
    {
        var document = SheetOf(Language.English, 3);

        var text = string.Concat(Print(document, Paper.A4).Drawn.Select(drawn => drawn.Text));

        Assert.Contains("Rest day: Tue\u00A024\u00A0Nov, Fri\u00A027\u00A0Nov, Tue\u00A01\u00A0Dec, Fri\u00A04\u00A0Dec", text, StringComparison.Ordinal);
    }

    private static ProgrammeDocument SheetOf(Language language, int exercises) =>
        ProgrammeWriter.Write(WrittenSheets.Facts(items => [.. items.Take(exercises)]), language);

    private static PrintedSheet Print(ProgrammeDocument document, Paper paper) => new(Printer.Print(document, new PrintOptions(paper, PrintMode.Compact)));
}
#endif
