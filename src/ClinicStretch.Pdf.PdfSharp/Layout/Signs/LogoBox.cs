using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Signs;

/// <summary>A clinic's logo, as large as its place allows. Never cut.</summary>
internal sealed class LogoBox : Box
{
    private readonly byte[] _file;
    private readonly string _alt;
    private readonly XSize _size;

    /// <param name="file">A PNG or JPEG.</param>
    public LogoBox(byte[] file, string alt, XSize room)
    {
        (_file, _alt) = (file, alt);
        using var image = Photographs.Open(file);
        var scale = Math.Min(room.Width / image.PixelWidth, room.Height / image.PixelHeight);
        _size = new XSize(image.PixelWidth * scale, image.PixelHeight * scale);
    }

    public override double Height => _size.Height;

    public override double Width => _size.Width;

    public override void Draw(Canvas canvas, double x, double y)
    {
        using var image = Photographs.Open(_file);
        canvas.Image(image, new XRect(new XPoint(x, y), _size), _alt);
    }
}
