using System.Reflection;

namespace ClinicStretch.Application.Programmes;

/// <summary>The faces of the sheets, embedded in this assembly: Atkinson Hyperlegible, made for readers with poor sight (SIL OFL 1.1).</summary>
public static class ProgrammeFonts
{
    /// <summary>The family's name, as the fonts themselves say it.</summary>
    public const string Family = "Atkinson Hyperlegible Next";

    public static TrueTypeFont Regular { get; } = Read("Regular");
    public static TrueTypeFont Bold { get; } = Read("Bold");
    public static TrueTypeFont Italic { get; } = Read("Italic");

    /// <summary>True when every face can show the character.</summary>
    public static bool Cover(int codePoint) =>
        Regular.Covers(codePoint) && Bold.Covers(codePoint) && Italic.Covers(codePoint);

    private static TrueTypeFont Read(string face)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($"-{face}.ttf", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}
