using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>Which colours the paper gets: the theme's, with the clinic's own in place of its accent, or black alone.</summary>
/// <param name="Brand">Dark enough for white letters on it; null for the theme's accent.</param>
internal sealed record Inks(XColor? Brand = null, bool BlackAndWhite = false)
{
    public static Inks Theme { get; } = new();

    /// <summary>How much thicker than drawn the outlines of figures are.</summary>
    public double LineWeight => BlackAndWhite ? 1.8 : 1.4;

    /// <param name="brand">Such as #0b5c4a; null for none.</param>
    public static Inks Of(string? brand, bool blackAndWhite) =>
        new(brand is null ? null : XColor.FromArgb(0xFF, Part(brand, 1), Part(brand, 3), Part(brand, 5)), blackAndWhite);

    /// <summary>What is printed for a colour of the theme. Without colour a ground stays white and all else is black.</summary>
    public XColor Of(XColor color) => BlackAndWhite ? Ink.IsGround(color) ? XColors.White : XColors.Black : color == Ink.Accent ? Brand ?? color : color;

    private static int Part(string brand, int at) => Convert.ToInt32(brand.Substring(at, 2), 16);
}
