using System.Security.Cryptography;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>
/// Replaces the two things that PDFsharp makes up at random, the file's id and the six letters before the name of an embedded font,
/// by others of the same length taken from the file's own hash.
/// </summary>
internal static class FixedIdentity
{
    private const int TagLength = 6;

    /// <summary>Stands in the file for its id until the id is known.</summary>
    public const string Placeholder = "0123456789ABCDEF";

    private static ReadOnlySpan<byte> PlaceholderInFile => "30313233343536373839414243444546"u8;
    private static ReadOnlySpan<byte> FontName => "+AtkinsonHyperlegible"u8;

    public static byte[] Give(byte[] file)
    {
        SetFontTags(file, "AAAAAA"u8);
        var hash = SHA256.HashData(file);
        SetFontTags(file, Letters(hash));
        var id = Convert.ToHexString(hash, 0, PlaceholderInFile.Length / 2);
        for (var at = file.AsSpan().IndexOf(PlaceholderInFile); at >= 0; at = file.AsSpan().IndexOf(PlaceholderInFile))
            System.Text.Encoding.ASCII.GetBytes(id, file.AsSpan(at));
        return file;
    }

    private static byte[] Letters(byte[] hash) => [.. hash.Skip(PlaceholderInFile.Length / 2).Take(TagLength).Select(b => (byte)('A' + b % 26))];

    private static void SetFontTags(Span<byte> file, ReadOnlySpan<byte> tag)
    {
        for (var start = 0; file[start..].IndexOf(FontName) is >= TagLength and var found; start += found + FontName.Length)
            tag.CopyTo(file[(start + found - TagLength)..]);
    }
}
