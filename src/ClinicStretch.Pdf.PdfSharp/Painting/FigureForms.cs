using ClinicStretch.Application.Programmes;
using ClinicStretch.Figures;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>Draws each figure of a programme once, as a form that its pages refer to.</summary>
internal static class FigureForms
{
    /// <summary>The figures that the library has; a figure it lacks is left out, and its exercise is printed without one.</summary>
    public static IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> Find(ProgrammeDocument document) =>
        Find(document.Exercises.SelectMany(exercise => exercise.Figures));

    /// <inheritdoc cref="Find(ProgrammeDocument)"/>
    public static IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> Find(IEnumerable<ProgrammeFigure> figures) =>
        figures.Distinct()
            .Select(figure => (figure, drawing: FigureLibrary.Find(RequestOf(figure))?.For(FigurePalette.Print)))
            .Where(found => found.drawing is not null)
            .ToDictionary(found => found.figure, found => new FramedDrawing(found.drawing!));

    /// <summary>To be called before the document is tagged: what is drawn in a form belongs to the element that shows the form.</summary>
    public static IReadOnlyDictionary<ProgrammeFigure, XForm> Draw(PdfDocument file, IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> drawings) =>
        drawings.ToDictionary(entry => entry.Key, entry => FormOf(file, entry.Value));

    private static FigureRequest RequestOf(ProgrammeFigure figure) =>
        new(figure.Slug, figure.Variant, figure.Left ? FigureSide.Left : FigureSide.Right);

    private static XForm FormOf(PdfDocument file, FramedDrawing drawing)
    {
        var form = new XForm(file, drawing.Size);
        using (var graphics = XGraphics.FromForm(form))
            foreach (var shape in drawing.Shapes)
                Paint(graphics, shape, drawing);
        form.DrawingFinished();
        return form;
    }

    private static void Paint(XGraphics graphics, Shape shape, FramedDrawing drawing)
    {
        var path = PathOf(shape.Path, drawing);
        if (shape.Stroke is { } stroke)
            graphics.DrawPath(PenOf(ColorOf(stroke, shape.Opacity), shape), path);
        if (shape.Fill is { } fill)
            graphics.DrawPath(new XSolidBrush(ColorOf(fill, shape.Opacity)), path);
    }

    private static XPen PenOf(XColor color, Shape shape)
    {
        var pen = new XPen(color, shape.StrokeWidth) { LineCap = XLineCap.Round, LineJoin = XLineJoin.Round };
        if (shape.Dash > 0)
            pen.DashPattern = [shape.Dash / shape.StrokeWidth, shape.Dash / shape.StrokeWidth];
        return pen;
    }

    private static XColor ColorOf(Tone tone, double opacity)
    {
        var (red, green, blue) = Palettes.Colour(tone, FigurePalette.Print);
        return XColor.FromArgb((int)Math.Round(opacity * 255), red, green, blue);
    }

    private static XGraphicsPath PathOf(IReadOnlyList<PathStep> steps, FramedDrawing drawing)
    {
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        var pen = new XPoint();
        foreach (var step in steps)
        {
            var end = drawing.Place(step.X, step.Y);
            switch (step.Kind)
            {
                case PathStepKind.MoveTo: path.StartFigure(); break;
                case PathStepKind.LineTo: path.AddLine(pen, end); break;
                case PathStepKind.CurveTo: path.AddBezier(pen, drawing.Place(step.X1, step.Y1), drawing.Place(step.X2, step.Y2), end); break;
                default: path.CloseFigure(); continue;
            }
            pen = end;
        }
        return path;
    }
}
