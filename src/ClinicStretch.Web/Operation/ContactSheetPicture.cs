using System.Globalization;
using ClinicStretch.Figures;

namespace ClinicStretch.Web.Operation;

/// <summary>The contact sheet as a picture: figures in the order of <see cref="FigureLibrary.All"/>, numbered as on the page.</summary>
internal static class ContactSheetPicture
{
    private const int Columns = 2;
    private const int Gap = 16;
    private const int RowHeight = 336;
    private const int NumberWidth = 40;

    // Each digit is one stroke through points x, y of a grid, x from 0 to 2 and y from 0 to 4.
    private static readonly string[] Digits =
        ["0020240400", "011014", "002022020424", "00202202222404", "0002222024", "200002222404", "200004242202", "002014", "02002024040222", "220200202404"];

    /// <summary>A PNG file in the colours of a palette.</summary>
    public static byte[] Draw(FigurePalette palette)
    {
        var rows = (FigureLibrary.All.Count + Columns - 1) / Columns;
        var columnWidth = NumberWidth + ContactSheet.Widths.Sum(width => width + Gap);
        var sheet = new Canvas((columnWidth * Columns) + Gap, (RowHeight * rows) + Gap, Palettes.Page(palette));
        for (var i = 0; i < FigureLibrary.All.Count; i++)
        {
            var (slug, variant) = FigureLibrary.All[i];
            var (left, top) = (Gap + (columnWidth * (i % Columns)), Gap + (RowHeight * (i / Columns)));
            Number(sheet, palette, i + 1, left, top);
            Sizes(sheet, palette, FigureLibrary.Find(new FigureRequest(slug, variant))!, left + NumberWidth, top);
        }

        return sheet.ToPng();
    }

    private static void Sizes(Canvas sheet, FigurePalette palette, Drawing drawing, int left, int top)
    {
        foreach (var width in ContactSheet.Widths)
        {
            sheet.Draw(drawing, palette, left, top, width);
            left += width + Gap;
        }
    }

    private static void Number(Canvas sheet, FigurePalette palette, int number, int left, int top)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).Select((digit, i) => Stroke(Digits[digit - '0'], 4 + (14 * i)));
        var drawing = new Drawing(NumberWidth, NumberWidth, "", "", [new Shape([.. digits.SelectMany(steps => steps)], null, Tone.Arrow, 2, 1)]);
        sheet.Draw(drawing, palette, left, top, NumberWidth);
    }

    private static IEnumerable<PathStep> Stroke(string grid, int from)
    {
        const int Unit = 4;
        for (var i = 0; i < grid.Length; i += 2)
        {
            var (x, y) = (from + (Unit * (grid[i] - '0')), Unit * (1 + grid[i + 1] - '0'));
            yield return i == 0 ? PathStep.MoveTo(x, y) : PathStep.LineTo(x, y);
        }
    }
}
