using ClinicStretch.Figures;

namespace ClinicStretch.Domain.Tests.Figures;

public sealed class FigureLibraryTests
{
    public static TheoryData<string, string?> Names => CatalogueFigures.Names();

    [Fact]
    public void Every_exercise_and_variant_of_the_catalogue_has_a_figure_and_no_figure_is_left_over()
    {
        Assert.Equal(CatalogueFigures.Listed.Order(), FigureLibrary.All.Order());
    }

    [Fact]
    public void An_unknown_exercise_has_no_figure()
    {
        Assert.Null(FigureLibrary.Find(new FigureRequest("no-such-exercise")));
        Assert.Null(FigureLibrary.Animation(new FigureRequest("no-such-exercise")));
    }

    [Fact]
    public void An_unknown_variant_is_not_shown_by_the_exercise_it_changes()
    {
        Assert.Null(FigureLibrary.Find(new FigureRequest("bridge", "no-such-variant")));
        Assert.Null(FigureLibrary.Animation(new FigureRequest("bridge", "no-such-variant")));
        Assert.Null(FigureLibrary.Words("bridge", "no-such-variant"));
    }

    [Fact]
    public void No_two_figures_are_the_same_picture_still_or_moving_in_any_palette()
    {
        foreach (var palette in Enum.GetValues<FigurePalette>())
        {
            var stills = FigureLibrary.All.Select(figure => string.Join('\n', Shapes(CatalogueFigures.Still(figure.Slug, figure.Variant), palette)));
            Assert.Distinct(stills);
        }

        Assert.Distinct(FigureLibrary.All.Select(figure => string.Join('\n', CatalogueFigures.Moving(figure.Slug, figure.Variant).Frames.SelectMany(Paths))));
    }

    /// <summary>A tenth of what is drawn is somewhere else: to be seen at a glance.</summary>
    [Theory]
    [InlineData("childs-pose", "relaxed-hold")]
    [InlineData("childs-pose", "neutral-rock-back")]
    [InlineData("cat-cow", "cat-only")]
    [InlineData("cat-cow", "cat-cow-flow")]
    public void A_variant_looks_different_from_its_exercise(string slug, string variant)
    {
        var (one, other) = (Painted(slug, null), Painted(slug, variant));
        var (drawn, different) = (0, 0);
        for (var y = 0; y < one.Height; y++)
        {
            for (var x = 0; x < one.Width; x++)
            {
                drawn += one[x, y] == Palettes.Page(FigurePalette.Light) ? 0 : 1;
                different += one[x, y] == other[x, y] ? 0 : 1;
            }
        }

        Assert.True(different > drawn / 10, $"{different} of {drawn} pixels differ");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_figure_has_sides_where_the_catalogue_says_so(string slug, string? variant)
    {
        var sided = CatalogueFigures.Catalogue[slug]["laterality"]!["mode"]!.GetValue<string>() != "none";
        Assert.Equal(sided, FigureLibrary.HasSides(slug, variant));
        Assert.Equal(sided, FigureLibrary.Words(slug, variant)!.Title.Contains("{side}", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Left_is_the_mirror_image_of_right_and_mirrored_twice_is_the_same(string slug, string? variant)
    {
        var right = CatalogueFigures.Still(slug, variant);
        var left = CatalogueFigures.Still(slug, variant, FigureSide.Left);
        Assert.NotEqual(Paths(right), Paths(left));
        Assert.Equal(Paths(right.Mirrored()), Paths(left));
        Assert.Equal(Paths(right), Paths(right.Mirrored().Mirrored()));
    }

    [Fact]
    public void The_words_name_the_side()
    {
        var left = CatalogueFigures.Still("knee-to-chest", null, FigureSide.Left);
        Assert.Equal("Knee to chest, left knee", left.Title);
        Assert.Equal("Lying on the back, left knee pulled to the chest with both hands, right leg flat.", left.Description);
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_drawn_outside_the_page(string slug, string? variant)
    {
        var drawing = CatalogueFigures.Still(slug, variant);
        Assert.All(Points(drawing), point =>
        {
            Assert.InRange(point.X, 0, drawing.Width);
            Assert.InRange(point.Y, 0, drawing.Height);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void The_frames_of_a_movement_are_of_the_same_shapes(string slug, string? variant)
    {
        var frames = FigureLibrary.Animation(new FigureRequest(slug, variant))!.Frames;
        Assert.All(frames, frame => Assert.Equal(Kinds(frames[0]), Kinds(frame)));
    }

    private static IEnumerable<string> Shapes(Drawing drawing, FigurePalette palette) =>
        drawing.For(palette).Shapes.Select(shape => $"{shape.Fill}{shape.Stroke}{string.Join(' ', shape.Path)}");

    private static Canvas Painted(string slug, string? variant)
    {
        var canvas = new Canvas(180, 120, Palettes.Page(FigurePalette.Light));
        canvas.Draw(CatalogueFigures.Still(slug, variant), FigurePalette.Light, 0, 0, 180);
        return canvas;
    }

    private static IEnumerable<PathStep> Paths(Drawing drawing) => drawing.Shapes.SelectMany(shape => shape.Path);

    private static IEnumerable<PathStep> Points(Drawing drawing) => Paths(drawing).Where(step => step.Kind != PathStepKind.Close);

    private static IEnumerable<string> Kinds(Drawing drawing) =>
        drawing.Shapes.Select(shape => $"{shape.Fill}{shape.Stroke}{string.Concat(shape.Path.Select(step => step.Kind))}");
}
