using ClinicStretch.Figures;

namespace ClinicStretch.Domain.Tests.Figures;

/// <summary>The pace of a figure against what the catalogue tells the patient.</summary>
public sealed class PaceTests
{
    public static TheoryData<string, string?> Names => CatalogueFigures.Names();

    [Theory, MemberData(nameof(Names))]
    public void Breath_goes_as_the_catalogue_says(string slug, string? variant)
    {
        var words = CatalogueFigures.Catalogue[slug]["instructions"]!["breathing"]!["text"]!.GetValue<string>();
        var opening = words.StartsWith("Breathe in as you", StringComparison.Ordinal);
        Assert.Equal(opening ? Breath.In : Breath.Out, CatalogueFigures.Moving(slug, variant).Pace.Going);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_to_be_held_is_held_and_breathed_through(string slug, string? variant)
    {
        var pace = CatalogueFigures.Moving(slug, variant).Pace;
        var mode = CatalogueFigures.Catalogue[slug]["defaultDosage"]!["mode"]!.GetValue<string>();
        Assert.Equal(mode is "hold" || slug is "bird-dog" or "abdominal-draw-in", pace.HeldBreaths > 0);
        Assert.True(mode == "reps" || pace.Hold > 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_goes_in_a_hurry(string slug, string? variant)
    {
        var pace = CatalogueFigures.Moving(slug, variant).Pace;
        Assert.InRange(pace.Way, 1.5, 5);
        Assert.InRange(pace.Seconds, 5, 15);
        Assert.True(pace.HeldBreaths == 0 || pace.Hold / pace.HeldBreaths >= 2.4);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_sign_of_the_breath_lies_on_the_page_and_not_on_the_body(string slug, string? variant)
    {
        var moving = CatalogueFigures.Moving(slug, variant);
        var points = moving.BreathSign.SelectMany(shape => shape.Path).Where(step => step.Kind != PathStepKind.Close).ToList();
        Assert.All(points, point => Assert.True(point.X is >= 0 and <= 360 && point.Y is >= 0 and <= 240));
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var near = moving.Frames.Append(moving.Still).SelectMany(frame => frame.Shapes)
            .Where(shape => shape.Fill is not (Tone.Floor or Tone.FloorEdge)).SelectMany(shape => shape.Path)
            .Where(step => step.Kind != PathStepKind.Close).Min(step => Math.Sqrt(((step.X - x) * (step.X - x)) + ((step.Y - y) * (step.Y - y))));
        Assert.True(near > 15, $"{near:0} units away");
    }
}
