#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class PdfSharpPrinterTests : ProgrammePrinterContract
{
    protected override IProgrammePrinter Printer { get; } = new PdfSharpProgrammePrinter(new PdfSharpOptions());

    [Theory]
    [InlineData("مريم", "Arabic")]
    [InlineData("Miriam (מרים)", "Hebrew")]
    [InlineData("प्रिया", "Devanagari")]
    [InlineData("สมชาย", "Thai")]
    [InlineData("王小明", "Chinese or Japanese")]
    [InlineData("さくら", "Japanese")]
    [InlineData("김민준", "Korean")]
    [InlineData("hop \U0001F407", "U+1F407")]
    public void A_script_that_it_cannot_set_is_refused_by_name_with_what_to_do_and_without_the_text(string name, string script)
    {
        var document = ProgrammeDocuments.Gentle with { Heading = ProgrammeDocuments.Gentle.Heading with { Patient = name } };
        var refusal = Assert.Throws<UnprintableTextException>(() => Printer.Print(document, PrintOptions.Default));
        Assert.Contains(script, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("browser", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(name, refusal.Message, StringComparison.Ordinal);
    }
}
#endif
