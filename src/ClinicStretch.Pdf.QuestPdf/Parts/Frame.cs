using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>What every page has: its size, its margins, its type, its foot; and what is printed on one that must not be used.</summary>
internal static class Frame
{
    private const float LargestLetters = 60;

    /// <param name="foot">What stands at the foot of each page.</param>
    /// <returns>Where the content goes.</returns>
    public static IContainer Framed(this PageDescriptor page, PageSize size, Look look, Action<IContainer> foot)
    {
        page.Size(size);
        page.Margin(look.Margin);
        page.DefaultTextStyle(style => style
            .FontFamily(ProgrammeFonts.Family, ProgrammeFonts.SecondFamily).FontSize(look.Body).FontColor(look.Ink).LineHeight(1.25f));
        foot(page.Footer().SemanticIgnore());
        return page.Content();
    }

    /// <summary>Why, in a band at the top, and which sheet to use instead, pale across the page.</summary>
    public static void Marked(this PageDescriptor page, ProgrammeDocument document, Look look)
    {
        if (document.Heading.Notice is { } notice)
            page.Header().SemanticIgnore().PaddingBottom(look.Near).Background(look.Ink).Padding(4)
                .Text(look.Set(notice)).Bold().FontColor(Look.White).AlignCenter();
        if (document.Mark is { } mark)
            page.Background().SemanticIgnore().AlignMiddle().AlignCenter().Text(look.Set(mark)).Bold().FontSize(LargestLetters).FontColor(look.Ghost).AlignCenter();
    }

    /// <summary>The dates are fixed: the same text gives the same file.</summary>
    public static DocumentMetadata Metadata(string title, string language) => new()
    {
        Title = title,
        Language = language,
        Creator = "ClinicStretch",
        CreationDate = DateTimeOffset.UnixEpoch,
        ModifiedDate = DateTimeOffset.UnixEpoch,
    };

    public static DocumentSettings Settings { get; } = new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };
}
