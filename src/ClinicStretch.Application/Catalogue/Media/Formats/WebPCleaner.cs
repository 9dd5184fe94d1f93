using System.Buffers.Binary;
using System.Text;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>
/// Keeps of a WebP what draws it: pixels, transparency and colour profile. Exif, XMP and every chunk we do not know go, and so does
/// whatever follows the container. No pixel changes. A moving one is refused.
/// </summary>
internal static class WebPCleaner
{
    private const int HeaderBytes = 12;
    private const byte MovesFlag = 0x02;
    private const byte FlagsKept = 0x30;

    public static CleanPicture Clean(byte[] file)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(4));
        MediaRules.IsWhole.MustHold(length >= 4 && length <= file.Length - 8L);
        var reader = new Cursor(file.AsSpan(HeaderBytes, (int)length - 4));
        var pictures = new List<(int Width, int Height)>();
        using var clean = new MemoryStream(file.Length);
        clean.Write(file.AsSpan(0, HeaderBytes));
        for (var isFirst = true; reader.Left > 0; isFirst = false)
        {
            CopyNext(ref reader, clean, pictures, isFirst);
        }

        // A canvas and its picture, or a picture alone.
        MediaRules.IsSound.MustHold(pictures.Count is 1 or 2 && pictures.Distinct().Count() is 1);
        return new CleanPicture(WithLength(clean), pictures[0].Width, pictures[0].Height);
    }

    private static void CopyNext(ref Cursor reader, MemoryStream clean, List<(int Width, int Height)> pictures, bool isFirst)
    {
        var start = reader;
        var name = Encoding.Latin1.GetString(reader.Take(4));
        var length = reader.LittleEndian32();
        var content = reader.Take(length);
        reader.Take(length % 2);
        var whole = start.Take(reader.Position - start.Position);
        MediaRules.StandsStill.MustHold(name is not ("ANIM" or "ANMF"));
        switch (name)
        {
            case "VP8X":
                MediaRules.IsSound.MustHold(isFirst && content.Length is 10);
                pictures.Add(Checked(Three(content[4..]) + 1, Three(content[7..]) + 1));
                WriteCanvas(clean, whole);
                break;
            case "VP8 ":
            case "VP8L":
                MediaRules.IsSound.MustHold(isFirst || pictures.Count is 1);
                pictures.Add(name is "VP8 " ? Lossy(content) : Lossless(content));
                clean.Write(whole);
                break;
            case "ALPH" or "ICCP":
                clean.Write(whole);
                break;
        }
    }

    // Which other chunks there are: the flags of Exif and XMP are cleared, those of transparency and profile stay.
    private static void WriteCanvas(MemoryStream clean, ReadOnlySpan<byte> chunk)
    {
        MediaRules.StandsStill.MustHold((chunk[8] & MovesFlag) is 0);
        clean.Write(chunk[..8]);
        clean.WriteByte((byte)(chunk[8] & FlagsKept));
        clean.Write(chunk[9..]);
    }

    // A key frame that is shown: three bytes of tag, a start code, two sides of 14 bits (RFC 6386, 9.1).
    private static (int Width, int Height) Lossy(ReadOnlySpan<byte> content)
    {
        MediaRules.IsSound.MustHold(content.Length > 10 && (content[0] & 1) is 0 && content[3..6] is [0x9D, 0x01, 0x2A]);
        var firstPart = Three(content) >> 5;
        MediaRules.IsWhole.MustHold(firstPart <= content.Length - 10);
        return Checked(
            BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
    }

    // A signature byte, then two sides of 14 bits, each less one.
    private static (int Width, int Height) Lossless(ReadOnlySpan<byte> content)
    {
        MediaRules.IsSound.MustHold(content.Length > 5 && content[0] is 0x2F);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
        return Checked((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static (int Width, int Height) Checked(int width, int height)
    {
        CleanPicture.CheckSize(width, height);
        return (width, height);
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static byte[] WithLength(MemoryStream clean)
    {
        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes;
    }
}
