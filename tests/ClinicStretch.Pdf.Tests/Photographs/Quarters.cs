using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;

namespace ClinicStretch.Pdf.Tests.Photographs;

/// <summary>A picture of 48 by 32 pixels in four colours: red and green above, blue and white below; and sheets that show it.</summary>
internal static class Quarters
{
    public const string Alt = "Four coloured quarters";

    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSEx"
        + "IQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAg"
        + "ADADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAgKCf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAZAQEAAwEBAAAAAAAAAAAAAAAABw"
        + "kKBgj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCdEGLUwAFjISZjwAEcptacAAFjISZjwAHLxoze5QAGltVY7gABmkWpuHAA"
        + "aW1VjuAAH//Z");

    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAQElEQVRYw+3WwQ0AIAwDsZb9d4YlggqSb4DIz/SuTB0aWiFPLCAgIKDpgICAbt"
        + "dVmSOz/SGgRwICAgKaDug70AGzGAU7uyGgpAAAAABJRU5ErkJggg==");

    /// <summary>The sheet with the picture in place of every drawing.</summary>
    /// <param name="side">How it is turned, as Exif counts.</param>
    public static ProgrammeDocument On(ProgrammeDocument document, byte[] picture, int side = 1)
    {
        var photo = new ProgrammePhoto(new MediaId(new Guid(7, 0, 0, new byte[8])), "7f3a", side < 5 ? 48 : 32, side < 5 ? 32 : 48, side);
        return document with
        {
            Exercises = [.. document.Exercises.Select(exercise => exercise with { Figures = [new ProgrammeFigure("none", null, Left: false, Alt) { Photo = photo }] })],
            Credits = "Pictures: Ann Vale, CC BY 4.0, https://example.org/quarters (exercises 1, 2).",
            Pictures = new Dictionary<string, byte[]> { [photo.Hash] = picture },
            Beside = document.Beside is { } beside ? On(beside, picture, side) : null,
        };
    }
}
