using ClinicStretch.Application.Catalogue.Media.Formats;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Signs;

/// <summary>A clinic's logo, as large as its place allows. Never cut.</summary>
internal sealed class LogoBox : Box
{
    private readonly byte[] _file;
    private readonly string _alt;
    private readonly XSize _size;
    private readonly int _side;

    /// <param name="file">A PNG or JPEG.</param>
    public LogoBox(byte[] file, string alt, XSize room)
    {
        (_file, _alt) = (file, alt);
        using var image = Photographs.Open(file);
        _side = PictureSide.Of(file);
        var seen = TurnedPicture.SizeOf(image, _side);
        var scale = Math.Min(room.Width / seen.Width, room.Height / seen.Height);
        _size = new XSize(seen.Width * scale, seen.Height * scale);
    }

    public override double Height => _size.Height;

    public override double Width => _size.Width;

    public override void Draw(Canvas canvas, double x, double y)
    {
        using var image = Photographs.Open(_file);
        canvas.Image(image, new XRect(new XPoint(x, y), _size), _alt, _side);
    }
}
