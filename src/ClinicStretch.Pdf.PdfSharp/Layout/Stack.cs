using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>Boxes one below the other.</summary>
internal sealed class Stack(double gap, params IReadOnlyList<Box> boxes) : Box
{
    public override double Height { get; } = boxes.Sum(box => box.Height) + gap * Math.Max(0, boxes.Count - 1);

    public override IEnumerable<Placed> Contents
    {
        get
        {
            var y = 0.0;
            foreach (var box in boxes)
            {
                yield return new Placed(box, 0, y);
                y += box.Height + gap;
            }
        }
    }

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var placed in Contents)
            placed.Box.Draw(canvas, x, y + placed.Y);
    }

    /// <summary>Row by row from the end: where one has been cut already, the rows that are left are its last.</summary>
    public override Box AsTallAs(Box other)
    {
        if (other is not Stack same)
            return base.AsTallAs(other);
        var (mine, theirs) = (InFront(same.Count - boxes.Count), same.InFront(boxes.Count - same.Count));
        return new Stack(gap, [.. mine.Zip(theirs, (box, counterpart) => box.AsTallAs(counterpart))]);
    }

    private int Count => boxes.Count;

    private IEnumerable<Box> InFront(int gaps) => [.. Enumerable.Range(0, Math.Max(0, gaps)).Select(_ => new Gap(0)), .. boxes];

    public override (Box? Head, Box? Tail) Split(double height)
    {
        if (Height <= height)
            return (this, null);
        var whole = WholeBoxes(height, out var used);
        var (part, left) = boxes[whole].Split(height - used);
        if (part is not null)
            return (new Stack(gap, [.. boxes.Take(whole), part]), Below(left, boxes.Skip(whole + 1)));
        while (whole > 0 && boxes[whole - 1].KeepWithNext)
            whole--;
        return whole == 0 ? (null, this) : (new Stack(gap, [.. boxes.Take(whole)]), new Stack(gap, [.. boxes.Skip(whole)]));
    }

    private Stack? Below(Box? first, IEnumerable<Box> others)
    {
        IReadOnlyList<Box> rest = [.. first is null ? [] : new[] { first }, .. others];
        return rest.Count == 0 ? null : new Stack(gap, rest);
    }

    private int WholeBoxes(double height, out double used)
    {
        used = 0;
        var count = 0;
        while (count < boxes.Count - 1 && used + boxes[count].Height <= height)
            used += boxes[count++].Height + gap;
        return count;
    }
}
