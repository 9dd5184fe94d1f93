using ClinicStretch.Application.Programmes;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

internal enum Face { Regular, Bold, Italic }

/// <summary>A face in a size (points), measured without drawing.</summary>
internal readonly record struct Font(Face Face, double Size)
{
    private const double JustBelow = 0.999;

    /// <summary>The same face in both families.</summary>
    public TwoFonts Files => Face switch
    {
        Face.Bold => ProgrammeFonts.Bold,
        Face.Italic => ProgrammeFonts.Italic,
        _ => ProgrammeFonts.Regular,
    };

    public double Ascent => Files.First.Ascent * Size;

    /// <summary>Height of the letters from the highest to the lowest point.</summary>
    public double Height => (Files.First.Ascent + Files.First.Descent) * Size;

    public double WidthOf(ReadOnlySpan<char> text) => Files.WidthOf(text) * Size;

    /// <summary>The same face, smaller where a word of these would else be wider than the column.</summary>
    public Font Fitting(IEnumerable<string> texts, double width)
    {
        var font = this;
        var widest = texts.SelectMany(text => text.Split(' ', '\n')).Max(word => font.WidthOf(word));
        return widest <= width ? this : this with { Size = Size * width / widest * JustBelow };
    }
}
