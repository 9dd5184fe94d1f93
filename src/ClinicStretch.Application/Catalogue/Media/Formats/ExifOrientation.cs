using System.Buffers.Binary;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>How a camera says which side of a picture is up: the one fact of Exif that is kept (CIPA DC-008, tag 0x0112).</summary>
internal static class ExifOrientation
{
    /// <summary>As stored, with nothing to turn.</summary>
    public const int Upright = 1;

    private const int Tag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>The shortest Exif that can say it; ours is as long.</summary>
    private const int Shortest = 32;

    /// <param name="payload">Of the segment that holds Exif.</param>
    /// <returns>2 to 8; <see cref="Upright"/> where nothing else is said, or it cannot be read.</returns>
    public static int Of(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < Shortest)
        {
            return Upright;
        }

        var tiff = payload[6..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
        {
            return Upright;
        }

        var directory = Four(tiff[4..], isLittle);
        return directory >= 8 && directory <= tiff.Length - 2 ? InDirectory(tiff[(int)directory..], isLittle) : Upright;
    }

    /// <summary>The payload of a segment that says this and nothing else.</summary>
    public static byte[] Write(int orientation)
    {
        var payload = new byte[Shortest];
        "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001"u8.CopyTo(payload);
        BinaryPrimitives.WriteUInt16BigEndian(payload.AsSpan(24), (ushort)orientation);
        return payload;
    }

    /// <summary>True where width and height change places.</summary>
    public static bool IsOnItsSide(int orientation) => orientation >= 5;

    /// <summary>Which side of a cleaned JPEG is up, and the picture without saying so.</summary>
    public static (int Side, byte[] Bytes) TakeFrom(byte[] jpeg)
    {
        foreach (var segment in JpegSegment.ReadAll(jpeg).Where(s => s.Marker is JpegSegment.Application1))
        {
            return (Of(segment.Payload(jpeg)), [.. jpeg.AsSpan(0, segment.Start), .. jpeg.AsSpan(segment.End)]);
        }

        return (Upright, jpeg);
    }

    private static int InDirectory(ReadOnlySpan<byte> directory, bool isLittle)
    {
        var entries = Two(directory, isLittle);
        for (var at = 2; entries > 0 && at + EntryBytes <= directory.Length; at += EntryBytes, entries--)
        {
            if (Two(directory[at..], isLittle) is Tag)
            {
                var value = Two(directory[(at + 8)..], isLittle);
                return value is >= 1 and <= 8 ? value : Upright;
            }
        }

        return Upright;
    }

    private static int Two(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Four(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
