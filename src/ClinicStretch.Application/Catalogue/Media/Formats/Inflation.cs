using System.IO.Compression;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>Lets compressed bytes out into nowhere, to see how many there are before anybody's memory has to hold them.</summary>
internal static class Inflation
{
    private const int MostOfAProfile = 4 * 1024 * 1024;

    /// <exception cref="Domain.RuleBrokenException">They are more or fewer than the picture needs, or cannot be read.</exception>
    public static void MustGive(MemoryStream compressed, long expected)
    {
        compressed.Position = 0;
        var count = Count(compressed, expected + 1);
        MediaRules.IsSound.MustHold(count <= expected);
        MediaRules.IsWhole.MustHold(count == expected);
    }

    /// <exception cref="Domain.RuleBrokenException">A colour profile explodes, or cannot be read.</exception>
    public static void MustBeBearable(ReadOnlySpan<byte> compressed)
    {
        using var profile = new MemoryStream(compressed.ToArray());
        MediaRules.IsSound.MustHold(Count(profile, MostOfAProfile + 1) <= MostOfAProfile);
    }

    private static long Count(MemoryStream compressed, long most)
    {
        var buffer = new byte[64 * 1024];
        var count = 0L;
        try
        {
            using var inflated = new ZLibStream(compressed, CompressionMode.Decompress, leaveOpen: true);
            for (int got; count < most && (got = inflated.Read(buffer)) > 0;)
            {
                count += got;
            }
        }
        catch (InvalidDataException)
        {
            throw new Domain.RuleBrokenException(MediaRules.IsSound);
        }

        return count;
    }
}
