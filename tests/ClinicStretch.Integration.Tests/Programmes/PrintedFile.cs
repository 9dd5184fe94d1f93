using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClinicStretch.Integration.Tests.Programmes;

/// <summary>A PDF as other people's programs see it (poppler-utils and qpdf).</summary>
internal sealed partial class PrintedFile : IDisposable
{
    private IReadOnlyList<string>? _pages;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");

    public PrintedFile(byte[] bytes) => File.WriteAllBytes(_path, bytes);

    /// <summary>Text in the order of the content, a string a page, white space taken out: a line may be broken anywhere.</summary>
    public IReadOnlyList<string> Pages => _pages ??= [.. Run("pdftotext", "-raw", "-enc", "UTF-8", _path, "-").TrimEnd('\f', '\n').Split('\f').Select(Squeezed)];

    public string Info => Run("pdfinfo", _path);

    /// <summary>Text in the order of the structure tree, as a screen reader meets it.</summary>
    public string Spoken => Squeezed(string.Concat(
        Run("pdfinfo", "-struct-text", _path).Split('\n').Select(line => QuotedLine().Match(line)).Select(match => match.Groups["text"].Value)));

    public string Structure => Run("pdfinfo", "-struct", _path);

    /// <summary>Name, embedded, subset.</summary>
    public IReadOnlyList<(string Name, bool Embedded, bool Subset)> Fonts =>
    [
        .. Run("pdffonts", _path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(line => (line[..36].Trim(), line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Select(font => (font.Item1, font.Item2[^5] == "yes", font.Item2[^4] == "yes")),
    ];

    /// <summary>Complaints of qpdf; empty for a sound file.</summary>
    public string Complaints => Try("qpdf", out _, "--check", _path) is { Length: > 0 } errors ? errors : "";

    /// <summary>Every dictionary of the file, keys and values as qpdf writes them.</summary>
    public IReadOnlyList<JsonElement> Dictionaries =>
    [
        .. JsonDocument.Parse(Run("qpdf", "--json", _path)).RootElement.GetProperty("qpdf")[1].EnumerateObject()
            .Where(entry => entry.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object)
            .Select(entry => entry.Value.GetProperty("value")),
    ];

    /// <summary>Where each word stands, in points from the top left, with the size of its page.</summary>
    public IReadOnlyList<PlacedWord> Words =>
    [
        .. XDocument.Parse(ControlCharacter().Replace(Run("pdftotext", "-bbox", _path, "-"), "")).Descendants()
            .Where(element => element.Name.LocalName == "page")
            .SelectMany((page, index) => page.Elements().Select(word => new PlacedWord(
                index + 1, Number(page, "width"), Number(page, "height"),
                Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax"), word.Value))),
    ];

    /// <summary>A page as a printer would dot it, at 300 dots an inch: true where dark, rows from the top.</summary>
    public bool[][] Picture(int page)
    {
        var stem = Path.ChangeExtension(_path, null);
        Run("pdftoppm", "-r", "300", "-gray", "-singlefile", "-f", $"{page}", "-l", $"{page}", _path, stem);
        var bytes = File.ReadAllBytes($"{stem}.pgm");
        File.Delete($"{stem}.pgm");
        var head = System.Text.Encoding.ASCII.GetString(bytes, 0, 40).Split((char[])['\n', ' '], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        var start = bytes.Length - width * height;
        return [.. Enumerable.Range(0, height).Select(y => Enumerable.Range(0, width).Select(x => bytes[start + y * width + x] < 128).ToArray())];
    }

    public static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    public void Dispose() => File.Delete(_path);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string Run(string tool, params string[] arguments)
    {
        var errors = Try(tool, out var output, arguments);
        Assert.True(errors.Length == 0, errors);
        return output;
    }

    private static string Try(string tool, out string output, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) 
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return errors.GetAwaiter().GetResult() is { Length: > 0 } text ? text : process.ExitCode == 0 ? "" : $"{tool} ended with {process.ExitCode}";
    }

    [GeneratedRegex("^\\s*\"(?<text>.*)\"$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedLine();

    [GeneratedRegex("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex ControlCharacter();
}

internal sealed record PlacedWord(
    int Page, double PageWidth, double PageHeight, double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>True where the middle of one lies on the other: letters printed over letters.</summary>
    public bool Covers(PlacedWord other)
    {
        var (x, y) = ((other.Left + other.Right) / 2, (other.Top + other.Bottom) / 2);
        return Page == other.Page && Left < x && x < Right && Top < y && y < Bottom;
    }
}
