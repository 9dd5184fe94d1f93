#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.Tests.Rules;

namespace ClinicStretch.Pdf.Tests;

/// <summary>Every rule of PDF/UA-1 that a program can check, of every look of a sheet: mode, paper, ink, one language or two.</summary>
public sealed class EveryLookTests
{
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    private static readonly (string Language, string? Other)[] Languages = [("en-GB", null), ("de", null), ("es", "en-GB"), ("fr", "de"), ("en-GB", "fr")];

    public static TheoryData<PrintMode, Paper, bool, string, string?> Looks => new(
        from mode in Enum.GetValues<PrintMode>() from paper in Enum.GetValues<Paper>() from isBlack in new[] { false, true } from pair in Languages
        select (mode, paper, isBlack, pair.Language, pair.Other));

    [Theory, MemberData(nameof(Looks))]
    public void A_sheet_keeps_every_rule(PrintMode mode, Paper paper, bool isBlack, string language, string? other) =>
        Assert.Empty(Broken(SheetIn(language, other), new PrintOptions(paper, mode) { BlackAndWhite = isBlack }));

    [Theory, MemberData(nameof(Looks))]
    public void So_does_one_with_a_name_that_fills_lines(PrintMode mode, Paper paper, bool isBlack, string language, string? other)
    {
        var document = Named(SheetIn(language, other), string.Join(' ', Enumerable.Repeat("Schulterbeweglichkeit", 9)));

        Assert.Empty(Broken(document, new PrintOptions(paper, mode) { BlackAndWhite = isBlack }));
    }

    private static ProgrammeDocument SheetIn(string language, string? other) => WrittenSheets.PartlyTranslated(Language.Of(language)) with
    {
        Beside = other is null ? null : WrittenSheets.PartlyTranslated(Language.Of(other)),
    };

    private static ProgrammeDocument Named(ProgrammeDocument document, string plan) => document with
    {
        Heading = document.Heading with { PlanName = plan, Patient = plan, Notice = plan },
        Beside = document.Beside is { } beside ? Named(beside, plan) : null,
    };

    private static IEnumerable<string> Broken(ProgrammeDocument document, PrintOptions options)
    {
        var sheet = new PrintedSheet(Printer.Print(document, options));
        return PdfUaRule.All.SelectMany(rule => rule.Broken(sheet).Select(broken => $"{rule.Name}: {broken}")).Take(5);
    }
}
#endif
