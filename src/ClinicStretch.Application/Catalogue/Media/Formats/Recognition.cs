using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>Tells what a file is from its first bytes. What it is called and what the sender says of it count for nothing.</summary>
internal static class Recognition
{
    /// <summary>How many bytes it takes.</summary>
    public const int Needed = 12;

    /// <returns>Null for anything that is not taken.</returns>
    public static MediaFormat? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => MediaFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaFormat.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => MediaFormat.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => MediaFormat.Mp4,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => MediaFormat.WebM,
        _ => null,
    };
}
