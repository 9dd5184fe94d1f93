namespace ClinicStretch.Figures;

/// <summary>Shapes as black ink on white paper.</summary>
internal static class Ink
{
    private const double Dashes = 4;

    /// <summary>Printing what is printed already changes nothing.</summary>
    public static IReadOnlyList<Shape> Print(IReadOnlyList<Shape> shapes)
    {
        var glow = shapes.FirstOrDefault(IsGlow);
        return [.. shapes.Where(shape => shape.Fill != Tone.Shadow && (ReferenceEquals(shape, glow) || !IsGlow(shape))).Select(Inked)];
    }

    private static Shape Inked(Shape shape) => shape.Fill switch
    {
        Tone.Glow => Hatching.Of(shape.Path),
        Tone.Ghost => shape with { Opacity = 1, Dash = Dashes },
        _ => shape with { Opacity = 1 },
    };

    private static bool IsGlow(Shape shape) => shape.Fill == Tone.Glow;
}
