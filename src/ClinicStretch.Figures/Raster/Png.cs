using System.Buffers.Binary;
using System.IO.Compression;

namespace ClinicStretch.Figures.Raster;

/// <summary>Writes true-colour PNG files (ISO/IEC 15948): 8 bits a channel, no alpha, one chunk of pixels.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <param name="pixels">Red, green, blue, row by row.</param>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> pixels)
    {
        var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Append(file, "IHDR"u8, header);
        Append(file, "IDAT"u8, Packed(width * 3, height, pixels));
        Append(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Every row as its difference from the row above, which packs flat drawings well.</summary>
    private static byte[] Packed(int stride, int height, ReadOnlySpan<byte> pixels)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[stride + 1];
            for (var y = 0; y < height; y++)
            {
                row[0] = 2;
                for (var x = 0; x < stride; x++)
                {
                    row[x + 1] = (byte)(pixels[(y * stride) + x] - (y == 0 ? 0 : pixels[((y - 1) * stride) + x]));
                }

                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Append(MemoryStream file, ReadOnlySpan<byte> name, byte[] body)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(name);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, name), body));
        file.Write(number);
    }

    private static uint Check(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = Remainders[(sum ^ value) & 0xff] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xedb88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
