#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.PdfSharp.Layout;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>Nothing small has a page to itself, and a page is not left half empty for what could stand on it: seen on the boxes as they are laid.</summary>
public sealed class FullPagesTests
{
    private const double LeastShare = 0.25;
    private const double LeastShareOfFirst = 0.85;

    public static TheoryData<PrintMode, Paper, string, int> Sheets => new(
        from mode in new[] { PrintMode.Standard, PrintMode.LargePrint, PrintMode.Compact } from paper in Enum.GetValues<Paper>() from language in Language.All
        from count in new[] { 2, 3, 4, 5, 6, 7, 8 } select (mode, paper, language.Tag, count));

    [Theory, MemberData(nameof(Sheets))]
    public void No_page_before_the_last_holds_one_small_thing(PrintMode mode, Paper paper, string language, int exercises) =>
        Assert.Empty(Empty(SheetOf(Language.Of(language), exercises), new PrintOptions(paper, mode)));

    public static TheoryData<PrintMode, string, string> Pairs => new(
        from mode in new[] { PrintMode.EasyRead, PrintMode.OnePerPage } from pair in new[] { ("en-GB", "de"), ("fr", "es") } select (mode, pair.Item1, pair.Item2));

    /// <summary>Where every exercise begins a page, what comes before them is set closer rather than strand a line or two.</summary>
    [Theory, MemberData(nameof(Pairs))]
    public void In_two_languages_no_page_before_the_exercises_holds_one_small_thing(PrintMode mode, string language, string other) => Assert.Empty(
        Empty(SheetOf(Language.Of(language), 3) with { Beside = SheetOf(Language.Of(other), 3) }, new PrintOptions(Paper.A4, mode)));

    public static TheoryData<Paper, string> Changed => new(from paper in Enum.GetValues<Paper>() from language in Language.All select (paper, language.Tag));

    /// <summary>What a longer text has no room for gives way to what has.</summary>
    [Theory, MemberData(nameof(Changed))]
    public void The_first_page_of_a_sheet_that_says_what_is_new_is_full(Paper paper, string language)
    {
        var sheet = PdfSharpProgrammePrinter.LayOut(WrittenSheets.Changed(Language.Of(language), 3, 5), new PrintOptions(paper, PrintMode.Standard));

        Assert.True(ShareFilled(sheet, 0) >= LeastShareOfFirst, $"The first page is filled to {ShareFilled(sheet, 0):P0}.");
    }

    /// <summary>The head of the chart stands over a week, or the week has the page and the head would not fit.</summary>
    [Theory, MemberData(nameof(Changed))]
    public void In_large_letters_the_words_over_the_chart_stand_on_its_first_page(Paper paper, string language)
    {
        var sheet = PdfSharpProgrammePrinter.LayOut(SheetOf(Language.Of(language), 8), new PrintOptions(paper, PrintMode.LargePrint));

        Assert.Equal(2, sheet.Pages.Count(page => page.Wide));
    }

    [Fact]
    public void What_finds_room_where_the_one_before_does_not_goes_first_and_nothing_else_changes_places()
    {
        Box[] boxes = [new Gap(60), new Gap(70), new Gap(30), new Gap(35), new Gap(20)];
        var pages = Paginator.Place(
            boxes.Select((box, index) => new FlowItem(box) { IsLoose = index is 1 or 2 or 3 }), new(100, 100), top: 0, _ => 0, gap: 0);

        Assert.Equal([[boxes[0], boxes[2]], [boxes[1]], [boxes[3], boxes[4]]], pages.Select(page => page.Boxes.Select(placed => placed.Box)));
    }

    private static IEnumerable<string> Empty(ProgrammeDocument document, PrintOptions options)
    {
        var sheet = PdfSharpProgrammePrinter.LayOut(document, options);
        return sheet.Pages.Index().Where(page => page.Index + 1 < sheet.Pages.Count && sheet.Pages[page.Index + 1].Wide == page.Item.Wide)
            .Where(page => ShareFilled(sheet, page.Index) < LeastShare).Select(page => $"page {page.Index + 1} is filled to {ShareFilled(sheet, page.Index):P0}");
    }

    private static double ShareFilled(ProgrammeSheet sheet, int number)
    {
        var page = sheet.Pages[number];
        var (first, last) = (page.Boxes[0], page.Boxes[^1]);
        return (last.Y + last.Box.Height - first.Y) / (sheet.FooterOf(page, number + 1).Y - first.Y);
    }

    private static ProgrammeDocument SheetOf(Language language, int exercises) =>
        ProgrammeWriter.Write(WrittenSheets.Facts(items => [.. items.Take(exercises)]), language);
}
#endif
