namespace ClinicStretch.Figures.Svg;

/// <summary>A disc of a picture; a point, where its radius is 0.</summary>
internal readonly record struct Disc(double X, double Y, double Radius);

/// <summary>A map of the page about an origin: turns, stretches and moves.</summary>
internal readonly record struct Affine(double XX, double YX, double XY, double YY, double X, double Y)
{
    /// <summary>How far the image of a disc is from where it should be, its change of width included.</summary>
    public double Miss(Disc disc, Disc image, Spot origin)
    {
        var (x, y) = (disc.X - origin.X, disc.Y - origin.Y);
        var (left, up) = ((XX * x) + (XY * y) + X + origin.X - image.X, (YX * x) + (YY * y) + Y + origin.Y - image.Y);
        var wide = Math.Max(Math.Abs(Length(XX, YX) - 1), Math.Abs(Length(XY, YY) - 1));
        return Length(left, up) + (wide * disc.Radius / 2);
    }

    /// <summary>
    /// The map that takes discs to others with the least squares. Discs look the same from all sides, so they are taken to turn
    /// as the line through them does.
    /// </summary>
    public static Affine Fit(IReadOnlyList<Disc> discs, IReadOnlyList<Disc> images, Spot origin)
    {
        var (mean, image) = (Mean(discs), Mean(images));
        double xx = 0, xy = 0, yy = 0, ux = 0, uy = 0, vx = 0, vy = 0, wide = 1;
        for (var i = 0; i < discs.Count; i++)
        {
            var (x, y) = (discs[i].X - mean.X, discs[i].Y - mean.Y);
            var (u, v) = (images[i].X - image.X, images[i].Y - image.Y);
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
            (ux, uy, vx, vy) = (ux + (u * x), uy + (u * y), vx + (v * x), vy + (v * y));
            wide += discs[i].Radius * discs[i].Radius / 2;
        }

        var turn = Math.Atan2(vx - uy, ux + vy);
        var (cos, sin) = (wide * Math.Cos(turn), wide * Math.Sin(turn));
        (xx, yy, ux, uy, vx, vy) = (xx + wide, yy + wide, ux + cos, uy - sin, vx + sin, vy + cos);
        var area = (xx * yy) - (xy * xy);
        var (a, c) = (((ux * yy) - (uy * xy)) / area, ((uy * xx) - (ux * xy)) / area);
        var (b, d) = (((vx * yy) - (vy * xy)) / area, ((vy * xx) - (vx * xy)) / area);
        var (left, up) = (origin.X - mean.X, origin.Y - mean.Y);
        return new(a, b, c, d, image.X + (a * left) + (c * up) - origin.X, image.Y + (b * left) + (d * up) - origin.Y);
    }

    private static Spot Mean(IReadOnlyList<Disc> discs) => new(discs.Average(disc => disc.X), discs.Average(disc => disc.Y));

    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
