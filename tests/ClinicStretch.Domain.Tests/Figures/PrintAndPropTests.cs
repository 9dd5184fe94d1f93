using System.Numerics;
using ClinicStretch.Figures;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Painting;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Domain.Tests.Figures;

public sealed class PrintAndPropTests
{
    private static readonly Camera Camera = new(14, 9);

    public static TheoryData<string, string?> Names => CatalogueFigures.Names();

    [Theory, MemberData(nameof(Names))]
    public void On_paper_the_stretch_is_hatched_and_the_start_is_dashed(string slug, string? variant)
    {
        var still = CatalogueFigures.Still(slug, variant);
        var print = still.For(FigurePalette.Print);
        Assert.Contains(print.Shapes, shape => shape.Stroke == Tone.Hatching && shape.Path.Count > 8);
        Assert.DoesNotContain(print.Shapes, shape => shape.Fill is Tone.Glow or Tone.Shadow || shape.Opacity < 1);
        Assert.All(print.Shapes.Where(shape => shape.Fill == Tone.Ghost), ghost => Assert.True(ghost.Dash > 0));
        Assert.Equal(Paths(print), Paths(print.For(FigurePalette.Print)));
        Assert.Equal(Paths(still), Paths(still.For(FigurePalette.Dark)));
    }

    [Fact]
    public void Hatching_stays_inside_the_glow()
    {
        var still = CatalogueFigures.Still("knee-to-chest", null);
        var glow = still.Shapes.First(shape => shape.Fill == Tone.Glow).Path.Where(step => step.Kind != PathStepKind.Close).ToList();
        var hatching = still.For(FigurePalette.Print).Shapes.Single(shape => shape.Stroke == Tone.Hatching).Path;
        Assert.All(hatching, step =>
        {
            Assert.InRange(step.X, glow.Min(point => point.X) - 1, glow.Max(point => point.X) + 1);
            Assert.InRange(step.Y, glow.Min(point => point.Y) - 1, glow.Max(point => point.Y) + 1);
        });
    }

    public static TheoryData<string> Things => new(Props.Keys);

    [Theory, MemberData(nameof(Things))]
    public void Every_thing_an_exercise_may_need_can_be_drawn(string name)
    {
        var shapes = Painted(Props[name], Solver.Solve(new Pose()));
        Assert.NotEmpty(shapes);
        Assert.All(shapes, shape => Assert.True(shape.Path.Count > 1 && (shape.Fill ?? shape.Stroke) is not null));
    }

    [Fact]
    public void A_band_is_narrower_the_further_it_is_pulled()
    {
        var (slack, pulled) = (Solver.Solve(ArmsAt(10)), Solver.Solve(ArmsAt(60)));
        Assert.True(MiddleOf(slack) > MiddleOf(pulled) + .5, $"{MiddleOf(slack):0.0} and {MiddleOf(pulled):0.0}");
    }

    [Fact]
    public void The_cushion_lies_under_the_knee_that_kneels()
    {
        var exercise = Exercises.Find("hip-flexor-stretch", null)!;
        var cushion = Assert.Single(exercise.Props.OfType<Cushion>());
        Assert.All(CatalogueFigures.Ways("hip-flexor-stretch", null).SelectMany(way => way), body =>
        {
            var knee = body.At(new Ball(Part.RightShin, .3f, -1, 0, 5.6f));
            Assert.InRange(knee.X, cushion.X - (cushion.Length / 2), cushion.X + (cushion.Length / 2));
            Assert.InRange(knee.Z, cushion.FromZ, cushion.ToZ);
            Assert.Equal(cushion.Thickness, knee.Y - 5.6f, 1.2f);
        });
    }

    private static readonly Dictionary<string, Prop> Props = new(StringComparer.Ordinal)
    {
        ["mat"] = new Mat(-50, 50),
        ["pillow"] = new Pillow(0, 6),
        ["cushion"] = new Cushion(0, 5),
        ["chair"] = new Chair(0, 40, 84),
        ["wall"] = new Wall(30),
        ["strap"] = new Strap(Place.On(Part.RightHand, 0, -6, 0), Place.On(Part.RightFoot, 12, -6, 0)),
        ["band"] = new Band(Place.On(Part.RightHand, 0, -6, 0), Place.On(Part.LeftHand, 0, -6, 0), 30),
    };

    private static List<Shape> Painted(Prop prop, Skeleton body) =>
        [.. new PropPainter(Camera).Paint(prop), .. new WornPainter(body, Camera).Paint(prop)];

    private static Pose ArmsAt(float apart) => new()
    {
        RightArm = new() { Reach = Place.Room(30, 60, apart / 2), Bulge = new Vector3(0, -1, 1) },
        LeftArm = new() { Reach = Place.Room(30, 60, -apart / 2), Bulge = new Vector3(0, -1, -1) },
    };

    private static double MiddleOf(Skeleton body)
    {
        var path = Painted(Props["band"], body)[0].Path.Where(step => step.Kind != PathStepKind.Close).ToList();
        var (x, y) = (path.Average(step => step.X), path.Average(step => step.Y));
        return 2 * path.Min(step => Math.Sqrt(((step.X - x) * (step.X - x)) + ((step.Y - y) * (step.Y - y))));
    }

    private static IEnumerable<PathStep> Paths(Drawing drawing) => drawing.Shapes.SelectMany(shape => shape.Path);
}
