#if PDFSHARP
using System.Text;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Reading;
using ClinicStretch.Pdf.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>
/// What holds of every sheet however long its texts are, seen on what the finished file draws.
/// </summary>
public sealed class SheetLaws
{
    private const double Hair = 0.5;
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    [Fact]
    public void Every_sheet_is_whole_within_its_margins_and_nothing_stands_on_anything() => Prop.ForAll(SheetTexts.All, sheet =>
        {
            var printed = new PrintedSheet(Printer.Print(sheet.Document, sheet.Options));
            return Faults(sheet, printed).FirstOrDefault() is { } fault ? false.Label(fault) : true.ToProperty();
        })
        .Check(SheetTexts.Tries);

    // One that was once put on page after page without end: long names in two languages and large letters, and a drawing that found no room below them.
    [Fact]
    public void A_sheet_on_which_names_fill_half_a_page_comes_to_an_end() =>
        Prop.ForAll(SheetTexts.All, sheet => !Faults(sheet, new PrintedSheet(Printer.Print(sheet.Document, sheet.Options))).Any())
            .Check(SheetTexts.Only(1, 6560524337038471515, 2312383105118677603, size: 31));

    /// <summary>In large letters the emergency box of two languages is taller than a page.</summary>
    [Fact]
    public void A_page_break_through_two_languages_keeps_both_within_the_page()
    {
        var document = WrittenSheets.In(Domain.Language.Of("es")) with { Beside = WrittenSheets.In(Domain.Language.Of("de")) };
        var options = new PrintOptions(Paper.Letter, PrintMode.OnePerPage);
        Assert.Empty(Faults(new(document, options), new PrintedSheet(Printer.Print(document, options))).Take(3));
    }

    [Fact]
    public void The_law_sees_what_is_over_the_margin_missing_or_not_on_page_1()
    {
        var (document, options) = (WrittenSheets.In(Domain.Language.English), PrintOptions.Default);
        var file = Printer.Print(document, options);
        var narrow = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("/MediaBox[0 0 595 842]", "/MediaBox[0 0 495 842]", StringComparison.Ordinal));
        var other = document with { Emergency = document.Emergency with { Lead = "Somewhere else" }, Heading = document.Heading with { PlanName = "Wqxzkqwx" } };
        Assert.Empty(Faults(new(document, options), new PrintedSheet(file)));
        Assert.Contains(Faults(new(document, options), new PrintedSheet(narrow)), fault => fault.StartsWith("over the margin", StringComparison.Ordinal));
        Assert.Equal(["not on page 1: Somewhere else", "lost: Wqxzkqwx"], Faults(new(other, options), new PrintedSheet(file)));
    }

    /// <summary>What is over the margin, on something else, an orphan, or lost.</summary>
    internal static IEnumerable<string> Faults(WrittenSheet sheet, PrintedSheet printed) =>
    [
        .. OverTheMargin(printed, Theme.For(sheet.Options.Mode).Margin - Hair),
        .. OnOneAnother(printed),
        .. OrphanHeadings(printed),
        .. NotOnPage1(sheet.Document, printed),
        .. Lost(sheet.Document, printed),
    ];

    private static IEnumerable<string> OverTheMargin(PrintedSheet printed, double edge)
    {
        var sizes = printed.File.Pages.Select(page => page.Array("MediaBox")).Select(box => (Width: (double)box[2]!, Height: (double)box[3]!)).ToList();
        return printed.Drawn.Where(drawn => drawn.Area.Left < edge || drawn.Area.Top < edge - 2
                || drawn.Area.Right > sizes[drawn.Page].Width - edge || drawn.Area.Bottom > sizes[drawn.Page].Height - 20)
            .Select(drawn => $"over the margin: {Told(drawn)}");
    }

    private static IEnumerable<string> OnOneAnother(PrintedSheet printed) =>
        from page in printed.Drawn.Where(drawn => drawn.Kind == DrawnKind.Form || drawn.Text.Trim().Length > 0).GroupBy(drawn => drawn.Page)
        let things = page.OrderBy(drawn => drawn.Area.Top).ToList()
        from index in Enumerable.Range(0, things.Count)
        from other in things.Skip(index + 1).TakeWhile(below => below.Area.Top < things[index].Area.Bottom)
        where things[index].Area.Meets(other.Area)
        select $"on one another: {Told(things[index])} and {Told(other)}";

    // A heading has something of what it is over on its own page.
    private static IEnumerable<string> OrphanHeadings(PrintedSheet printed)
    {
        var flat = printed.Elements.Where(element => element.Content.Count > 0 || element.Type is "Figure").ToList();
        for (var i = 0; i + 1 < flat.Count; i++)
            if (IsHeading(flat[i]) && flat.Skip(i + 1).First(next => !IsHeading(next)) is { Read.Count: > 0 } next && next.Read[0].Page != flat[i].Read[^1].Page)
                yield return $"an orphan: {flat[i].Type} at the foot of page {flat[i].Read[^1].Page + 1}";
    }

    private static bool IsHeading(StructureElement element) => element.Type is ['H', >= '1' and <= '6'];

    // In two languages and large letters it begins there; no page could hold it all.
    private static IEnumerable<string> NotOnPage1(ProgrammeDocument document, PrintedSheet printed)
    {
        var (emergency, first) = (document.Emergency, Squeezed(printed.Drawn.Where(drawn => drawn.Page == 0)));
        var signs = document.Beside is null ? emergency.Signs : [];
        return signs.Append(emergency.Lead).Append(emergency.Title).Where(text => !first.Contains(Squeezed(text), StringComparison.Ordinal))
            .Select(text => $"not on page 1: {text}");
    }

    private static IEnumerable<string> Lost(ProgrammeDocument document, PrintedSheet printed)
    {
        var all = Squeezed(printed.Drawn.Where(drawn => !drawn.IsArtifact));
        return document.Exercises.SelectMany(exercise => (IEnumerable<string>)[exercise.Name, exercise.Dose, exercise.Note ?? "", .. exercise.Cautions])
            .Append(document.Heading.Patient).Append(document.Heading.PlanName)
            .Where(text => !text.Split([' ', '\u00A0']).All(word => IsIn(all, word))).Select(text => $"lost: {text}");
    }

    // A page may end within a word that no line can hold.
    private static bool IsIn(string all, string word) => all.Contains(word, StringComparison.Ordinal)
        || Enumerable.Range(1, word.Length - 1).Any(cut => all.IndexOf(word[..cut], StringComparison.Ordinal) is >= 0 and var at
            && all.IndexOf(word[cut..], at + cut, StringComparison.Ordinal) >= 0);

    private static string Squeezed(IEnumerable<Drawn> drawn) => Squeezed(string.Concat(drawn.Select(d => d.Text)));

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static string Told(Drawn drawn) =>
        $"{drawn.Kind} '{drawn.Text}' of {drawn.Size:0} pt on page {drawn.Page + 1} at {drawn.Area.Left:0.0}, {drawn.Area.Top:0.0} to {drawn.Area.Right:0.0}, {drawn.Area.Bottom:0.0}";
}
#endif
