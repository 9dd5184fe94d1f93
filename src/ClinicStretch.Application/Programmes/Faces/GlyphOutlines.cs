using System.Buffers.Binary;

namespace ClinicStretch.Application.Programmes;

/// <summary>A point of an outline, in ems from where the letter stands on its baseline, to the right and upwards.</summary>
/// <param name="IsOn">The outline goes through it; else it is drawn towards it, as a quadratic curve.</param>
public readonly record struct OutlinePoint(double X, double Y, bool IsOn);

/// <summary>The shapes of a font's letters, for letters that are drawn and not set (ISO/IEC 14496-22, 5.3.4).</summary>
public sealed class GlyphOutlines(TrueTypeFont font)
{
    private readonly int _locations = font.Table("loca");
    private readonly int _glyphs = font.Table("glyf");
    private readonly bool _hasLongLocations = BinaryPrimitives.ReadInt16BigEndian(font.Bytes.Span[(font.Table("head") + 50)..]) != 0;

    /// <summary>The closed outlines of a character; none for a space.</summary>
    public IReadOnlyList<IReadOnlyList<OutlinePoint>> Of(int codePoint) =>
        [.. Glyph(font.GlyphOf(codePoint)).Select(contour => contour.Select(p => p with { X = p.X / font.UnitsPerEm, Y = p.Y / font.UnitsPerEm }).ToList())];

    private IEnumerable<IReadOnlyList<OutlinePoint>> Glyph(int number)
    {
        var (start, end) = (Location(number), Location(number + 1));
        if (start == end)
            return [];
        var contours = Int16(_glyphs + start);
        return contours < 0 ? Composed(_glyphs + start + 10) : Simple(_glyphs + start + 10, contours);
    }

    private int Location(int glyph) => _hasLongLocations
        ? BinaryPrimitives.ReadInt32BigEndian(font.Bytes.Span[(_locations + 4 * glyph)..])
        : 2 * UInt16(_locations + 2 * glyph);

    private IEnumerable<IReadOnlyList<OutlinePoint>> Simple(int at, int contours)
    {
        List<int> after = [.. Enumerable.Range(0, contours).Select(contour => UInt16(at + 2 * contour) + 1)];
        at += 2 * contours;
        at += 2 + UInt16(at);
        var flags = Flags(ref at, after[^1]);
        var across = Places(flags, ref at, isShort: 0x02, isSame: 0x10);
        var up = Places(flags, ref at, isShort: 0x04, isSame: 0x20);
        return after.Select((end, contour) => (IReadOnlyList<OutlinePoint>)
            [.. Enumerable.Range(0, end).Skip(contour == 0 ? 0 : after[contour - 1]).Select(i => new OutlinePoint(across[i], up[i], (flags[i] & 0x01) != 0))]);
    }

    private List<byte> Flags(ref int at, int count)
    {
        List<byte> flags = [];
        while (flags.Count < count)
        {
            var flag = Byte(at++);
            flags.AddRange(Enumerable.Repeat(flag, (flag & 0x08) == 0 ? 1 : 1 + Byte(at++)));
        }
        return flags;
    }

    /// <param name="isShort">The flag of a step of one byte, whose sign <paramref name="isSame"/> says.</param>
    /// <param name="isSame">The flag of no step at all, where it is not short.</param>
    private List<int> Places(List<byte> flags, ref int at, int isShort, int isSame)
    {
        List<int> places = [];
        var place = 0;
        foreach (var flag in flags)
        {
            if ((flag & isShort) != 0)
                place += (flag & isSame) != 0 ? Byte(at++) : -Byte(at++);
            else if ((flag & isSame) == 0)
                (place, at) = (place + Int16(at), at + 2);
            places.Add(place);
        }
        return places;
    }

    /// <summary>A letter made of others, such as one with an accent.</summary>
    private List<IReadOnlyList<OutlinePoint>> Composed(int at)
    {
        List<IReadOnlyList<OutlinePoint>> contours = [];
        for (var goesOn = true; goesOn;)
        {
            var (flags, part) = (UInt16(at), UInt16(at + 2));
            goesOn = (flags & 0x20) != 0;
            at += 4;
            var (right, up) = (flags & 0x01) != 0 ? (Int16(at), Int16(at + 2)) : ((sbyte)Byte(at), (sbyte)Byte(at + 1));
            at += (flags & 0x01) != 0 ? 4 : 2;
            var (wide, high) = Scale(flags, ref at);
            contours.AddRange(Glyph(part).Select(contour => contour.Select(p => p with { X = p.X * wide + right, Y = p.Y * high + up }).ToList()));
        }
        return contours;
    }

    /// <summary>How much wider and higher a part is than by itself. A part that is turned is not: no letter of these fonts has one.</summary>
    private (double Wide, double High) Scale(int flags, ref int at)
    {
        var start = at;
        at += (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
        return (at - start) switch
        {
            0 => (1, 1),
            2 => (Share(start), Share(start)),
            4 => (Share(start), Share(start + 2)),
            _ => (Share(start), Share(start + 6)),
        };
    }

    private double Share(int at) => Int16(at) / 16384.0;

    private byte Byte(int at) => font.Bytes.Span[at];
    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(font.Bytes.Span[at..]);
    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(font.Bytes.Span[at..]);
}
