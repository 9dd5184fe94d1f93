using System.IO.Compression;

namespace ClinicStretch.Pdf.PdfSharp.Files;

/// <summary>Streams as PDF has them (ISO 32000-1, 7.4.4): deflated, between a header and a checksum.</summary>
internal static class Zlib
{
    private const int Header = 2;

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal))
            zlib.Write(data);
        return target.ToArray();
    }

    /// <summary>Asks for no checksum: PDFsharp leaves it out.</summary>
    public static byte[] Expand(byte[] data)
    {
        using var target = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream(data, Header, data.Length - Header), CompressionMode.Decompress);
        deflate.CopyTo(target);
        return target.ToArray();
    }
}
