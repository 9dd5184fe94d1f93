using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>A code to scan at the right edge, and to its left something, what it is for, and where it leads.</summary>
internal static class CodePart
{
    private const double Dark = 66; // 23 mm

    /// <param name="before">What stands first beside the code, at a width; null for nothing.</param>
    /// <param name="lead">What the code is for, at a width.</param>
    public static Columns Beside(ScanCode code, Func<double, Box>? before, Typesetter type, double width, Func<double, Box> lead)
    {
        var square = new QrBox(code.Address, code.Alt, Dark);
        var room = width - square.Height - type.Theme.Gap;
        var address = type.P(code.Typed, new Font(Face.Regular, type.Theme.Small), room);
        return new Columns(
            (0, new Stack(type.Theme.Near, [.. before is null ? [] : new[] { before(room) }, lead(room), address])),
            (width - square.Height, square));
    }

    public static Box Lead(ScanCode code, Typesetter type, double width) => type.P(code.Lead, new Font(Face.Bold, (type.Theme.Small + type.Theme.Body) / 2), width);
}
