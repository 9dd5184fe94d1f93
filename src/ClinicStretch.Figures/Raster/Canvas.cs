using ClinicStretch.Figures.Raster;

namespace ClinicStretch.Figures;

/// <summary>
/// A sheet of pixels to put drawings on, for where vectors are not wanted. Edges are smoothed by how much of a pixel is
/// covered: exactly along a row, and in quarters of a row.
/// </summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="paper">The colour of what is not drawn on.</param>
public sealed class Canvas(int width, int height, Rgb paper)
{
    private const int Quarters = 4;

    private readonly byte[] _pixels = Blank(width, height, paper);

    public int Width => width;

    public int Height => height;

    /// <summary>The colour of a pixel.</summary>
    public Rgb this[int x, int y] => new(_pixels[At(x, y)], _pixels[At(x, y) + 1], _pixels[At(x, y) + 2]);

    /// <summary>Draws a drawing as wide as said, its top left corner at that pixel.</summary>
    public void Draw(Drawing drawing, FigurePalette palette, double left, double top, double wide)
    {
        var scale = wide / drawing.Width;
        foreach (var shape in drawing.For(palette).Shapes)
        {
            Draw(shape, palette, scale, left, top);
        }
    }

    /// <summary>The sheet as a PNG file.</summary>
    public byte[] ToPng() => Png.Write(width, height, _pixels);

    private void Draw(Shape shape, FigurePalette palette, double scale, double left, double top)
    {
        var path = shape.Path.Select(step => step.Exactly(scale, left, top)).ToList();
        var inside = Flattening.Rings(path, 1);
        var line = shape.Stroke is null
            ? []
            : inside.SelectMany(ring => Stroking.Areas(ring, shape.StrokeWidth * scale, shape.Dash * scale)).ToList();
        if (shape.Stroke is { } stroke)
        {
            // Seen through, the line and what it surrounds are one; painted one over the other, they would be twice as dense.
            IEnumerable<IReadOnlyList<Spot>> area = shape.Fill is not null && shape.Opacity < 1 ? [.. line, .. inside] : line;
            Fill([.. area], Palettes.Colour(stroke, palette), shape.Opacity);
        }

        if (shape.Fill is { } fill && (shape.Stroke is null || shape.Opacity >= 1))
        {
            Fill(inside, Palettes.Colour(fill, palette), shape.Opacity);
        }
    }

    private void Fill(IReadOnlyList<IReadOnlyList<Spot>> area, Rgb colour, double opacity)
    {
        if (area.Count == 0)
        {
            return;
        }

        var rows = new Dictionary<int, List<(double X, int Turn)>>();
        foreach (var ring in area)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                Cross(rows, ring[i], ring[(i + 1) % ring.Count]);
            }
        }

        var cover = new double[width];
        foreach (var row in rows.GroupBy(row => row.Key / Quarters).Where(row => row.Key < height))
        {
            Array.Clear(cover);
            foreach (var (_, crossings) in row)
            {
                crossings.Sort();
                Cover(cover, Crossings.Spans(crossings));
            }

            Blend(row.Key, cover, colour, opacity);
        }
    }

    /// <summary>Where an edge crosses the middles of quarter rows.</summary>
    private void Cross(Dictionary<int, List<(double X, int Turn)>> rows, Spot from, Spot to)
    {
        var (upper, lower) = from.Y < to.Y ? (from, to) : (to, from);
        var first = Math.Max(0, (int)Math.Ceiling((upper.Y * Quarters) - .5));
        var last = Math.Min((height * Quarters) - 1, (int)Math.Ceiling((lower.Y * Quarters) - .5) - 1);
        for (var row = first; row <= last; row++)
        {
            var x = upper.X + ((((row + .5) / Quarters) - upper.Y) * (lower.X - upper.X) / (lower.Y - upper.Y));
            if (!rows.TryGetValue(row, out var crossings))
            {
                rows[row] = crossings = [];
            }

            crossings.Add((x, from.Y < to.Y ? 1 : -1));
        }
    }

    private void Cover(double[] cover, IReadOnlyList<(double From, double To)> spans)
    {
        foreach (var (from, to) in spans)
        {
            var (left, right) = (Math.Max(0, from), Math.Min(width, to));
            for (var x = (int)left; x < right; x++)
            {
                cover[x] += (Math.Min(x + 1, right) - Math.Max(x, left)) / Quarters;
            }
        }
    }

    private void Blend(int y, double[] cover, Rgb colour, double opacity)
    {
        for (var x = 0; x < width; x++)
        {
            if (cover[x] > 0)
            {
                var (at, share) = (At(x, y), Math.Min(1, cover[x]) * opacity);
                _pixels[at] = Mixed(_pixels[at], colour.Red, share);
                _pixels[at + 1] = Mixed(_pixels[at + 1], colour.Green, share);
                _pixels[at + 2] = Mixed(_pixels[at + 2], colour.Blue, share);
            }
        }
    }

    private int At(int x, int y) => ((y * width) + x) * 3;

    private static byte Mixed(byte under, byte over, double share) => (byte)Math.Round(under + ((over - under) * share));

    private static byte[] Blank(int width, int height, Rgb paper) =>
        [.. Enumerable.Repeat(new[] { paper.Red, paper.Green, paper.Blue }, width * height).SelectMany(pixel => pixel)];
}
