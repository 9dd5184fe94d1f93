using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ClinicStretch.Figures;

namespace ClinicStretch.Domain.Tests.Figures;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, string?> Names => CatalogueFigures.Names();

    [Theory, MemberData(nameof(Names))]
    public void A_picture_weighs_at_most_15_KB_still_or_moving_in_wordier_languages_too(string slug, string? variant)
    {
        foreach (var palette in Enum.GetValues<FigurePalette>())
        {
            foreach (var side in Enum.GetValues<FigureSide>())
            {
                var moving = CatalogueFigures.Moving(slug, variant, side);
                Assert.InRange(Bytes(SvgWriter.Write(Wordy(moving.Still), palette)), 1000, SvgWriter.Limit);
                Assert.InRange(Bytes(SvgWriter.WriteAnimated(moving with { Still = Wordy(moving.Still) }, palette)), 1000, SvgWriter.Limit);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_picture_on_paper_is_black_and_white_and_nothing_shines_through(string slug, string? variant)
    {
        foreach (var svg in new[] { Still(slug, variant, FigurePalette.Print), Moving(slug, variant, FigurePalette.Print) })
        {
            var colours = XDocument.Parse(svg).Descendants().Attributes()
                .Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value).Distinct().Order();
            Assert.Equal(["#000000", "#ffffff", "none"], colours);
            Assert.DoesNotContain(" opacity=", svg, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_figure_is_the_same_bytes_in_every_culture(string slug, string? variant)
    {
        var (still, moving) = (Still(slug, variant), Moving(slug, variant));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(still, Still(slug, variant));
            Assert.Equal(moving, Moving(slug, variant));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_screen_reader_finds_title_and_description(string slug, string? variant)
    {
        var root = XDocument.Parse(Still(slug, variant)).Root!;
        Assert.Equal("img", root.Attribute("role")!.Value);
        var labels = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal(root.Element(Svg + "title")!.Attribute("id")!.Value, labels[0]);
        Assert.Equal(root.Element(Svg + "desc")!.Attribute("id")!.Value, labels[1]);
        Assert.True(root.Element(Svg + "desc")!.Value.Length > 30);
        Assert.DoesNotContain('{', root.Value);
    }

    [Fact]
    public void Print_knows_ink_and_paper_only()
    {
        Assert.All(Enum.GetValues<Tone>(), tone => Assert.Contains(Palettes.Colour(tone, FigurePalette.Print).ToString(), new[] { "#000000", "#ffffff" }));
    }

    [Fact]
    public void Words_are_escaped()
    {
        var drawing = new Drawing(10, 10, "a < b", "c & d", []);
        Assert.Equal("a < bc & d", XDocument.Parse(SvgWriter.Write(drawing, FigurePalette.Light)).Root!.Value.Replace("\n", "", StringComparison.Ordinal));
    }

    private static string Still(string slug, string? variant, FigurePalette palette = FigurePalette.Light) =>
        SvgWriter.Write(CatalogueFigures.Still(slug, variant), palette);

    private static string Moving(string slug, string? variant, FigurePalette palette = FigurePalette.Light) =>
        SvgWriter.WriteAnimated(CatalogueFigures.Moving(slug, variant), palette);

    private static int Bytes(string svg) => Encoding.UTF8.GetByteCount(svg);

    /// <summary>Words six tenths longer, all of them with letters of two bytes.</summary>
    private static Drawing Wordy(Drawing drawing) =>
        drawing.Said(new(Long(drawing.Title), Long(drawing.Description)), "de");

    private static string Long(string text) => new('ü', text.Length * 16 / 10);
}
