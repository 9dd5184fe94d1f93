using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>Draws a picture that is stored lying on its side, or as in a mirror, the way it is to be seen.</summary>
internal static class TurnedPicture
{
    private const int FirstOnItsSide = 5;

    /// <param name="side">1 to 8, as Exif numbers them: 1 is as stored.</param>
    public static XSize SizeOf(XImage image, int side) =>
        side < FirstOnItsSide ? new(image.PixelWidth, image.PixelHeight) : new(image.PixelHeight, image.PixelWidth);

    /// <param name="area">Of the picture as it is seen.</param>
    public static void Draw(XGraphics graphics, XImage image, int side, XRect area)
    {
        graphics.Save();
        graphics.MultiplyTransform(Turn(side, area));
        graphics.DrawImage(image, new XRect(0, 0, 1, 1));
        graphics.Restore();
    }

    /// <summary>From the unit square of the picture as stored to its place on the page (CIPA DC-008, tag 0x0112).</summary>
    private static XMatrix Turn(int side, XRect area)
    {
        var (x, y, width, height) = (area.X, area.Y, area.Width, area.Height);
        return side switch
        {
            2 => new(-width, 0, 0, height, x + width, y),
            3 => new(-width, 0, 0, -height, x + width, y + height),
            4 => new(width, 0, 0, -height, x, y + height),
            5 => new(0, height, width, 0, x, y),
            6 => new(0, height, -width, 0, x + width, y),
            7 => new(0, -height, -width, 0, x + width, y + height),
            8 => new(0, -height, width, 0, x, y + height),
            _ => new(width, 0, 0, height, x, y),
        };
    }
}
