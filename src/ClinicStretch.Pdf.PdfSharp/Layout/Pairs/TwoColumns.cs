using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

/// <summary>Boxes down one column and then down a second, as level as their order allows. Cut between boxes only.</summary>
internal sealed class TwoColumns : Box
{
    private readonly IReadOnlyList<Box> _boxes;
    private readonly (double Width, double Between, double Gap) _setting;
    private readonly int _inLeft;

    /// <param name="width">Of both columns together, in points.</param>
    /// <param name="between">Between the columns.</param>
    /// <param name="gap">Between boxes of a column.</param>
    public TwoColumns(IReadOnlyList<Box> boxes, double width, double between, double gap)
    {
        (_boxes, _setting) = (boxes, (width, between, gap));
        _inLeft = Enumerable.Range(1, boxes.Count).MinBy(left => Math.Max(HeightOf(0, left), HeightOf(left, boxes.Count)));
        Height = Math.Max(HeightOf(0, _inLeft), HeightOf(_inLeft, boxes.Count));
    }

    public override double Height { get; }

    public override IEnumerable<Placed> Contents => Column(0, _inLeft, 0).Concat(Column(_inLeft, _boxes.Count, (_setting.Width + _setting.Between) / 2));

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var placed in Contents)
            placed.Box.Draw(canvas, x + placed.X, y + placed.Y);
    }

    public override (Box? Head, Box? Tail) Split(double height)
    {
        if (Height <= height)
            return (this, null);
        var left = Fitting(0, height);
        var fit = Fitting(left, height);
        return fit == 0 ? (null, this) : (With(_boxes.Take(fit)), With(_boxes.Skip(fit)));
    }

    /// <summary>The box after the last that a column of this height holds.</summary>
    private int Fitting(int first, double height)
    {
        var after = first;
        while (after < _boxes.Count && HeightOf(first, after + 1) <= height)
            after++;
        return after;
    }

    private TwoColumns With(IEnumerable<Box> boxes) => new([.. boxes], _setting.Width, _setting.Between, _setting.Gap);

    private double HeightOf(int first, int after) =>
        _boxes.Skip(first).Take(after - first).Sum(box => box.Height) + _setting.Gap * Math.Max(0, after - first - 1);

    private IEnumerable<Placed> Column(int first, int after, double x) =>
        Enumerable.Range(first, after - first).Select(index =>
            new Placed(_boxes[index], x, index == first ? 0 : HeightOf(first, index) + _setting.Gap));
}
