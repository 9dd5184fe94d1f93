namespace ClinicStretch.Figures.Painting;

/// <summary>How centimetres come to lie on the page.</summary>
internal readonly record struct Page(double Scale, double X, double Y)
{
    public const double Width = 360;
    public const double Height = 240;
    private const double Margin = 10;

    /// <summary>The page that those shapes fill, centred.</summary>
    public static Page Of(IEnumerable<Shape> shapes)
    {
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var point in shapes.SelectMany(shape => shape.Path).Where(step => step.Kind != PathStepKind.Close))
        {
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        var scale = Math.Min((Width - (2 * Margin)) / (right - left), (Height - (2 * Margin)) / (bottom - top));
        return new(scale, (Width / 2) - (scale * (left + right) / 2), (Height / 2) - (scale * (top + bottom) / 2));
    }

    public IReadOnlyList<Shape> Fit(IReadOnlyList<Shape> shapes)
    {
        var (scale, x, y) = this;
        return [.. shapes.Select(shape => shape with { Path = [.. shape.Path.Select(step => step.Mapped(scale, x, y))] })];
    }
}
