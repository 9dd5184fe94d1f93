using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>
/// Makes the coloured pictures of a finished PDF file grey without a change of their pixels: their three colours are declared to be inks, of which
/// each mixture is a grey (ISO 32000-1, 8.6.6.5). What is new stands at the end of the file, as an update of it (7.5.6). The shares of the colours
/// are those of ITU-R BT.601.
/// </summary>
public static partial class GreyPictures
{
    private const string Mixture = "{0.114 mul exch 0.587 mul add exch 0.299 mul add}";

    /// <param name="file">With a plain cross-reference table.</param>
    /// <exception cref="InvalidOperationException">The file has another one.</exception>
    public static byte[] In(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var colours = Image().Matches(text).SelectMany(image => ColoursOf(image, text)).ToList();
        if (colours.Count == 0)
            return file;
        if (Trailer().Match(text) is not { Success: true } trailer)
            throw new InvalidOperationException("The file has no plain cross-reference table.");
        var first = Number(trailer.Groups["size"]);
        var grey = file.ToArray();
        foreach (var (at, length) in colours)
            Encoding.Latin1.GetBytes($" {first + 1} 0 R".PadRight(length)).CopyTo(grey, at);
        return [.. grey, .. Encoding.Latin1.GetBytes(Update(trailer, first, grey.Length))];
    }

    /// <summary>Where a picture names the colours of its pixels; a profile of them is one of three colours.</summary>
    private static IEnumerable<(int At, int Length)> ColoursOf(Match image, string text)
    {
        var start = text.LastIndexOf(" obj", image.Index, StringComparison.Ordinal);
        var end = text.IndexOf("stream", image.Index, StringComparison.Ordinal);
        return Colours().Matches(text[start..end])
            .Where(colours => !colours.Groups["profile"].Success || IsOfThree(colours.Groups["profile"].Value, text))
            .Select(colours => (start + colours.Index, colours.Length));
    }

    private static bool IsOfThree(string profile, string text)
    {
        var start = text.IndexOf($"\n{profile} 0 obj", StringComparison.Ordinal);
        return start >= 0 && OfThree().IsMatch(text[start..text.IndexOf("stream", start, StringComparison.Ordinal)]);
    }

    /// <param name="first">Number of the first new object.</param>
    /// <param name="length">Of the file before.</param>
    private static string Update(Match trailer, int first, int length)
    {
        var function = $"\n{first} 0 obj\n<</FunctionType 4/Domain[0 1 0 1 0 1]/Range[0 1]/Length {Mixture.Length}>>\nstream\n{Mixture}\nendstream\nendobj\n";
        var space = $"{first + 1} 0 obj\n[/DeviceN[/Red/Green/Blue]/DeviceGray {first} 0 R]\nendobj\n";
        var entries = $"{trailer.Groups["before"].Value}{first + 2}{trailer.Groups["after"].Value}";
        return string.Create(CultureInfo.InvariantCulture, $"{function}{space}xref\n{first} 2\n{length + 1:D10} 00000 n \n{length + function.Length:D10} 00000 n \n")
            + $"trailer\n<<{entries}/Prev {trailer.Groups["table"].Value}>>\nstartxref\n{length + function.Length + space.Length}\n%%EOF\n";
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Subtype\s*/Image\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Image();

    [GeneratedRegex(@"/DeviceRGB|\[\s*/ICCBased\s+(?<profile>[0-9]+) 0 R\s*\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Colours();

    [GeneratedRegex(@"/N\s+3\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OfThree();

    [GeneratedRegex(
        @"trailer\s*<<(?<before>[^\0]*?/Size\s+)(?<size>[0-9]+)(?<after>[^\0]*)>>\s*startxref\s+(?<table>[0-9]+)\s+%%EOF\s*\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Trailer();
}
