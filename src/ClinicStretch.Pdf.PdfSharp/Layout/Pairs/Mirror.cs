using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

/// <summary>
/// The same thing in two languages, side by side: each row begins as far down as its counterpart. The left is read whole before the right;
/// a page break cuts both at the same place; what stands before it is level already, what is left over is set row by row again.
/// </summary>
internal sealed class Mirror : Box
{
    private const double Gutter = 20;
    private const double RuleWidth = 0.5;
    private const double ShortOfTheRow = 0.2;
    private readonly Box _left;
    private readonly Box _right;
    private readonly double _width;
    private readonly string _language;

    /// <param name="width">Of both together, in points.</param>
    /// <param name="language">BCP 47 of the right side.</param>
    public Mirror(Box left, Box right, double width, string language)
        : this((left.AsTallAs(right), right.AsTallAs(left)), width, language)
    {
    }

    private Mirror((Box Left, Box Right) level, double width, string language) =>
        (_left, _right, _width, _language) = (level.Left, level.Right, width, language);

    public override double Height => Math.Max(_left.Height, _right.Height);
    public override bool KeepWithNext => _left.KeepWithNext;
    public override bool IsOneSided => Math.Min(_left.Height, _right.Height) is 0;
    public override IEnumerable<Placed> Contents => [new(_left, 0, 0), new(_right, Beyond, 0)];

    /// <summary>Width of one side.</summary>
    public static double Half(double width) => (width - Gutter) / 2;

    private double Beyond => Half(_width) + Gutter;

    public override void Draw(Canvas canvas, double x, double y)
    {
        var middle = x + _width / 2;
        canvas.Furniture(() => canvas.Line(middle, y, middle, y + Height, RuleWidth, Ink.Rule));
        _left.Draw(canvas, x, y);
        canvas.Element(Tag.Section, () => _right.Draw(canvas, x + Beyond, y), _language);
    }

    public override (Box? Head, Box? Tail) Split(double height)
    {
        if (Height <= height)
            return (this, null);
        var ((leftHead, leftTail), (rightHead, rightTail)) = Cut(height);
        if ((leftHead?.Height ?? 0) + (rightHead?.Height ?? 0) is 0)
            return (null, this);
        var tail = (leftTail ?? rightTail) is null ? null : new Mirror(leftTail ?? new Gap(0), rightTail ?? new Gap(0), _width, _language);
        return (new Mirror((leftHead ?? new Gap(0), rightHead ?? new Gap(0)), _width, _language), tail);
    }

    /// <summary>A row for which one side has no more room begins on the next page in both.</summary>
    private ((Box? Head, Box? Tail) Left, (Box? Head, Box? Tail) Right) Cut(double height)
    {
        var rows = RowsOf(_left).Intersect(RowsOf(_right)).ToHashSet();
        for (var cut = height; cut > 0;)
        {
            var (left, right) = (_left.Split(cut), _right.Split(cut));
            var alone = RowsOf(left.Head).ToHashSet();
            alone.SymmetricExceptWith(RowsOf(right.Head));
            alone.IntersectWith(rows);
            if (alone.Count is 0 && (left.Head ?? right.Head) is not null)
                return (left, right);
            cut = alone.Count is 0 ? 0 : alone.Min() - ShortOfTheRow;
        }

        return (_left.Split(height), _right.Split(height));
    }

    /// <summary>How far down each paragraph begins.</summary>
    private static IEnumerable<double> RowsOf(Box? box) =>
        box is null ? [] : LaidBox.Of(box, 0, 0).Where(laid => laid.Box is Paragraph).Select(laid => Math.Round(laid.Area.Y, 1));
}
