using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>
/// Keeps of a PNG what draws it: header, palette, transparency, rows and colour profile. Texts, times, Exif, later frames and every
/// chunk we do not know go, and so does whatever follows the end of the image. No pixel changes.
/// </summary>
internal static class PngCleaner
{
    private const int SignatureBytes = 8;

    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "IDAT", "IEND"];

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static CleanPicture Clean(byte[] file)
    {
        var reader = new Cursor(file);
        using var clean = new MemoryStream(file.Length);
        using var rows = new MemoryStream(file.Length);
        clean.Write(reader.Take(SignatureBytes));
        var header = PngHeader.Read(Next(ref reader, clean, "IHDR"));
        var seen = new HashSet<string>(StringComparer.Ordinal) { "IHDR" };
        while (!seen.Contains("IEND"))
        {
            CopyNext(ref reader, clean, rows, seen);
        }

        MediaRules.IsSound.MustHold(seen.Contains("IDAT") && (!header.NeedsPalette || seen.Contains("PLTE")));
        Inflation.MustGive(rows, header.Bytes);
        return new CleanPicture(clean.ToArray(), header.Width, header.Height);
    }

    private static ReadOnlySpan<byte> Next(ref Cursor reader, MemoryStream clean, string expected)
    {
        var start = reader;
        var chunk = ReadChunk(ref reader);
        MediaRules.IsSound.MustHold(chunk.Name == expected);
        clean.Write(start.Take(reader.Position - start.Position));
        return chunk.Content;
    }

    private static void CopyNext(ref Cursor reader, MemoryStream clean, MemoryStream rows, HashSet<string> seen)
    {
        var start = reader;
        var chunk = ReadChunk(ref reader);
        var name = chunk.Name;

        // A capital first letter: the picture cannot be drawn without it.
        MediaRules.IsSound.MustHold(Kept.Contains(name) || char.IsAsciiLetterLower(name[0]));
        if (!Kept.Contains(name))
        {
            return;
        }

        MediaRules.IsSound.MustHold(seen.Add(name) || name is "IDAT");
        Check(name, chunk.Content, rows);
        clean.Write(start.Take(reader.Position - start.Position));
    }

    private static void Check(string name, ReadOnlySpan<byte> content, MemoryStream rows)
    {
        switch (name)
        {
            case "IDAT":
                rows.Write(content);
                break;
            case "iCCP":
                Inflation.MustBeBearable(PastName(content));
                break;
            default:
                MediaRules.IsSound.MustHold(content.Length <= 1024);
                break;
        }
    }

    // The name of the profile, a zero, and the method of compression, which is always the same.
    private static ReadOnlySpan<byte> PastName(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)0);
        MediaRules.IsSound.MustHold(end is >= 1 and <= 79 && content.Length > end + 2 && content[end + 1] is 0);
        return content[(end + 2)..];
    }

    private static Chunk ReadChunk(ref Cursor reader)
    {
        var length = reader.BigEndian32();
        var start = reader;
        var name = reader.Take(4);
        MediaRules.IsSound.MustHold(!name.ContainsAnyExcept(Letters));
        var content = reader.Take(length);
        MediaRules.IsSound.MustHold(reader.BigEndian32() == Crc32.Of(start.Take(4 + length)));
        return new Chunk(Encoding.ASCII.GetString(name), content);
    }

    private readonly ref struct Chunk(string name, ReadOnlySpan<byte> content)
    {
        public string Name { get; } = name;

        public ReadOnlySpan<byte> Content { get; } = content;
    }
}

/// <summary>How large a PNG is and how its pixels are coded.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int Colour, bool IsInterlaced)
{
    // First column, first row, and how far to the next, of the seven passes of an interlaced picture.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool NeedsPalette => Colour is 3;

    /// <summary>How many bytes its rows have, not compressed.</summary>
    public long Bytes => IsInterlaced
        ? Passes.Sum(p => BytesOf(Count(Width, p.X, p.StepX), Count(Height, p.Y, p.StepY)))
        : BytesOf(Width, Height);

    private int BitsAPixel => Depth * (Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });

    public static PngHeader Read(ReadOnlySpan<byte> content)
    {
        MediaRules.IsSound.MustHold(content.Length is 13);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
        CleanPicture.CheckSize(width, height);
        var (depth, colour) = (content[8], content[9]);
        MediaRules.IsSound.MustHold(IsCoding(depth, colour) && content[10] is 0 && content[11] is 0 && content[12] is 0 or 1);
        return new PngHeader((int)width, (int)height, depth, colour, content[12] is 1);
    }

    private static bool IsCoding(int depth, int colour) => colour switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        3 => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };

    private static int Count(int side, int first, int step) => side <= first ? 0 : (side - first + step - 1) / step;

    // Each row begins with a byte that says how it is filtered.
    private long BytesOf(int width, int height) => width is 0 ? 0 : height * (1 + ((((long)width * BitsAPixel) + 7) / 8));
}
