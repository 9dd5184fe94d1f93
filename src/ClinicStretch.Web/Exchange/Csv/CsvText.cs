using System.Text;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>The letters of a file as spreadsheets save them: UTF-8 with or without a mark, UTF-16 with one, and Windows-1252 where it is no UTF-8.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="RuleBrokenException">It is no text.</exception>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        CsvRules.IsNoWorkbook.MustHold(!bytes.StartsWith("PK"u8) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]));
        var text = Decode(bytes);
        CsvRules.IsText.MustHold(!text.Contains('\0', StringComparison.Ordinal));
        return text;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8OrWindows(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => Utf8OrWindows(bytes),
    };

    private static string Utf8OrWindows(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
