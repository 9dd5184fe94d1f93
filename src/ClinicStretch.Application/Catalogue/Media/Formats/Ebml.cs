using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>The identifiers of WebM that matter here.</summary>
internal static class Ebml
{
    public const long Header = 0x1A45DFA3;
    public const long DocType = 0x4282;
    public const long Segment = 0x18538067;
    public const long Info = 0x1549A966;
    public const long Tracks = 0x1654AE6B;
    public const long TrackEntry = 0xAE;
    public const long TrackType = 0x83;
    public const long Cluster = 0x1F43B675;
    public const long Tags = 0x1254C367;
    public const long Attachments = 0x1941A469;
    public const long Chapters = 0x1043A770;
    public const long Void = 0xEC;

    /// <summary>Index, table of contents, check sum, and what stands in a cluster.</summary>
    public static bool IsOfASegment(long id) => id is Cluster or 0x114D9B74 or 0x1C53BB6B or 0xBF or 0xE7 or 0xA3 or 0xA0 or 0xAB or 0xA7 or 0x5854;

    /// <summary>Title, file names and date of a segment.</summary>
    public static bool IsAName(long id) => id is 0x7BA9 or 0x7384 or 0x3C83AB or 0x3E83BB or 0x4461;
}

/// <param name="Content">Where its head ends.</param>
/// <param name="IsOpen">True when its length is not said: it ends where its parent, or a sibling of its parent, goes on.</param>
internal sealed record EbmlElement(long Id, long Start, long Content, long End, bool IsOpen)
{
    public long Bytes => End - Content;
}

/// <summary>Reads elements: an identifier and a length, both of a length of their own (RFC 8794).</summary>
internal sealed class EbmlReader(Stream file)
{
    private const int MostChildren = 10_000;

    public EbmlElement Read(long start, long end)
    {
        file.Position = start;
        var id = Number(4, keepsMarker: true, out _);
        var length = Number(8, keepsMarker: false, out var isOpen);
        var content = file.Position;
        MediaRules.IsWhole.MustHold(isOpen || length <= end - content);
        return new EbmlElement(id, start, content, isOpen ? end : content + length, isOpen);
    }

    public IEnumerable<EbmlElement> Children(EbmlElement parent)
    {
        var count = 0;
        for (var at = parent.Content; at < parent.End;)
        {
            var child = Read(at, parent.End);
            MediaRules.IsSound.MustHold(!child.IsOpen && child.Content <= parent.End && ++count <= MostChildren);
            yield return child;
            at = child.End;
        }
    }

    public byte[] Bytes(EbmlElement element, int most)
    {
        MediaRules.IsSound.MustHold(element.Bytes <= most);
        var bytes = new byte[element.Bytes];
        file.Position = element.Content;
        file.ReadExactly(bytes);
        return bytes;
    }

    // The zeroes before the first one-bit tell how many bytes follow; all ones after it mean "unknown".
    private long Number(int most, bool keepsMarker, out bool isUnknown)
    {
        var first = Byte();
        var more = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 24;
        MediaRules.IsSound.MustHold(more < most);
        var mask = (0x80 >> more) - 1;
        isUnknown = (first & mask) == mask;
        var value = keepsMarker ? first : (long)(first & mask);
        for (var i = 0; i < more; i++)
        {
            var next = Byte();
            isUnknown &= next is 0xFF;
            value = (value << 8) | next;
        }

        return value;
    }

    private byte Byte()
    {
        var value = file.ReadByte();
        MediaRules.IsWhole.MustHold(value >= 0);
        return (byte)value;
    }
}
