using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>When to stop and get help: the one dark band of the sheet.</summary>
internal static class EmergencyPart
{
    private const double LongestInHalfWidth = 90 * 12; // characters times points

    public static Box Of(EmergencyBox emergency, Typesetter type, double width)
    {
        var theme = type.Theme;
        var style = new PanelStyle(theme.Body * 0.7 * theme.Air) { Border = 2 };
        var band = style with { Fill = Ink.Text, Padding = theme.Body * 0.5 * theme.Air, Indent = style.Padding };
        var inside = style.Inside(width);
        var title = Typesetter.Heading(Tag.H2, emergency.Title, theme.Dose, band.Inside(width) - WarningHeading.Indent(theme.Dose), Ink.Paper);
        return new Bookmarked(emergency.Title, new Tagged(Tag.Section, new Stack(
            0,
            new Panel(width, band, new WarningHeading(title, theme.Dose, Ink.Paper, Ink.Text)),
            new Panel(width, style, new Stack(
                theme.Near,
                type.P(emergency.Lead, new Font(Face.Bold, theme.Body), inside),
                Signs(emergency.Signs, type, inside))))));
    }

    private static Box Signs(IReadOnlyList<string> signs, Typesetter type, double width)
    {
        var theme = type.Theme;
        if (!theme.SideBySide || signs.Any(sign => sign.Length * theme.Body > LongestInHalfWidth))
            return type.Bullets(signs, width);
        var half = (width - theme.Gap) / 2;
        var items = type.Bullets(signs, half, theme.Body);
        var left = (items.Count + 1) / 2;
        return new Tagged(Tag.List, new Columns(
            (0, new Stack(theme.Body * 0.25, [.. items.Take(left)])),
            (half + theme.Gap, new Stack(theme.Body * 0.25, [.. items.Skip(left)]))));
    }
}
