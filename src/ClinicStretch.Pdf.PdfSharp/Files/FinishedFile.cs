using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Pdf.PdfSharp.Files;

/// <summary>
/// Writes a saved file once more, because PDFsharp leaves three things as they should not be: ids and the metadata's dates are made up
/// at random and would make every file a different one; the metadata does not claim PDF/UA; compressed streams lack their checksum.
/// </summary>
internal static class FinishedFile
{
    private const int TagLength = 6;

    private static ReadOnlySpan<byte> StreamStart => ">>\nstream\n"u8;
    private static ReadOnlySpan<byte> StreamEnd => "\nendstream"u8;
    private static readonly byte[][] FontNames = ["+Atkinson"u8.ToArray(), "+Noto"u8.ToArray()];

    /// <param name="figures">What is drawn in the form that holds the note, compressed.</param>
    public static byte[] From(SavedFile saved, string metadata, IReadOnlyDictionary<string, byte[]> figures)
    {
        var objects = Enumerable.Range(1, saved.Count).Select(number => Finished(saved.Object(number), metadata, figures)).ToList();
        var hash = HashOf(objects);
        var tag = hash.Take(TagLength).Select(value => (byte)('A' + value % 26)).ToArray();
        objects.ForEach(content => SetFontTags(content, tag));
        return Scratch.Use(file => Assemble(file, saved, objects, Convert.ToHexString(hash, 0, 16)));
    }

    private static byte[] Finished(ReadOnlySpan<byte> content, string metadata, IReadOnlyDictionary<string, byte[]> figures)
    {
        var start = content.IndexOf(StreamStart);
        if (start < 0)
            return WithTags(content.ToArray());
        var dictionary = Encoding.Latin1.GetString(content[..start]);
        var data = content[(start + StreamStart.Length)..content.LastIndexOf(StreamEnd)];
        if (dictionary.Contains("/Subtype/XML", StringComparison.Ordinal))
            return StreamOf(dictionary, Encoding.UTF8.GetBytes(metadata));
        if (dictionary.Contains("/Subtype/Form", StringComparison.Ordinal) && figures.TryGetValue(Encoding.Latin1.GetString(data), out var figure))
            return StreamOf(WithFilter(dictionary), figure);
        if (dictionary.Contains("/FlateDecode", StringComparison.Ordinal))
            return StreamOf(dictionary, Zlib.WithChecksum(data));
        return dictionary.Contains("/Filter", StringComparison.Ordinal) ? content.ToArray() : StreamOf(WithFilter(dictionary), Zlib.Compress(data, CompressionLevel.Fastest));
    }

    private static byte[] WithTags(byte[] content)
    {
        SetFontTags(content, "AAAAAA"u8);
        return content;
    }

    private static void SetFontTags(Span<byte> content, ReadOnlySpan<byte> tag)
    {
        foreach (var name in FontNames)
            for (var start = 0; content[start..].IndexOf(name) is >= TagLength and var found; start += found + name.Length)
                tag.CopyTo(content[(start + found - TagLength)..]);
    }

    private static string WithFilter(string dictionary) => dictionary + "/Filter/FlateDecode";

    private static byte[] StreamOf(string dictionary, byte[] data)
    {
        var length = dictionary.IndexOf("/Length ", StringComparison.Ordinal) + 8;
        var rest = dictionary[length..].TrimStart("0123456789".ToCharArray());
        var head = string.Create(CultureInfo.InvariantCulture, $"{dictionary[..length]}{data.Length}{rest}");
        return [.. Encoding.Latin1.GetBytes(head), .. StreamStart, .. data, .. StreamEnd, .. "\nendobj\n"u8];
    }

    private static byte[] HashOf(IEnumerable<byte[]> objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var content in objects)
            hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private static byte[] Assemble(MemoryStream file, SavedFile saved, List<byte[]> objects, string id)
    {
        file.Write(saved.Header);
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var content in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
            file.Write(content);
        }
        var start = file.Position;
        var trailer = Encoding.Latin1.GetString(saved.Trailer);
        var oldId = trailer.IndexOf("/ID[", StringComparison.Ordinal);
        var afterId = trailer.IndexOf(']', oldId) + 1;
        table.Append(CultureInfo.InvariantCulture, $"{trailer[..oldId]}/ID[<{id}><{id}>]{trailer[afterId..]}\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
