#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Reading;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests.Pictures;

/// <summary>A logo of every kind that a clinic may have is printed soundly, or refused; none is printed wrong.</summary>
public sealed class LogoTests
{
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    [Theory]
    [InlineData("plain.jpg")]
    [InlineData("progressive.jpg")]
    [InlineData("grey.jpg")]
    [InlineData("on-its-side.jpg")]
    [InlineData("plain.png")]
    [InlineData("alpha.png")]
    [InlineData("palette.png")]
    [InlineData("palette-with-holes.png")]
    [InlineData("interlaced.png")]
    public async Task It_makes_a_sound_file(string name)
    {
        var file = Print(name);

        Assert.Empty(await Qpdf.ComplaintsAbout(file));
        Assert.Empty(PdfUaRule.All.SelectMany(rule => rule.Broken(new PrintedSheet(file))));
    }

    [Theory]
    [InlineData("cmyk.jpg")]
    [InlineData("sixteen-bits.png")]
    public void What_would_be_printed_wrong_is_refused(string name) => Assert.Throws<UnreadablePictureException>(() => Print(name));

    [Fact]
    public void A_picture_that_lies_on_its_side_is_stood_up()
    {
        var (lying, standing) = (LogoIn(Print("plain.jpg")), LogoIn(Print("on-its-side.jpg")));

        Assert.Equal(2.5, lying.Width / lying.Height, 0.01);
        Assert.Equal(2.5, standing.Height / standing.Width, 0.01);
        Assert.Equal((lying.Left, lying.Top, lying.Height), (standing.Left, standing.Top, standing.Height), Near);
    }

    private static bool Near((double, double, double) one, (double, double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 0.1 && Math.Abs(one.Item2 - other.Item2) < 0.1 && Math.Abs(one.Item3 - other.Item3) < 0.1;

    private static Area LogoIn(byte[] file) => new PrintedSheet(file).Drawn.First(drawn => drawn.Kind == DrawnKind.Form).Area;

    private static byte[] Print(string name)
    {
        using var picture = typeof(LogoTests).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[picture.Length];
        picture.ReadExactly(bytes);
        var document = WrittenSheets.In(Language.English);
        return Printer.Print(document with { Heading = document.Heading with { Logo = bytes } }, PrintOptions.Default);
    }
}
#endif
