using System.Buffers.Binary;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>
/// Keeps of a JPEG what draws it: tables, rows, colour profile, and which side is up. Place, time, device, comments and
/// thumbnails go, and so does whatever follows the end of the image. No pixel changes.
/// </summary>
internal static class JpegCleaner
{
    private static ReadOnlySpan<byte> Jfif => "JFIF\0"u8;

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> Profile => "ICC_PROFILE\0"u8;

    private static ReadOnlySpan<byte> Adobe => "Adobe"u8;

    public static CleanPicture Clean(byte[] file)
    {
        var segments = JpegSegment.ReadAll(file);
        MediaRules.IsSound.MustHold(segments.All(s => IsKnown(s.Marker)) && segments.Any(s => s.Marker is JpegSegment.StartOfScan));
        var (width, height) = SizeOf(file, segments);
        using var clean = new MemoryStream(file.Length);
        clean.Write([0xFF, 0xD8]);
        WriteHead(clean, file, segments);
        foreach (var segment in segments)
        {
            Write(clean, file, segment);
        }

        return new CleanPicture(clean.ToArray(), width, height);
    }

    // Baseline, extended and progressive frames: what browsers draw.
    private static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    // Tables, frames, scans, restart intervals, application segments and comments.
    private static bool IsKnown(byte marker) =>
        IsFrame(marker) || marker is 0xC4 or 0xD9 or 0xDA or 0xDB or 0xDD or (>= 0xE0 and <= 0xEF) or 0xFE;

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> file, List<JpegSegment> segments)
    {
        MediaRules.IsSound.MustHold(segments.Count(s => IsFrame(s.Marker)) is 1);
        var frame = segments.Find(s => IsFrame(s.Marker)).Payload(file);
        MediaRules.IsSound.MustHold(
            frame.Length >= 6 && frame[0] is 8 && frame[5] is 1 or 3 or 4 && frame.Length == 6 + (3 * frame[5]));
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        CleanPicture.CheckSize(width, height);
        return (width, height);
    }

    // First in the file, in this order, whatever the order was; so a second cleaning finds nothing to do.
    private static void WriteHead(MemoryStream clean, byte[] file, List<JpegSegment> segments)
    {
        foreach (var jfif in segments.Where(s => Holds(s, file, JpegSegment.Application0, Jfif) && s.Payload(file).Length >= 14).Take(1))
        {
            // The thumbnail's two sides, and with them the thumbnail, become nothing.
            WriteSegment(clean, jfif.Marker, [.. jfif.Payload(file)[..12], 0, 0]);
        }

        foreach (var exif in segments.Where(s => Holds(s, file, JpegSegment.Application1, Exif)).Take(1))
        {
            if (ExifOrientation.Of(exif.Payload(file)) is var side and not ExifOrientation.Upright)
            {
                WriteSegment(clean, exif.Marker, ExifOrientation.Write(side));
            }
        }
    }

    private static void Write(MemoryStream clean, byte[] file, JpegSegment segment)
    {
        if (segment.Marker is (< 0xE0 or > 0xEF) and not 0xFE || Holds(segment, file, JpegSegment.Application2, Profile))
        {
            clean.Write(file.AsSpan(segment.Start, segment.End - segment.Start));
        }
        else if (Holds(segment, file, JpegSegment.Application14, Adobe) && segment.Payload(file).Length >= 12)
        {
            // Says how the colours are coded; without it some pictures turn green.
            WriteSegment(clean, segment.Marker, segment.Payload(file)[..12]);
        }
    }

    private static bool Holds(JpegSegment segment, byte[] file, byte marker, ReadOnlySpan<byte> name) =>
        segment.Marker == marker && segment.Payload(file).StartsWith(name);

    private static void WriteSegment(MemoryStream clean, byte marker, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(payload.Length + 2));
        clean.Write(head);
        clean.Write(payload);
    }
}
