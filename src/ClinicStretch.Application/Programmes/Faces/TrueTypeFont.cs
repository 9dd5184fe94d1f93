using System.Buffers.Binary;
using System.Text;

namespace ClinicStretch.Application.Programmes;

/// <summary>What a printer must know of a font before it draws: which characters it has and how wide they are (ISO/IEC 14496-22).</summary>
public sealed class TrueTypeFont
{
    private readonly byte[] _bytes;
    private readonly double _unitsPerEm;
    private readonly Dictionary<int, double> _advances = [];
    private readonly Dictionary<int, int> _glyphs = [];

    /// <param name="bytes">A TrueType file with a Unicode character map of format 4 or 12.</param>
    /// <exception cref="InvalidDataException">Not such a font.</exception>
    public TrueTypeFont(byte[] bytes)
    {
        _bytes = bytes;
        _unitsPerEm = UInt16(Table("head") + 18);
        var metrics = Table("hhea");
        Ascent = Int16(metrics + 4) / _unitsPerEm;
        Descent = -Int16(metrics + 6) / _unitsPerEm;
        ReadAdvances(Table("hmtx"), UInt16(metrics + 34));
    }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Height above the baseline, in ems.</summary>
    public double Ascent { get; }

    /// <summary>Depth below the baseline, in ems.</summary>
    public double Descent { get; }

    public bool Covers(int codePoint) => _advances.ContainsKey(codePoint);

    /// <summary>How far the character moves the pen, in ems; one em for a character that the font lacks.</summary>
    public double AdvanceOf(int codePoint) => _advances.GetValueOrDefault(codePoint, 1);

    /// <summary>The number of the character's glyph; 0, which draws it as missing, for one that the font lacks.</summary>
    internal int GlyphOf(int codePoint) => _glyphs.GetValueOrDefault(codePoint);

    internal double UnitsPerEm => _unitsPerEm;

    private void ReadAdvances(int hmtx, int metricCount)
    {
        foreach (var (codePoint, glyph) in Characters())
            (_advances[codePoint], _glyphs[codePoint]) = (UInt16(hmtx + 4 * Math.Min(glyph, metricCount - 1)) / _unitsPerEm, glyph);
    }

    private IEnumerable<(int CodePoint, int Glyph)> Characters()
    {
        var map = UnicodeMap();
        return UInt16(map) == 12 ? Groups(map) : Segments(map);
    }

    private int UnicodeMap()
    {
        var cmap = Table("cmap");
        var maps = Enumerable.Range(0, UInt16(cmap + 2)).Select(i => cmap + Int32(cmap + 8 + 8 * i)).ToList();
        var best = maps.OrderByDescending(UInt16).FirstOrDefault(map => UInt16(map) is 12 or 4);
        return best > 0 ? best : throw new InvalidDataException("The font has no Unicode character map.");
    }

    private IEnumerable<(int, int)> Groups(int map)
    {
        for (var group = map + 16; group < map + 16 + 12 * Int32(map + 12); group += 12)
            for (var code = Int32(group); code <= Int32(group + 4); code++)
                yield return (code, Int32(group + 8) + code - Int32(group));
    }

    private IEnumerable<(int, int)> Segments(int map)
    {
        var size = UInt16(map + 6);
        for (var end = map + 14; end < map + 14 + size; end += 2)
        {
            var (start, delta, offset) = (end + size + 2, end + 2 * size + 2, end + 3 * size + 2);
            for (int code = UInt16(start); code <= UInt16(end) && code != 0xFFFF; code++)
            {
                var glyph = UInt16(offset) == 0 ? code : UInt16(offset + UInt16(offset) + 2 * (code - UInt16(start)));
                if (glyph != 0)
                    yield return (code, (glyph + UInt16(delta)) & 0xFFFF);
            }
        }
    }

    /// <summary>Where a table begins in the file.</summary>
    internal int Table(string tag)
    {
        for (var entry = 12; entry < 12 + 16 * UInt16(4); entry += 16)
            if (Encoding.ASCII.GetString(_bytes, entry, 4) == tag)
                return Int32(entry + 8);
        throw new InvalidDataException($"The font has no table '{tag}'.");
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));
    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));
    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
}
