using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Pdf.PdfSharp;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Integration.Tests.Programmes.Sheets;

/// <summary>What the portable engine makes of the modes.</summary>
public sealed class SheetModesTests
{
    private const double Hairline = 0.5;
    private readonly PdfSharpProgrammePrinter _printer = new(new PdfSharpOptions());

    public static TheoryData<PrintMode, Paper> Layouts => new(
        from mode in Enum.GetValues<PrintMode>() from paper in Enum.GetValues<Paper>() select (mode, paper));

    public static TheoryData<PrintMode> Modes => [.. Enum.GetValues<PrintMode>()];

    [Theory]
    [InlineData(Paper.A4)]
    [InlineData(Paper.Letter)]
    public void Eight_exercises_and_their_chart_fit_both_sides_of_one_paper(Paper paper)
    {
        using var file = new PrintedFile(_printer.Print(WrittenSheets.In(Language.English), new PrintOptions(paper, PrintMode.Compact)));

        Assert.Equal(2, file.Pages.Count);
        Assert.Contains(PrintedFile.Squeezed("Week 2"), file.Pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_for_pain_is_on_page_1()
    {
        var document = WrittenSheets.In(Language.English);
        using var file = new PrintedFile(_printer.Print(document, PrintOptions.Default));

        Assert.All(document.Pain!.During.Concat(document.Pain.Morning), light =>
            Assert.Contains(PrintedFile.Squeezed($"{light.Word}: {light.Text}"), file.Pages[0], StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Modes))]
    public void Each_page_of_an_old_revision_says_so(PrintMode mode)
    {
        var document = ProgrammeWriter.Write(WrittenSheets.Facts(after: Revise), Language.English);
        using var file = new PrintedFile(_printer.Print(document, new PrintOptions(Paper.A4, mode)));

        Assert.All(file.Pages, page => Assert.Contains(PrintedFile.Squeezed(document.Heading.Notice!), page, StringComparison.Ordinal));
        Assert.All(file.Pages, page => Assert.Contains(PrintedFile.Squeezed(document.Mark!), page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Two_languages_stand_in_the_same_places(PrintMode mode, Paper paper)
    {
        var document = WrittenSheets.In(Language.Spanish) with { Beside = WrittenSheets.In(Language.English) };
        using var file = new PrintedFile(_printer.Print(document, new PrintOptions(paper, mode)));

        Assert.Equal(PlacesOf("Respiración", file), PlacesOf("Breathing", file));
        Assert.Equal(document.Exercises.Count, PlacesOf("Breathing", file).Count);
    }

    [Fact]
    public void The_second_language_is_marked_for_a_screen_reader()
    {
        var document = WrittenSheets.In(Language.Spanish) with { Beside = WrittenSheets.In(Language.English) };
        using var file = new PrintedFile(_printer.Print(document, PrintOptions.Default));

        Assert.Empty(file.Complaints);
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/S", out var type) && type.GetString() == "/Sect"
            && entry.TryGetProperty("/Lang", out var tag) && tag.GetString() == "u:en-GB");
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Everything_stays_between_the_margins_at_any_length_in_two_languages_too(PrintMode mode, Paper paper)
    {
        foreach (var document in new[] { ProgrammeDocuments.Longest(3), ProgrammeDocuments.Longest(3) with { Beside = ProgrammeDocuments.Longest(3) } })
        {
            var sheet = new ProgrammeSheet(document, new PrintOptions(paper, mode), SizesOf(document));
            foreach (var (index, page) in sheet.Pages.Index())
                Assert.All(sheet.Laid(page, index + 1), laid => Assert.True(IsInside(laid, page.Size), $"{laid.Box} {laid.Area} on page {index + 1}"));
        }

        bool IsInside(LaidBox laid, XSize page) => laid.Area.X >= 20 && laid.Area.Y >= 20
            && laid.Area.Right <= page.Width - 20 + Hairline && laid.Area.Bottom <= page.Height - 20 + Hairline;
    }

    [Fact]
    public void Black_ink_is_black_and_nothing_else()
    {
        var black = Inks.Of("#0b5c4a", blackAndWhite: true);

        Assert.All([Ink.Text, Ink.Quiet, Ink.Accent, Ink.Rule, Ink.Green, Ink.Amber, Ink.Red], color => Assert.Equal(XColors.Black, black.Of(color)));
        Assert.All([Ink.Paper, Ink.Tint, Ink.Rest], color => Assert.Equal(XColors.White, black.Of(color)));
    }

    [Fact]
    public void The_clinic_s_colour_takes_the_accent_s_place() =>
        Assert.Equal(XColor.FromArgb(0x0B, 0x5C, 0x4A), Inks.Of("#0b5c4a", blackAndWhite: false).Of(Ink.Accent));

    [Fact]
    public void Black_ink_is_another_file_and_the_same_each_time()
    {
        var black = PrintOptions.Default with { BlackAndWhite = true };

        Assert.Equal(_printer.Print(ProgrammeDocuments.Gentle, black), _printer.Print(ProgrammeDocuments.Gentle, black));
        Assert.NotEqual(_printer.Print(ProgrammeDocuments.Gentle, PrintOptions.Default), _printer.Print(ProgrammeDocuments.Gentle, black));
    }

    // Easy read has no colon after a label.
    private static List<(int Page, double Top)> PlacesOf(string label, PrintedFile file) =>
        [.. file.Words.Where(word => word.Text.TrimEnd(':') == label).Select(word => (word.Page, Math.Round(word.Top)))];

    private static Dictionary<ProgrammeFigure, XSize> SizesOf(ProgrammeDocument document) =>
        FigureForms.Find(document).ToDictionary(found => found.Key, found => found.Value.Size);

    private static void Revise(Plan plan)
    {
        plan.Write("Next", plan.Current!.Content, 1, []);
        plan.Publish(WrittenSheets.Publication(plan), WrittenSheets.Later);
    }
}
