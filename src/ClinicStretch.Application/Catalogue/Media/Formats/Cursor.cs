using System.Buffers.Binary;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>Reads bytes from front to back; running off the end means that the file was cut off.</summary>
internal ref struct Cursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly int Left => _bytes.Length - Position;

    public ReadOnlySpan<byte> Take(long count)
    {
        MediaRules.IsWhole.MustHold(count >= 0 && count <= Left);
        var taken = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public int BigEndian16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public long BigEndian32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public long LittleEndian32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
}

/// <summary>A picture without what it said about place, time and device, and how large it is.</summary>
/// <param name="Width">Pixels as stored, before any turning.</param>
internal sealed record CleanPicture(byte[] Bytes, int Width, int Height)
{
    /// <exception cref="Domain.RuleBrokenException">It has no side at all, or would fill a reader's memory.</exception>
    public static void CheckSize(long width, long height)
    {
        MediaRules.IsSound.MustHold(width > 0 && height > 0);
        MediaRules.HasBearablePixels.MustHold(
            width <= MediaFormats.LongestSide && height <= MediaFormats.LongestSide && width * height <= MediaFormats.MostPixels);
    }
}
