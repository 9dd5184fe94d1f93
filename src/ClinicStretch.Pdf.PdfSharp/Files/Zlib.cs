using System.Buffers.Binary;
using System.IO.Compression;

namespace ClinicStretch.Pdf.PdfSharp.Files;

/// <summary>Streams as PDF has them (ISO 32000-1, 7.4.4): deflated, between a header and a checksum.</summary>
internal static class Zlib
{
    private const int Header = 2;
    private const uint Modulo = 65521;
    private const int MostBeforeModulo = 5552;

    /// <param name="level">What is compressed once and kept may take its time; what each file has anew may not.</param>
    public static byte[] Compress(ReadOnlySpan<byte> data, CompressionLevel level)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, level))
            zlib.Write(data);
        return target.ToArray();
    }

    /// <summary>A stream as PDFsharp compresses it, without the checksum at its end, and that checksum (RFC 1950, 2.2).</summary>
    public static byte[] WithChecksum(ReadOnlySpan<byte> data)
    {
        var (low, high) = (1u, 0u);
        using var deflate = new DeflateStream(new MemoryStream(data[Header..].ToArray()), CompressionMode.Decompress);
        Span<byte> part = stackalloc byte[MostBeforeModulo];
        for (var read = deflate.ReadAtLeast(part, part.Length, throwOnEndOfStream: false); read > 0; read = deflate.ReadAtLeast(part, part.Length, throwOnEndOfStream: false))
        {
            foreach (var value in part[..read])
                high += low += value;
            (low, high) = (low % Modulo, high % Modulo);
        }

        var file = new byte[data.Length + sizeof(uint)];
        data.CopyTo(file);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(data.Length), high << 16 | low);
        return file;
    }
}
