using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>One page to draw on, from the top left, in points. Whatever is drawn belongs to an element or to the furniture.</summary>
internal sealed class Canvas(PdfPage page, XGraphics graphics, StructureBuilder structure, Pens pens, Inks inks) : IDisposable
{
    private const double HatchStep = 5;
    private const double HatchWidth = 0.6;
    private const double HollowWidth = 0.6;
    private bool _inFurniture;

    public void Dispose() => graphics.Dispose();

    /// <summary>Draws content that a screen reader meets as one element.</summary>
    /// <param name="language">BCP 47 of its text; null for the language of what it stands in.</param>
    public void Element(Tag tag, Action draw, string? language = null)
    {
        Begin(tag);
        if (language is not null)
            structure.SetLanguage(language);
        draw();
        structure.End();
    }

    /// <summary>Draws what means nothing to a screen reader: rules, grounds, running lines.</summary>
    public void Furniture(Action draw)
    {
        if (_inFurniture)
        {
            draw();
            return;
        }
        _inFurniture = true;
        structure.BeginArtifact();
        draw();
        structure.End();
        _inFurniture = false;
    }

    /// <summary>Draws a figure, or the photograph in its place, with its alternative text.</summary>
    public void Picture(ProgrammeFigure figure, XRect area)
    {
        var upwards = new XRect(area.X, page.Height.Point - area.Bottom, area.Width, area.Height);
        structure.BeginElement(PdfIllustrationElementTag.Figure, ProgrammeText.Clean(figure.Alt), upwards);
        if (figure.Photo is { } photo)
            pens.Photographs.Draw(graphics, photo, area);
        else
            graphics.DrawImage(pens.Figures[figure], area);
        structure.End();
    }

    /// <summary>Draws a photograph or a logo with its alternative text.</summary>
    /// <param name="side">Which side of it is up, from 1 to 8 as Exif numbers them.</param>
    public void Image(XImage image, XRect area, string alt, int side = 1)
    {
        var upwards = new XRect(area.X, page.Height.Point - area.Bottom, area.Width, area.Height);
        structure.BeginElement(PdfIllustrationElementTag.Figure, ProgrammeText.Clean(alt), upwards);
        if (side == 1)
            graphics.DrawImage(image, area);
        else
            TurnedPicture.Draw(graphics, image, side, area);
        structure.End();
    }

    /// <summary>Fills an area that is not to be written in: grey, or hatched where there is no grey.</summary>
    /// <param name="underText">Letters stand on it: then it is not hatched.</param>
    public void Bar(XRect area, bool underText)
    {
        if (!inks.BlackAndWhite)
            Fill(area, Ink.Rest);
        else if (!underText)
            Hatch(area);
    }

    private void Hatch(XRect area)
    {
        graphics.Save();
        graphics.IntersectClip(area);
        for (var x = area.X - area.Height; x < area.Right; x += HatchStep)
            graphics.DrawLine(new XPen(inks.Of(Ink.Text), HatchWidth), x, area.Bottom, x + area.Height, area.Y);
        graphics.Restore();
    }

    /// <summary>Fills one path with an even-sided grid of dark modules, and says what it is.</summary>
    /// <param name="area">Of the whole grid, its quiet zone too.</param>
    public void Code(IReadOnlyList<System.Collections.BitArray> rows, XRect area, string alt)
    {
        var (path, side) = (new XGraphicsPath { FillMode = XFillMode.Winding }, area.Width / rows.Count);
        foreach (var (y, x, length) in QrModules.Runs(rows))
            path.AddRectangle(area.X + x * side, area.Y + y * side, length * side, side);
        var upwards = new XRect(area.X, page.Height.Point - area.Bottom, area.Width, area.Height);
        structure.BeginElement(PdfIllustrationElementTag.Figure, ProgrammeText.Clean(alt), upwards);
        graphics.DrawPath(new XSolidBrush(XColors.Black), path);
        structure.End();
    }

    /// <summary>Draws a picture of lines and letters, such as a chart, with its alternative text.</summary>
    public void Figure(string alt, XRect area, Action draw)
    {
        var upwards = new XRect(area.X, page.Height.Point - area.Bottom, area.Width, area.Height);
        structure.BeginElement(PdfIllustrationElementTag.Figure, ProgrammeText.Clean(alt), upwards);
        draw();
        structure.End();
    }

    public void Bookmark(string title, double y)
    {
        var outline = new PdfOutline(ProgrammeText.Clean(title), page, opened: true) { Left = 0, Top = page.Height.Point - y };
        page.Owner.Outlines.Add(outline);
    }

    public void Text(string text, Font font, XColor color, double x, double baseline) =>
        Write(text, font, new XSolidBrush(inks.Of(color)), x, baseline);

    /// <summary>Writes large from the bottom left of a page to its top right. Black ink would hide what stands over it: there the letters are hollow.</summary>
    public void Across(string text, Font font, XSize page, XColor color)
    {
        var (clean, x, baseline) = (ProgrammeText.Clean(text), -font.WidthOf(text) / 2, font.Ascent / 2);
        graphics.Save();
        graphics.TranslateTransform(page.Width / 2, page.Height / 2);
        graphics.RotateTransform(-Math.Atan2(page.Height, page.Width) * 180 / Math.PI);
        if (inks.BlackAndWhite)
            graphics.DrawPath(new XPen(XColors.Black, HollowWidth), LetterShapes.Around(clean, font, x, baseline));
        else
            Write(clean, font, new XSolidBrush(color), x, baseline);
        graphics.Restore();
    }

    public void Fill(XRect area, XColor color) => graphics.DrawRectangle(new XSolidBrush(inks.Of(color)), area);

    public void Outline(XRect area, double width, XColor color)
    {
        area.Inflate(-width / 2, -width / 2);
        graphics.DrawRectangle(new XPen(inks.Of(color), width), area);
    }

    public void Line(double x1, double y1, double x2, double y2, double width, XColor color) =>
        graphics.DrawLine(new XPen(inks.Of(color), width), x1, y1, x2, y2);

    /// <param name="dash">Lengths of strokes and gaps in points; none for a solid line.</param>
    public void Line(XPoint from, XPoint to, double width, XColor color, params IReadOnlyList<double> dash)
    {
        var pen = new XPen(color, width) { LineCap = XLineCap.Flat };
        if (dash.Count > 0)
            pen.DashPattern = [.. dash.Select(length => length / width)];
        graphics.DrawLine(pen, from, to);
    }

    public void Disc(double x, double y, double diameter, XColor color) =>
        graphics.DrawEllipse(new XSolidBrush(inks.Of(color)), x, y, diameter, diameter);

    public void Shape(IEnumerable<XPoint> corners, XColor color) =>
        graphics.DrawPolygon(new XSolidBrush(inks.Of(color)), [.. corners], XFillMode.Winding);

    private void Write(string text, Font font, XBrush brush, double x, double baseline)
    {
        foreach (var (piece, isSecond) in font.Files.Pieces(text))
        {
            graphics.DrawString(piece, pens[font, isSecond], brush, x, baseline);
            x += font.WidthOf(piece);
        }
    }

    private void Begin(Tag tag)
    {
        switch (tag)
        {
            case Tag.Section: structure.BeginElement(PdfGroupingElementTag.Section); break;
            case Tag.ColumnHeader: BeginHeader("/Column"); break;
            case Tag.RowHeader: BeginHeader("/Row"); break;
            case Tag.List: BeginList("/Disc"); break;
            case Tag.Numbers: BeginList("/Decimal"); break;
            case Tag.Span: structure.BeginElement(PdfInlineLevelElementTag.Span); break;
            default: structure.BeginElement(BlockOf(tag)); break;
        }
    }

    private void BeginHeader(string scope)
    {
        structure.BeginElement(PdfBlockLevelElementTag.TableHeaderCell);
        structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", scope);
    }

    /// <param name="numbering">How its entries are labelled (ISO 32000-1, 14.8.5.5).</param>
    private void BeginList(string numbering)
    {
        structure.BeginElement(PdfBlockLevelElementTag.List);
        var attributes = new PdfDictionary();
        attributes.Elements.SetName("/O", "/List");
        attributes.Elements.SetName("/ListNumbering", numbering);
        structure.CurrentStructureElement.Elements["/A"] = attributes;
    }

    private static PdfBlockLevelElementTag BlockOf(Tag tag) => tag switch
    {
        Tag.H1 => PdfBlockLevelElementTag.Heading1,
        Tag.H2 => PdfBlockLevelElementTag.Heading2,
        Tag.H3 => PdfBlockLevelElementTag.Heading3,
        Tag.Item => PdfBlockLevelElementTag.ListItem,
        Tag.Label => PdfBlockLevelElementTag.Label,
        Tag.Body => PdfBlockLevelElementTag.ListBody,
        Tag.Table => PdfBlockLevelElementTag.Table,
        Tag.Row => PdfBlockLevelElementTag.TableRow,
        Tag.Cell => PdfBlockLevelElementTag.TableDataCell,
        _ => PdfBlockLevelElementTag.Paragraph,
    };
}
