using System.Buffers.Binary;
using System.Text;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>
/// Walks the boxes of an MP4 file (ISO/IEC 14496-12) to prove that it is one, and empties in place those that hold place, device and
/// texts: a box becomes <c>free</c> and its bytes zero, so that the file keeps its length and no frame moves.
/// </summary>
internal sealed class Mp4Cleaner(Stream file)
{
    private const int MostBoxes = 100_000;

    private static readonly HashSet<string> Brands =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "cmfc", "3gp4", "3gp5",
    ];

    private static readonly HashSet<string> Containers =
        ["moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "mvex", "moof", "traf"];

    private static readonly HashSet<string> AtTheTop =
        ["ftyp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "styp", "pdin", "prft", "emsg"];

    // What a track holds: film, sound, words to read, marks of time, hints for sending. Others are recorded measurements.
    private static readonly HashSet<string> Tracks = ["vide", "soun", "text", "sbtl", "subt", "clcp", "tmcd", "hint"];

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private int _boxes;

    /// <param name="file">Can be read, written and moved about in.</param>
    public static void Clean(Stream file)
    {
        var cleaner = new Mp4Cleaner(file);
        cleaner.CheckBrand();
        cleaner.Walk(0, file.Length, parent: "");
        MediaRules.IsWhole.MustHold(cleaner._found.Contains("moov") && (cleaner._found.Contains("mdat") || cleaner._found.Contains("moof")));
        MediaRules.IsPictureOrVideo.MustHold(cleaner._found.Contains("vide"));
    }

    private void CheckBrand()
    {
        var box = Read(0, file.Length, isTop: true);
        MediaRules.IsSound.MustHold(box.Bytes is >= 16 and <= 1024);
        MediaRules.IsPictureOrVideo.MustHold(Brands.Contains(Text(box.Content, 4)));
    }

    private void Walk(long from, long to, string parent)
    {
        for (var at = from; at < to;)
        {
            var box = Read(at, to, parent is "");
            MediaRules.IsSound.MustHold(++_boxes <= MostBoxes && (box.Type is "ftyp" == (at is 0)));
            Enter(box, parent);
            at = box.End;
        }
    }

    private void Enter(Box box, string parent)
    {
        if (!IsKept(box.Type, parent))
        {
            Empty(box);
        }
        else if (Containers.Contains(box.Type))
        {
            _found.Add(box.Type);
            Walk(box.Content, box.End, box.Type);
        }
        else if (box.Type is "hdlr" && parent is "mdia")
        {
            MediaRules.IsSound.MustHold(box.End - box.Content >= 12);
            var track = Text(box.Content + 8, 4);
            MediaRules.HoldsFilmAndSoundAlone.MustHold(Tracks.Contains(track));
            _found.Add(track);
        }
        else
        {
            _found.Add(box.Type);
        }
    }

    // Free space goes too: some programs only rename what they take away.
    private static bool IsKept(string type, string parent) =>
        parent is "" ? AtTheTop.Contains(type) : type is not ("udta" or "meta" or "uuid" or "free" or "skip" or "wide");

    private void Empty(Box box)
    {
        file.Position = box.Start + 4;
        file.Write("free"u8);
        Zeroes.Write(file, box.Content, box.End);
    }

    private Box Read(long start, long end, bool isTop)
    {
        var cutOff = isTop ? MediaRules.IsWhole : MediaRules.IsSound;
        cutOff.MustHold(end - start >= 8);
        Span<byte> head = stackalloc byte[16];
        file.Position = start;
        file.ReadExactly(head[..8]);
        var (length, content) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), start + 8);
        if (length is 1)
        {
            cutOff.MustHold(end - start >= 16);
            file.ReadExactly(head[8..]);
            (length, content) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), start + 16);
        }
        else if (length is 0 && isTop)
        {
            length = end - start;
        }

        MediaRules.IsSound.MustHold(length >= content - start);
        cutOff.MustHold(length <= end - start);
        return new Box(Encoding.Latin1.GetString(head[4..8]), start, content, start + length);
    }

    private string Text(long at, int length)
    {
        var text = new byte[length];
        file.Position = at;
        file.ReadExactly(text);
        return Encoding.Latin1.GetString(text);
    }

    /// <param name="Content">Where the header ends.</param>
    private readonly record struct Box(string Type, long Start, long Content, long End)
    {
        public long Bytes => End - Start;
    }
}

internal static class Zeroes
{
    private static readonly byte[] Some = new byte[64 * 1024];

    /// <summary>Writes zeroes over a stretch of a file.</summary>
    public static void Write(Stream file, long from, long to)
    {
        file.Position = from;
        for (var left = to - from; left > 0; left -= Math.Min(left, Some.Length))
        {
            file.Write(Some, 0, (int)Math.Min(left, Some.Length));
        }
    }
}
