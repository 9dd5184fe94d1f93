using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>Sets a part of a sheet in so much room.</summary>
internal delegate void SheetPart(IContainer container, ProgrammeDocument sheet, Look look);

/// <summary>A part in one language, or in two side by side: the sheet's own on the left, the other marked as such on the right.</summary>
internal static class TwoLanguages
{
    public static void Both(this IContainer container, ProgrammeDocument document, Look look, SheetPart part)
    {
        if (document.Beside is not { } other)
        {
            part(container, document, look);
            return;
        }
        container.Row(row =>
        {
            row.Spacing(look.Far);
            part(row.RelativeItem(), document, look);
            part(row.RelativeItem().SemanticLanguage(other.Language), other, look);
        });
    }
}
