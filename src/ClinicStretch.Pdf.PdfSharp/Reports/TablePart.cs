using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using ClinicStretch.Pdf.PdfSharp.Parts;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>A table as wide as the page, each column as wide as its words ask for.</summary>
internal sealed class TablePart(Typesetter type, ReportLook look, double width)
{
    private const double Spacing = 1.15;
    private const int LongestNumber = 6;

    public Box Of(ReportTable table, bool isNamed)
    {
        var (font, widths) = Fit(table, new Font(Face.Regular, look.Fine));
        var box = new Table(widths, [Row(table.Columns, widths, font, n => Tag.ColumnHeader, table), .. table.Rows.Select(row => Row(row, widths, font, n => n is 0 ? Tag.RowHeader : Tag.Cell, table))]);
        return isNamed ? box : new Stack(look.Theme.Near / 2, new Kept(type.P(Spelt(table.Caption), new Font(Face.Bold, look.Fine), width)), box);
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<double> widths, Font font, Func<int, Tag> tag, ReportTable table) => new(
        0,
        [
            .. cells.Select((text, n) => new TableCell(
                tag(n),
                text.Length is 0 ? null : Paragraph.Of(Table.Inside(widths[n]), Spacing, Ink.Text, new Run(Spelt(text), tag(n) is Tag.Cell ? font : font with { Face = Face.Bold }))
                    .Aligned(IsOfNumbers(table, n) ? 0.5 : 0))
            {
                Marks = tag(n) is Tag.ColumnHeader ? (canvas, area) => canvas.Fill(area, Ink.Tint) : null,
            }),
        ]);

    // Where the longest words of all columns are wider than the page, the letters are made smaller, so that no word is cut.
    private (Font Font, IReadOnlyList<double> Widths) Fit(ReportTable table, Font font)
    {
        var least = Columns(table, text => text.Split(' ', '\n').Max(word => Wide(word, font)));
        var padding = least.Count * (1 - Table.Inside(1) + 0.5);
        if (least.Sum() + padding > width)
        {
            font = font with { Size = font.Size * (width - padding) / least.Sum() };
            least = Columns(table, text => text.Split(' ', '\n').Max(word => Wide(word, font)));
        }

        var wished = Columns(table, text => Wide(text, font));
        var (spare, wishes) = (width - padding - least.Sum(), wished.Zip(least, (wish, word) => Math.Max(wish - word, 1)).ToList());
        var each = padding / least.Count;
        if (width - padding - wished.Sum() is >= 0 and var room)
        {
            return (font, [.. wished.Select(wish => wish + each + room / wished.Count)]);
        }
        return (font, [.. least.Zip(wishes, (word, wish) => word + each + spare * wish / wishes.Sum())]);
    }

    private static List<double> Columns(ReportTable table, Func<string, double> measure) =>
        [.. table.Columns.Select((name, n) => table.Rows.Select(row => row[n]).Append(name).Max(text => measure(Spelt(text))))];

    private static double Wide(string text, Font font) => (font with { Face = Face.Bold }).WidthOf(text);

    private static bool IsOfNumbers(ReportTable table, int column) => column > 0 && table.Rows.All(row => row[column].Length <= LongestNumber);

    private static string Spelt(string text) => ProgrammeText.Spelt(text);
}
