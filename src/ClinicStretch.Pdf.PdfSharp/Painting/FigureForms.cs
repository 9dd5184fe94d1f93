using System.Collections.Concurrent;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Figures;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>
/// Puts each figure of a programme into its file once, as a form that its pages refer to. A figure is posed and written the first time that it is
/// asked for; the library has a few hundred.
/// </summary>
internal static class FigureForms
{
    private static readonly ConcurrentDictionary<FigureRequest, FramedDrawing> Found = new();

    /// <summary>The figures that the library has; a figure it lacks is left out, and its exercise is printed without one.</summary>
    public static IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> Find(ProgrammeDocument document) =>
        Find(document.Exercises.Concat(document.Beside?.Exercises ?? []).SelectMany(exercise => exercise.Figures));

    /// <inheritdoc cref="Find(ProgrammeDocument)"/>
    public static IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> Find(IEnumerable<ProgrammeFigure> figures) =>
        figures.Where(figure => figure.Photo is null).Distinct()
            .Select(figure => (figure, drawing: Find(RequestOf(figure))))
            .Where(found => found.drawing is not null)
            .ToDictionary(found => found.figure, found => found.drawing!);

    /// <summary>
    /// To be called before the document is tagged: what is drawn in a form belongs to the element that shows the form. Each form holds a note
    /// for now, which <see cref="ContentByNote"/> knows.
    /// </summary>
    public static IReadOnlyDictionary<ProgrammeFigure, XForm> Draw(PdfDocument file, IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> drawings) =>
        drawings.Index().ToDictionary(entry => entry.Item.Key, entry => FormOf(file, entry.Item.Value, entry.Index));

    /// <summary>What is to stand in the forms instead of their notes.</summary>
    /// <param name="lineWeight">How much thicker than drawn an outline is printed: a small figure on a poor printer would lose it.</param>
    public static IReadOnlyDictionary<string, byte[]> ContentByNote(
        IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> drawings, double lineWeight) =>
        drawings.Values.Index().ToDictionary(entry => $"% {NoteOf(entry.Index)}", entry => entry.Item.ContentIn(lineWeight));

    private static string NoteOf(int index) => $"Figure {index}";

    private static FramedDrawing? Find(FigureRequest request)
    {
        if (Found.TryGetValue(request, out var known))
            return known;
        return FigureLibrary.Find(request)?.For(FigurePalette.Print) is { } drawing ? Found.GetOrAdd(request, new FramedDrawing(drawing)) : null;
    }

    private static FigureRequest RequestOf(ProgrammeFigure figure) =>
        new(figure.Slug, figure.Variant, figure.Left ? FigureSide.Left : FigureSide.Right);

    private static XForm FormOf(PdfDocument file, FramedDrawing drawing, int index)
    {
        var form = new XForm(file, drawing.Size);
        using (var graphics = XGraphics.FromForm(form))
            graphics.WriteComment(NoteOf(index));
        form.DrawingFinished();
        return form;
    }
}
