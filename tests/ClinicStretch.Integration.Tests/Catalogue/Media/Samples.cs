using System.Buffers.Binary;
using System.Text;
using ClinicStretch.Application.Catalogue.Media.Formats;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>Small real files, and what can be put into them.</summary>
internal static class Samples
{
    /// <summary>Stands in whatever must not survive: a place.</summary>
    public const string Place = "N51.5014 W0.1419 Quayside";

    public static byte[] Read(string name)
    {
        using var file = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>What is put right behind the start of a JPEG.</summary>
    public static byte[] Jpeg(params IReadOnlyList<byte[]> segments)
    {
        var file = Read("baseline.jpg");
        return [.. file[..2], .. segments.SelectMany(s => s), .. file[2..]];
    }

    public static byte[] JpegSegment(byte marker, params IReadOnlyList<byte[]> parts)
    {
        byte[] payload = [.. parts.SelectMany(p => p)];
        return [0xFF, marker, .. Big((ushort)(payload.Length + 2)), .. payload];
    }

    /// <summary>Exif as a phone writes it: which side is up, the device, a place in a directory of its own, and a thumbnail.</summary>
    public static byte[] Exif(ushort orientation, bool isLittle)
    {
        byte[] Two(int value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Four(int value) => isLittle ? [.. Two(value & 0xFFFF), .. Two(value >> 16)] : [.. Two(value >> 16), .. Two(value & 0xFFFF)];
        byte[] Entry(int tag, int type, int count, byte[] value) => [.. Two(tag), .. Two(type), .. Four(count), .. value];
        var place = Encoding.ASCII.GetBytes(Place);
        byte[] first =
        [
            .. Two(3), .. Entry(0x010F, 2, 4, "Cam\0"u8.ToArray()), .. Entry(0x0112, 3, 1, [.. Two(orientation), 0, 0]),
            .. Entry(0x8825, 4, 1, Four(50)), .. Four(0),
        ];
        byte[] gps = [.. Two(1), .. Entry(0x001B, 7, place.Length, Four(68)), .. Four(0)];
        return JpegSegment(
            0xE1, "Exif\0\0"u8.ToArray(), isLittle ? "II*\0"u8.ToArray() : "MM\0*"u8.ToArray(), Four(8), first, gps, place, Read("baseline.jpg"));
    }

    public static byte[] Icc => JpegSegment(0xE2, "ICC_PROFILE\0\u0001\u0001"u8.ToArray(), new byte[128]);

    public static byte[] PngChunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. Big((uint)content.Length), .. named, .. Big(Crc32.Of(named))];
    }

    /// <summary>What is put right behind the header of a PNG.</summary>
    public static byte[] Png(params IReadOnlyList<byte[]> chunks)
    {
        var file = Read("picture.png");
        return [.. file[..33], .. chunks.SelectMany(c => c), .. file[33..]];
    }

    /// <summary>A PNG of our own: a grey header, these rows, an end.</summary>
    public static byte[] PngOf(int width, int height, byte[] rows) =>
    [
        .. Read("picture.png")[..8], .. PngChunk("IHDR", [.. Big((uint)width), .. Big((uint)height), 8, 0, 0, 0, 0]),
        .. PngChunk("IDAT", Packed(rows)), .. PngChunk("IEND", []),
    ];

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            pack.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] RiffChunk(string name, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. Little(content.Length), .. content, .. new byte[content.Length % 2]];

    /// <summary>A WebP with more chunks at its end, and the flags that announce them.</summary>
    public static byte[] WebP(byte flags, params IReadOnlyList<byte[]> chunks)
    {
        byte[] file = [.. Read("lossy.webp"), .. chunks.SelectMany(c => c)];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        file[20] |= flags;
        return file;
    }

    public static byte[] Box(string name, params IReadOnlyList<byte[]> content)
    {
        byte[] whole = [.. content.SelectMany(c => c)];
        return [.. Big((uint)(whole.Length + 8)), .. Encoding.Latin1.GetBytes(name), .. whole];
    }

    /// <summary>An MP4 with a box at the end of its <c>moov</c>.</summary>
    public static byte[] Mp4(params IReadOnlyList<byte[]> boxes)
    {
        var file = Read("film.mp4");
        var start = file.AsSpan().IndexOf("moov"u8) - 4;
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(start));
        byte[] more = [.. boxes.SelectMany(b => b)];
        byte[] changed = [.. file[..(start + length)], .. more, .. file[(start + length)..]];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(start), length + more.Length);
        return changed;
    }

    /// <summary>A track that holds something else than film and sound.</summary>
    public static byte[] TrackOf(string handler) =>
        Box("trak", Box("mdia", Box("hdlr", new byte[8], Encoding.ASCII.GetBytes(handler), new byte[13])));

    /// <summary>An element with a length of eight bytes.</summary>
    public static byte[] Element(uint id, byte[] content) => [.. Big(id), 0x01, .. Big((ulong)content.Length)[1..], .. content];

    public static byte[] Big(ushort value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Big(uint value) => [.. Big((ushort)(value >> 16)), .. Big((ushort)value)];

    public static byte[] Big(ulong value) => [.. Big((uint)(value >> 32)), .. Big((uint)value)];

    public static byte[] Little(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
