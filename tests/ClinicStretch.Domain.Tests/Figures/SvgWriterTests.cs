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
    public void A_picture_weighs_at_most_15_KB_still_or_moving(string slug, string? variant)
    {
        foreach (var palette in Enum.GetValues<FigurePalette>())
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(Still(slug, variant, palette)), 1000, 15 * 1024);
            Assert.InRange(Encoding.UTF8.GetByteCount(Moving(slug, variant, palette)), 1000, 15 * 1024);
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

    [Theory, MemberData(nameof(Names))]
    public void Movement_is_only_for_those_who_do_not_mind_it(string slug, string? variant)
    {
        var root = XDocument.Parse(Moving(slug, variant)).Root!;
        Assert.StartsWith("@media(prefers-reduced-motion:no-preference){", root.Element(Svg + "style")!.Value, StringComparison.Ordinal);
        Assert.Empty(root.Descendants(Svg + "animate"));
    }

    [Fact]
    public void Print_uses_greys_only()
    {
        Assert.All(Enum.GetValues<Tone>(), tone =>
        {
            var colour = Palettes.Colour(tone, FigurePalette.Print);
            Assert.True(colour.Red == colour.Green && colour.Green == colour.Blue);
        });
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
        SvgWriter.WriteAnimated(FigureLibrary.Animation(new FigureRequest(slug, variant))!, palette);
}
