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
    public void An_unknown_variant_is_shown_by_its_exercise()
    {
        var variant = FigureLibrary.Find(new FigureRequest("bridge", "no-such-variant"))!;
        Assert.Equal(Svg(CatalogueFigures.Still("bridge", null)), Svg(variant));
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

    private static string Svg(Drawing drawing) => SvgWriter.Write(drawing, FigurePalette.Light);

    private static IEnumerable<PathStep> Paths(Drawing drawing) => drawing.Shapes.SelectMany(shape => shape.Path);

    private static IEnumerable<PathStep> Points(Drawing drawing) => Paths(drawing).Where(step => step.Kind != PathStepKind.Close);

    private static IEnumerable<string> Kinds(Drawing drawing) =>
        drawing.Shapes.Select(shape => $"{shape.Fill}{shape.Stroke}{string.Concat(shape.Path.Select(step => step.Kind))}");
}
