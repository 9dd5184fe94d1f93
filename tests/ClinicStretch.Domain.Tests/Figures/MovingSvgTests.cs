using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClinicStretch.Figures;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Painting;
using ClinicStretch.Figures.Svg;

namespace ClinicStretch.Domain.Tests.Figures;

public sealed partial class MovingSvgTests
{
    public static TheoryData<string, string?> Names => CatalogueFigures.Names();

    [Theory, MemberData(nameof(Names))]
    public void Who_asks_for_less_motion_sees_the_still_without_the_sign_of_the_breath(string slug, string? variant)
    {
        var svg = SvgWriter.WriteAnimated(CatalogueFigures.Moving(slug, variant), FigurePalette.Light);
        var root = XDocument.Parse(svg).Root!;
        Assert.StartsWith(".b{display:none}@media(prefers-reduced-motion:no-preference){", Style(root), StringComparison.Ordinal);
        Assert.EndsWith("}", Style(root), StringComparison.Ordinal);
        Assert.Equal(Style(root).Count(letter => letter == '{'), Style(root).Count(letter => letter == '}'));
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName.StartsWith("animate", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_moving_picture_says_its_pace_so_that_a_count_can_lead_it(string slug, string? variant)
    {
        var moving = CatalogueFigures.Moving(slug, variant);
        var said = XDocument.Parse(SvgWriter.WriteAnimated(moving, FigurePalette.Light)).Root!.Attribute("data-pace")!.Value.Split(' ');
        Assert.Equal(
            [moving.Pace.Rest, moving.Pace.Way, moving.Pace.Hold], said[..3].Select(text => double.Parse(text, CultureInfo.InvariantCulture)));
        Assert.Equal(moving.Pace.Going is Breath.In ? "in" : "out", said[3]);
        Assert.Null(XDocument.Parse(SvgWriter.Write(moving.Still, FigurePalette.Light)).Root!.Attribute("data-pace"));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_movement_goes_through_at_least_four_poses_from_start_to_end(string slug, string? variant)
    {
        foreach (var palette in Enum.GetValues<FigurePalette>())
        {
            var svg = SvgWriter.WriteAnimated(CatalogueFigures.Moving(slug, variant), palette);
            var ways = Way().Matches(svg);
            Assert.NotEmpty(ways);
            Assert.All(ways, way => Assert.InRange(Regex.Count(way.Value, @"\{(transform:matrix|d:path)"), 4, 12));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_way_is_tied_to_something_and_everything_tied_has_a_way(string slug, string? variant)
    {
        var root = XDocument.Parse(SvgWriter.WriteAnimated(CatalogueFigures.Moving(slug, variant), FigurePalette.Light)).Root!;
        var tied = root.Descendants().Attributes("class").Select(name => name.Value).Where(name => name[0] == 'm').Distinct().Order();
        var ways = Way().Matches(Style(root)).Select(way => way.Groups["name"].Value).Order();
        Assert.Equal(ways, tied);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_style_lasts_half_a_round_and_the_breath_a_whole_one(string slug, string? variant)
    {
        var moving = CatalogueFigures.Moving(slug, variant);
        var svg = SvgWriter.WriteAnimated(moving, FigurePalette.Light);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"path{{animation:{moving.Pace.Seconds / 2:0.##}s linear infinite alternate}}"), svg, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"animation:b {moving.Pace.Seconds:0.##}s ease-in-out infinite"), svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_words_replace_the_english_ones_in_a_moving_picture()
    {
        var moving = CatalogueFigures.Moving("knee-to-chest", null);
        var words = new FigureWords("Rodilla {side} al pecho", "La pierna {other} recta.").For("derecha", "izquierda");
        var root = XDocument.Parse(SvgWriter.WriteAnimated(moving with { Still = moving.Still.Said(words, "es") }, FigurePalette.Light)).Root!;
        Assert.Equal("Rodilla derecha al pecho", root.Elements().First(element => element.Name.LocalName == "title").Value);
        Assert.Equal("La pierna izquierda recta.", root.Elements().First(element => element.Name.LocalName == "desc").Value);
        Assert.Equal("es", root.Attribute("lang")!.Value);
        Assert.Equal("es", root.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.DoesNotContain("right knee", root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limb_that_turns_goes_as_if_cut_from_cardboard()
    {
        var frames = new[] { 0, 20, 40 }.Select(Limb).ToList();
        var piece = Assert.Single(new Pieces(1).Of(frames));
        Assert.NotNull(piece.Motion);
        Assert.True(piece.Moves);
        var first = piece.Motion.Maps[0];
        Assert.Equal(Math.Cos(40 * Math.PI / 180), first.XX, .02);
        Assert.Equal(1, (first.XX * first.YY) - (first.XY * first.YX), .02);
    }

    [Fact]
    public void What_bends_changes_its_path()
    {
        var frames = new[] { 0, 20, 40 }.Select(Bow).ToList();
        Assert.Null(Assert.Single(new Pieces(1).Of(frames)).Motion);
    }

    private static IReadOnlyList<PathStep> Limb(int degrees)
    {
        var (x, y) = MathF.SinCos(Spin.Radians(90 - degrees));
        return [.. Outline.Capsule(Vector2.Zero, 10, new(100 * x, 100 * y), 8)];
    }

    private static IReadOnlyList<PathStep> Bow(int bend) =>
        [PathStep.MoveTo(0, 0), PathStep.LineTo(50, bend), PathStep.LineTo(100, 0), PathStep.LineTo(100, 9), PathStep.LineTo(50, bend + 9), PathStep.LineTo(0, 9), PathStep.Close];

    private static string Style(XElement root) => root.Elements().First(element => element.Name.LocalName == "style").Value;

    [GeneratedRegex(@"@keyframes (?<name>m\d+)\{(?:[^{}]*\{[^{}]*\})*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Way();
}
