using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>Which side of a stored picture is up, for those who draw it: browsers know it by themselves, printers of PDF do not.</summary>
public static class PictureSide
{
    /// <summary>As stored, with nothing to turn.</summary>
    public const int AsStored = ExifOrientation.Upright;

    /// <param name="picture">A file that <see cref="JpegCleaner"/> or <see cref="PngCleaner"/> has let through.</param>
    /// <returns>1 to 8, as Exif numbers them (CIPA DC-008, 4.6.4 A): from 5 on, width and height change places.</returns>
    public static int Of(byte[] picture) => Recognition.Of(picture) is MediaFormat.Jpeg ? ExifOrientation.TakeFrom(picture).Side : AsStored;
}
