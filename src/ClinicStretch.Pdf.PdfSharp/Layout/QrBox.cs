using System.Collections;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>A code to scan. Never cut.</summary>
internal sealed class QrBox : Box
{
    private const int QuietZones = 8;
    private readonly IReadOnlyList<BitArray> _rows;
    private readonly string _alt;

    /// <param name="dark">Width of the part within the quiet zone, in points.</param>
    public QrBox(string text, string alt, double dark)
    {
        (_rows, _alt) = (QrModules.Of(text), alt);
        Height = dark * _rows.Count / (_rows.Count - QuietZones);
    }

    /// <summary>The side of the square, with the quiet zone.</summary>
    public override double Height { get; }

    public override double Width => Height;

    public override void Draw(Canvas canvas, double x, double y) => canvas.Code(_rows, new XRect(x, y, Height, Height), _alt);
}
