using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using ClinicStretch.Pdf.PdfSharp.Parts;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>Figures several a row, each with its name and facts below it. A row is never cut.</summary>
internal sealed class PictureGrid(Typesetter type, ReportLook look, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width, string afterLabel)
{
    private const double FigureShare = 0.56;
    private const double LeastCell = 118;

    public IEnumerable<Box> Rows(ReportPictures pictures)
    {
        var gap = look.Theme.Gap;
        var columns = Math.Max(1, (int)((width + gap) / (LeastCell * look.Theme.Body / 11 + gap)));
        var cell = (width - gap * (columns - 1)) / columns;
        return pictures.Pictures.Chunk(columns).Select(row => new Columns([.. row.Select((picture, n) => (n * (cell + gap), Cell(picture, cell)))]));
    }

    private Tagged Cell(ReportPicture picture, double cell) => new Tagged(Tag.Section, new Stack(
        look.Theme.Near / 2,
        [
            Drawing(picture.Figure, cell),
            Typesetter.Heading(Tag.H2, ProgrammeText.Spelt(picture.Name), look.Theme.Label, cell, Ink.Text),
            .. picture.Facts.Select(fact => type.P(
                ProgrammeText.Spelt(fact.Label.Length > 0 ? $"{fact.Label}{afterLabel}{fact.Value}" : fact.Value), new Font(Face.Regular, look.Fine), cell)),
        ]));

    private Box Drawing(ProgrammeFigure? figure, double cell)
    {
        var height = cell * FigureShare;
        return figure is not null && figures.TryGetValue(figure, out var size)
            ? new Framed(new Pictures([(figure, size)], cell, height), height)
            : new Gap(height);
    }

    /// <summary>A box on the floor of a given height, so that the names of a row stand on one line.</summary>
    private sealed class Framed(Box inner, double height) : Box
    {
        public override double Height => height;

        public override void Draw(Canvas canvas, double x, double y) => inner.Draw(canvas, x, y + height - inner.Height);
    }
}
