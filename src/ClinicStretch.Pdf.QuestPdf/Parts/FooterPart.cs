using System.Globalization;
using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>Stands at the foot of each page, so that a loose page still says whose it is.</summary>
internal static class FooterPart
{
    /// <param name="count">Is told how many pages there are.</param>
    public static void Footer(this IContainer container, ProgrammeDocument document, Look look, Action<int> count) =>
        container.PaddingTop(12).BorderTop(0.5f).PaddingTop(4).DefaultTextStyle(style => style.FontSize(look.Small)).Row(row =>
        {
            var words = document.Words;
            IEnumerable<string> facts = [$"{words.For} {document.Heading.Patient}", words.OnlyForThisPerson, words.MadeBy, document.ContentHash];
            row.RelativeItem(78).Text(ProgrammeText.Clean(string.Join(" \u00B7 ", facts)));
            row.RelativeItem(22).Text(text => PageOf(text, words.PageOf, count));
        });

    /// <summary>The two places of the phrase are filled when the pages are known.</summary>
    public static void PageOf(TextDescriptor text, string phrase, Action<int>? count = null)
    {
        text.AlignRight();
        text.DefaultTextStyle(style => style.Bold());
        foreach (var piece in phrase.Replace("{", "\0{", StringComparison.Ordinal).Split('\0', '}'))
            switch (piece)
            {
                case "{0": text.CurrentPageNumber(); break;
                case "{1": text.TotalPages().Format(pages => Told(pages, count)); break;
                default: text.Span(piece); break;
            }
    }

    private static string Told(int? pages, Action<int>? count)
    {
        count?.Invoke(pages ?? 0);
        return string.Create(CultureInfo.InvariantCulture, $"{pages}");
    }
}
