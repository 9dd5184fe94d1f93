using System.Reflection;

namespace ClinicStretch.Application.Programmes;

/// <summary>
/// The faces of the sheets, embedded in this assembly: Atkinson Hyperlegible, made for readers with poor sight, and Noto Sans for the Greek, Cyrillic
/// and rarer Latin characters that it lacks (both SIL OFL 1.1).
/// </summary>
public static class ProgrammeFonts
{
    /// <summary>The first family's name, as the fonts themselves say it.</summary>
    public const string Family = "Atkinson Hyperlegible Next";

    /// <summary>The second family's name.</summary>
    public const string SecondFamily = "Noto Sans";

    public static TwoFonts Regular { get; } = Read("Regular");
    public static TwoFonts Bold { get; } = Read("Bold");
    public static TwoFonts Italic { get; } = Read("Italic");

    /// <summary>Every file of both families.</summary>
    public static IReadOnlyList<TrueTypeFont> All { get; } = [.. new[] { Regular, Bold, Italic }.SelectMany(face => new[] { face.First, face.Second })];

    /// <summary>True when every face can show the character.</summary>
    public static bool Cover(int codePoint) => Regular.Covers(codePoint) && Bold.Covers(codePoint) && Italic.Covers(codePoint);

    private static TwoFonts Read(string face) => new(File("AtkinsonHyperlegibleNext", face), File("NotoSans", face));

    private static TrueTypeFont File(string family, string face)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($"{family}-{face}.ttf", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}
