#if PDFSHARP
using System.Diagnostics;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Reading;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Photographs;

/// <summary>Photographs on a sheet: whole, the right way up, said in words, once in the file.</summary>
public sealed class PhotographTests
{
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    public static TheoryData<PrintMode, bool> Looks => new(from mode in Enum.GetValues<PrintMode>() from black in new[] { false, true } select (mode, black));

    [Theory, MemberData(nameof(Looks))]
    public void A_sheet_with_photographs_keeps_every_rule_of_pdf_ua(PrintMode mode, bool black) =>
        Assert.Empty(Complaints(Written(), Options(mode) with { BlackAndWhite = black }));

    [Fact]
    public void So_does_one_in_two_languages() => Assert.Empty(Complaints(Written() with { Beside = WrittenSheets.In(Language.German) }, PrintOptions.Default));

    [Theory, MemberData(nameof(Looks))]
    public void It_is_shown_with_each_exercise_whole_and_undistorted_and_is_in_the_file_once(PrintMode mode, bool black)
    {
        var document = Quarters.On(Written(), Quarters.Jpeg);
        var sheet = new PrintedSheet(Printer.Print(document, Options(mode) with { BlackAndWhite = black }));

        var ids = sheet.Elements.Where(element => element.Type is "Figure" && element.Dictionary.Text("Alt") == Quarters.Alt)
            .Select(element => Assert.Single(element.Content)).ToHashSet();
        Assert.Equal(document.Exercises.Count, ids.Count);
        var drawn = sheet.Drawn.Where(drawn => drawn.Kind is DrawnKind.Form && drawn.Id is { } id && ids.Contains((drawn.Page, id))).ToList();
        Assert.Equal(document.Exercises.Count, drawn.Count);
        Assert.All(drawn, picture =>
        {
            var box = sheet.File.Pages[picture.Page].Array("MediaBox");
            Assert.InRange(picture.Area.Width / picture.Area.Height, 1.49, 1.51);
            Assert.InRange(picture.Area.Left, 20, picture.Area.Right);
            Assert.InRange(picture.Area.Right, picture.Area.Left, (double)box[2]! - 20);
            Assert.InRange(picture.Area.Bottom, picture.Area.Top + 20, (double)box[3]! - 20);
        });
        Assert.Single(sheet.File.Dictionaries.Where(dictionary => dictionary.Name("Subtype") == "Image").Distinct());
    }

    [Fact]
    public void It_is_larger_where_everything_is_larger()
    {
        var heights = new[] { PrintMode.Compact, PrintMode.Standard, PrintMode.OnePerPage }.Select(mode => Widest(mode)).ToList();
        Assert.Equal(heights.Order(), heights);
        Assert.True(heights[2] > 1.5 * heights[1], $"{heights[2]} is not much more than {heights[1]}");
    }

    [Theory]
    [InlineData(1, "rg/bw")]
    [InlineData(2, "gr/wb")]
    [InlineData(3, "wb/gr")]
    [InlineData(4, "bw/rg")]
    [InlineData(5, "rb/gw")]
    [InlineData(6, "br/wg")]
    [InlineData(7, "wg/br")]
    [InlineData(8, "gw/rb")]
    public void It_is_turned_as_the_camera_was_held(int side, string seen)
    {
        foreach (var picture in new[] { Quarters.Jpeg, Quarters.Png })
            Assert.Equal(seen, string.Join('/', Corners(picture, side, black: false).Chunk(2).Select(row => string.Concat(row.Select(NameOf)))));
    }

    [Fact]
    public void In_black_ink_its_colours_are_greys_from_dark_to_light()
    {
        foreach (var picture in new[] { Quarters.Jpeg, Quarters.Png })
        {
            var corners = Corners(picture, side: 1, black: true);
            Assert.All(corners, pixel => Assert.InRange(pixel.Max() - pixel.Min(), 0, 2));
            Assert.Equal([2, 0, 1, 3], Enumerable.Range(0, 4).OrderBy(corner => corners[corner][0]));
        }
    }

    [Fact]
    public void Whose_it_is_stands_on_the_sheet_in_words_that_are_read_out()
    {
        var sheet = new PrintedSheet(Printer.Print(Quarters.On(Written(), Quarters.Jpeg), PrintOptions.Default));
        var read = string.Concat(sheet.Drawn.Where(drawn => !drawn.IsArtifact).Select(drawn => drawn.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("Pictures:AnnVale,CCBY4.0,https://example.org/quarters(exercises1,2).", read, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sheet_is_the_same_to_the_byte()
    {
        var document = Quarters.On(Written(), Quarters.Png);
        Assert.Equal(Printer.Print(document, PrintOptions.Default), Printer.Print(document, PrintOptions.Default));
    }

    [Fact]
    public void A_picture_that_is_none_is_told_from_an_engine_that_broke() => Assert.Throws<UnreadablePictureException>(
        () => Printer.Print(Quarters.On(Written(), [1, 2, 3]), PrintOptions.Default));

    [Fact]
    public void A_figure_whose_bytes_are_not_there_is_left_out()
    {
        var document = Quarters.On(Written(), Quarters.Jpeg) with { Pictures = new Dictionary<string, byte[]>() };
        Assert.DoesNotContain(
            new PrintedSheet(Printer.Print(document, PrintOptions.Default)).Elements, element => element.Dictionary.Text("Alt") == Quarters.Alt);
    }

    private static IEnumerable<string> Complaints(ProgrammeDocument document, PrintOptions options)
    {
        var sheet = new PrintedSheet(Printer.Print(Quarters.On(document, Quarters.Jpeg), options));
        return PdfUaRule.All.SelectMany(rule => rule.Broken(sheet).Select(broken => $"{rule.Name}: {broken}")).Take(5);
    }

    private static ProgrammeDocument Written() => WrittenSheets.In(Language.English);

    private static PrintOptions Options(PrintMode mode) => new(Paper.A4, mode);

    private static double Widest(PrintMode mode)
    {
        var sheet = new PrintedSheet(Printer.Print(Quarters.On(Written(), Quarters.Jpeg), Options(mode)));
        var ids = sheet.Elements.Where(element => element.Dictionary.Text("Alt") == Quarters.Alt).SelectMany(element => element.Content).ToHashSet();
        return sheet.Drawn.Where(drawn => drawn.Kind is DrawnKind.Form && drawn.Id is { } id && ids.Contains((drawn.Page, id))).Max(drawn => drawn.Area.Height);
    }

    /// <summary>Red, green and blue of the middle of each quarter, as it is seen: above and then below, from the left.</summary>
    private static List<byte[]> Corners(byte[] picture, int side, bool black)
    {
        var file = Printer.Print(Quarters.On(Written(), picture, side), Options(PrintMode.OnePerPage) with { BlackAndWhite = black });
        var sheet = new PrintedSheet(file);
        var (page, id) = sheet.Elements.First(element => element.Dictionary.Text("Alt") == Quarters.Alt).Content[0];
        var area = sheet.Drawn.First(drawn => drawn.Kind is DrawnKind.Form && drawn.Page == page && drawn.Id == id).Area;
        var (width, dots) = Dots(file, page + 1);
        return [.. from y in new[] { 0.25, 0.75 } from x in new[] { 0.25, 0.75 } select At(area.Left + x * area.Width, area.Top + y * area.Height)];

        byte[] At(double x, double y) => dots.AsSpan(((int)y * width + (int)x) * 3, 3).ToArray();
    }

    /// <summary>A page as poppler draws it, one dot a point.</summary>
    private static (int Width, byte[] Dots) Dots(byte[] file, int page)
    {
        var stem = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}");
        File.WriteAllBytes(stem, file);
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-r", "72", "-singlefile", "-f", $"{page}", "-l", $"{page}", stem, stem]))!;
        process.WaitForExit();
        var dots = File.ReadAllBytes($"{stem}.ppm");
        File.Delete(stem);
        File.Delete($"{stem}.ppm");
        var size = System.Text.Encoding.ASCII.GetString(dots, 0, 30).Split((char[])['\n', ' '])[1..3].Select(int.Parse).ToList();
        return (size[0], dots[^(size[0] * size[1] * 3)..]);
    }

    private static char NameOf(byte[] pixel) => pixel switch
    {
        [> 200, > 200, > 200] => 'w',
        [> 200, < 60, < 60] => 'r',
        [< 60, > 200, < 60] => 'g',
        [< 60, < 60, > 200] => 'b',
        _ => '?',
    };
}
#endif
