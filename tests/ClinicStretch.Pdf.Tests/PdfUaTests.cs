#if PDFSHARP
using System.Collections.Concurrent;
using System.Text;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Reading;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests;

/// <summary>Every rule of PDF/UA-1 that a program can check, of every mode in every language, on the finished file.</summary>
public sealed class PdfUaTests
{
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());
    private static readonly ConcurrentDictionary<(PrintMode, string), Lazy<byte[]>> Printed = new();

    public static TheoryData<string, PrintMode, string> Cases => new(
        from rule in PdfUaRule.All from mode in Enum.GetValues<PrintMode>() from language in Language.All select (rule.Name, mode, language.Tag));

    public static TheoryData<PrintMode, string> Files => new(from mode in Enum.GetValues<PrintMode>() from language in Language.All select (mode, language.Tag));

    public static TheoryData<string> Plants => [.. PdfUaRule.All.Where(rule => rule.Plant is not null).Select(rule => rule.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void A_sheet(string rule, PrintMode mode, string language) =>
        Assert.Empty(Named(rule).Broken(new PrintedSheet(Print(mode, language))).Take(5));

    [Theory, MemberData(nameof(Files))]
    public async Task A_sheet_is_sound_to_qpdf(PrintMode mode, string language) => Assert.Empty(await Qpdf.ComplaintsAbout(Print(mode, language)));

    [Theory, MemberData(nameof(Plants))]
    public void A_rule_sees_where_it_is_broken(string rule)
    {
        var (good, bad) = Named(rule).Plant!.Value;
        Assert.Contains(good, Encoding.Latin1.GetString(Print(PrintMode.Standard, "en-GB")), StringComparison.Ordinal);
        Assert.NotEmpty(Named(rule).Broken(new PrintedSheet(With(Print(PrintMode.Standard, "en-GB"), good, bad))));
    }

    private static PdfUaRule Named(string rule) => PdfUaRule.All.Single(known => known.Name == rule);

    private static byte[] Print(PrintMode mode, string language) => Printed.GetOrAdd(
        (mode, language), _ => new(() => Printer.Print(WrittenSheets.PartlyTranslated(Language.Of(language)), new PrintOptions(Paper.A4, mode)))).Value;

    // As many bytes as before, so that every object stays where the file says that it is.
    private static byte[] With(byte[] file, string good, string bad)
    {
        Assert.Equal(good.Length, bad.Length);
        return Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(good, bad, StringComparison.Ordinal));
    }
}
#endif
