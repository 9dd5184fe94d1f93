#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Pdf.Tests.Laws;

/// <summary>
/// However long its notes are, an exercise that a page could hold stands on one, and one that none could goes on between its blocks: seen on the boxes
/// as they are laid.
/// </summary>
public sealed class WholeExerciseTests
{
    private const double Hair = 0.01;

    public static TheoryData<PrintMode, string, string?, int> Notes => new(
        from mode in Enum.GetValues<PrintMode>() from pair in new[] { ("en-GB", null), ("de", null), ("fr", "es") }
        from length in new[] { 150, 400, 700, 1000, 1500, 2000 } select (mode, pair.Item1, pair.Item2, length));

    [Theory, MemberData(nameof(Notes))]
    public void With_a_note_of_any_length(PrintMode mode, string language, string? other, int length)
    {
        var document = WithNotes(WrittenSheets.In(Language.Of(language)), length) with
        {
            Beside = other is null ? null : WithNotes(WrittenSheets.In(Language.Of(other)), length),
        };

        Assert.Empty(Faults(document, new PrintOptions(Paper.A4, mode)));
    }

    [Fact]
    public void With_any_texts() => Prop.ForAll(SheetTexts.All, sheet => Faults(sheet.Document, sheet.Options).FirstOrDefault() is { } fault
            ? false.Label(fault) : true.ToProperty())
        .Check(SheetTexts.Tries);

    [Theory, InlineData("en-GB", "1. Knee to chest (continued)"), InlineData("de", "(Fortsetzung)"), InlineData("fr", "(suite)"), InlineData("es", "(continuación)")]
    public void A_page_that_goes_on_with_an_exercise_says_so(string language, string said)
    {
        var printed = new Rules.PrintedSheet(new PdfSharpProgrammePrinter(new PdfSharpOptions()).Print(
            WithNotes(WrittenSheets.In(Language.Of(language)), 2000), new PrintOptions(Paper.A4, PrintMode.LargePrint)));

        Assert.Contains(said, string.Concat(printed.Drawn.Select(drawn => drawn.Text)), StringComparison.Ordinal);
    }

    // One that was taken for cut without need: a long patient's name, and a page number whose digits took a line of the foot.
    [Fact]
    public void With_a_foot_that_a_wide_page_number_would_make_taller() => Prop.ForAll(SheetTexts.All, sheet => !Faults(sheet.Document, sheet.Options).Any())
        .Check(SheetTexts.Only(1, 12704104011606962083, 7177348332828351427, size: 60));

    // Large letters, and a line for every sentence, may need a second page for it.
    [Theory, InlineData(PrintMode.Standard), InlineData(PrintMode.OnePerPage), InlineData(PrintMode.Compact)]
    public void A_short_note_splits_nothing(PrintMode mode) =>
        Assert.DoesNotContain(PartsOn(WithNotes(WrittenSheets.In(Language.English), 150), new PrintOptions(Paper.A4, mode)), parts => parts.Count > 1);

    private static ProgrammeDocument WithNotes(ProgrammeDocument document, int length) => document with
    {
        Exercises = [.. document.Exercises.Select(exercise => exercise with { Note = string.Concat(Enumerable.Repeat("Take your time. ", length / 16)) })],
    };

    private static IEnumerable<string> Faults(ProgrammeDocument document, PrintOptions options)
    {
        var sheet = PdfSharpProgrammePrinter.LayOut(document, options);
        var room = sheet.Pages.Index().Where(page => !page.Item.Wide)
            .Max(page => sheet.FooterOf(page.Item, page.Index + 1).Y - page.Item.Boxes[0].Y) - sheet.AboveFoot - Hair;
        return PartsOn(sheet).Where(parts => parts.Count > 1).SelectMany(parts => FaultsOf(parts, room, Theme.For(options.Mode))).Concat(Loose(sheet, room));
    }

    /// <summary>What belongs together, such as what pain means or a list, in one language or in two, and is cut although a page could hold it.</summary>
    private static IEnumerable<string> Loose(ProgrammeSheet sheet, double room)
    {
        var placed = sheet.Pages.SelectMany(page => page.Boxes).Select(one => one.Box).ToHashSet();
        return sheet.Flow.Where(item => !item.Flows && item.Box.Height <= room && !placed.Contains(item.Box))
            .Select(item => $"a part of {item.Box.Height:0} is split, and a page holds {room:0}");
    }

    private static IEnumerable<string> FaultsOf(IReadOnlyList<Part> parts, double room, Theme theme)
    {
        if (parts.Sum(part => part.Box.Height + theme.Body) - theme.Body is var height && height <= room)
            yield return $"an exercise of {height:0} is split, and a page holds {room:0}";
        foreach (var (head, tail) in parts.Zip(parts.Skip(1)))
            if (HeightOfCut(head.Box, tail.Box) is { } cut && room - tail.Above - theme.Between is var held && cut <= held)
                yield return $"a block of {cut:0} is cut, and a page holds {held:0}";
        foreach (var part in parts.SkipLast(1).Where(part => part.Box is Mirror && Sides(part.Box).Min(side => side.Height) is 0))
            yield return "one language stands alone";
    }

    /// <summary>How tall the block was that a page break goes through, as tall as its counterpart of a second language; null where none was cut.</summary>
    private static double? HeightOfCut(Box head, Box tail)
    {
        var cut = Sides(head).Zip(Sides(tail)).Where(side => Rows(side.First).Count > 0 && Rows(side.Second) is [not Block, ..]).ToList();
        return cut.Count == 0 ? null : cut.Max(side => Rows(side.First)[^1].Height + Rows(side.Second)[0].Height);
    }

    /// <summary>The left and the right of two languages, or the one.</summary>
    private static IEnumerable<Box> Sides(Box box) => Inside(box).OfType<Mirror>().FirstOrDefault() is { } mirror ? mirror.Contents.Select(placed => placed.Box) : [box];

    private static List<IReadOnlyList<Part>> PartsOn(ProgrammeDocument document, PrintOptions options) => PartsOn(PdfSharpProgrammePrinter.LayOut(document, options));

    /// <summary>What stands of each exercise on each page that it takes: the first part has its bookmark, further ones come after a line that says so.</summary>
    private static List<IReadOnlyList<Part>> PartsOn(ProgrammeSheet sheet)
    {
        var found = new List<List<Part>>();
        foreach (var (number, page) in sheet.Pages.Index())
            foreach (var (place, placed) in page.Boxes.Index())
                if (place == 1 && number > 0 && found.Count > 0 && IsSection(placed.Box) && !IsMarked(placed.Box))
                    found[^1].Add(new Part(placed.Box, page.Boxes[0].Box.Height));
                else if (IsMarked(placed.Box) && IsExercise(placed.Box))
                    found.Add([new Part(placed.Box, 0)]);
        return [.. found];
    }

    /// <param name="Above">How much of its page the line takes that says what goes on.</param>
    private sealed record Part(Box Box, double Above);

    private static bool IsExercise(Box box) => Inside(box).Any(inner => inner is NumberedHeading);

    private static bool IsMarked(Box box) => Inside(box).Any(inner => inner is Bookmarked);

    private static bool IsSection(Box box) => box is Tagged { Contents: var kids } && kids.First().Box is Stack || box is Mirror;

    /// <summary>The blocks of an exercise on one side.</summary>
    private static List<Box> Rows(Box box) =>
        [.. (Inside(box).OfType<Stack>().FirstOrDefault()?.Contents ?? [new Placed(box, 0, 0)]).Select(placed => AtLeast.Bare(placed.Box)).Where(inner => inner is not Gap)];

    private static IEnumerable<Box> Inside(Box box) => LaidBox.Of(box, 0, 0).Select(laid => laid.Box);
}
#endif
