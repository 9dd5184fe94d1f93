using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>What stands in one cell. Its box may be null: a cell to be written in by hand.</summary>
internal sealed record TableCell(Tag Tag, Box? Content)
{
    /// <summary>Nothing is to be written in it.</summary>
    public bool IsBarred { get; init; }

    /// <summary>BCP 47 of its text; null for the sheet's language.</summary>
    public string? Language { get; init; }

    /// <summary>Draws on the cell's ground what is no text: boxes to tick.</summary>
    public Action<Canvas, XRect>? Marks { get; init; }
}

internal sealed record TableRow(double LeastHeight, IReadOnlyList<TableCell> Cells);

/// <summary>A ruled table. Cut only between rows; its first row is repeated where it goes on.</summary>
/// <param name="above">Least paper above and below the text of a row.</param>
/// <param name="beside">Paper to both sides of the text of a cell.</param>
internal sealed class Table(IReadOnlyList<double> widths, IReadOnlyList<TableRow> rows, double above = 3, double beside = 3) : Box
{
    private const double Padding = 3;
    private const double RuleWidth = 0.75;
    private const int FewestRowsAlone = 3;
    private readonly double[] _heights = [.. rows.Select(row => HeightOf(row, above))];

    /// <summary>Width for the text of a cell in a column.</summary>
    public static double Inside(double columnWidth, double beside = Padding) => columnWidth - 2 * beside;

    public override double Height => _heights.Sum();

    public override void Draw(Canvas canvas, double x, double y) => canvas.Element(Tag.Table, () =>
    {
        for (var row = 0; row < rows.Count; row++)
        {
            DrawRow(canvas, rows[row], x, y, _heights[row]);
            y += _heights[row];
        }
    });

    public override double Width => widths.Sum();

    public override IEnumerable<Placed> Contents
    {
        get
        {
            var y = 0.0;
            for (var row = 0; row < rows.Count; row++)
            {
                var x = 0.0;
                for (var column = 0; column < rows[row].Cells.Count; column++)
                {
                    if (rows[row].Cells[column].Content is { } content)
                        yield return new Placed(content, x + beside, y + (_heights[row] - content.Height) / 2);
                    x += widths[column];
                }
                y += _heights[row];
            }
        }
    }

    public override (Box? Head, Box? Tail) Split(double height)
    {
        if (Height <= height)
            return (this, null);
        var (count, used) = (0, 0.0);
        while (used + _heights[count] <= height)
            used += _heights[count++];
        count = Math.Max(Math.Min(count, rows.Count - FewestRowsAlone), Math.Min(count, 2));
        return count < 2
            ? (null, this)
            : (new Table(widths, [.. rows.Take(count)], above, beside), new Table(widths, [rows[0], .. rows.Skip(count)], above, beside));
    }

    private static double HeightOf(TableRow row, double above) =>
        Math.Max(row.LeastHeight, row.Cells.Max(cell => cell.Content?.Height ?? 0) + 2 * above);

    private void DrawRow(Canvas canvas, TableRow row, double x, double y, double height) => canvas.Element(Tag.Row, () =>
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            DrawCell(canvas, row.Cells[column], new XRect(x, y, widths[column], height));
            x += widths[column];
        }
    });

    private void DrawCell(Canvas canvas, TableCell cell, XRect area) => canvas.Element(cell.Tag, () =>
    {
        canvas.Furniture(() =>
        {
            if (cell.IsBarred)
                canvas.Bar(area, underText: cell.Content is not null);
            canvas.Outline(XRect.Inflate(area, RuleWidth / 2, RuleWidth / 2), RuleWidth, Ink.Rule);
            cell.Marks?.Invoke(canvas, area);
        });
        cell.Content?.Draw(canvas, area.X + beside, area.Y + (area.Height - cell.Content.Height) / 2);
    }, cell.Language);
}
