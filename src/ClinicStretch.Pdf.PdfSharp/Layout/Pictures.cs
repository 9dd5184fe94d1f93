using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>One figure, or two side by side, as large as the room allows and in the middle of it.</summary>
internal sealed class Pictures : Box
{
    private const double Between = 14;
    private readonly IReadOnlyList<(ProgrammeFigure Figure, XSize Size)> _pictures;
    private readonly double _width;

    public Pictures(IReadOnlyList<(ProgrammeFigure Figure, XSize Size)> pictures, double width, double maxHeight)
    {
        var room = (width - Between * (pictures.Count - 1)) / pictures.Count;
        _pictures = [.. pictures.Select(picture => (picture.Figure, Fit(picture.Size, room, maxHeight)))];
        _width = width;
        Height = _pictures.Max(picture => picture.Size.Height);
    }

    public override double Height { get; }

    public override double Width => _width;

    public override void Draw(Canvas canvas, double x, double y)
    {
        x += (_width - _pictures.Sum(picture => picture.Size.Width) - Between * (_pictures.Count - 1)) / 2;
        foreach (var (figure, size) in _pictures)
        {
            canvas.Picture(figure, new XRect(x, y + Height - size.Height, size.Width, size.Height));
            x += size.Width + Between;
        }
    }

    private static XSize Fit(XSize size, double width, double height)
    {
        var scale = Math.Min(width / size.Width, height / size.Height);
        return new XSize(size.Width * scale, size.Height * scale);
    }
}
