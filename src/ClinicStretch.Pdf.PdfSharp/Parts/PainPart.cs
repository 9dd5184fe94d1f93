using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Signs;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>What pain means for going on: now, the next morning, and whatever the number.</summary>
internal static class PainPart
{
    private const double SignSize = 1.25;
    private const double DuringShare = 0.45;

    public static Box Of(PainBox pain, ProgrammeWords words, Typesetter type, double width)
    {
        var theme = type.Theme;
        var style = new PanelStyle(theme.Body * 0.6 * theme.Air) { Border = 1.25 };
        var room = style.Inside(width);
        return new Bookmarked(pain.Title, new Tagged(Tag.Section, new Stack(
            theme.Near,
            type.H2(pain.Title, width),
            new Panel(width, style, new Stack(theme.Near, Lights(pain, words, type, room), type.Bullets(pain.Always, room))))));
    }

    private static Box Lights(PainBox pain, ProgrammeWords words, Typesetter type, double width)
    {
        var theme = type.Theme;
        if (!theme.SideBySide)
            return new Stack(
                theme.Gap * 0.8 * theme.Air,
                Group(pain.DuringTitle, pain.During, words, type, width),
                Group(pain.MorningTitle, pain.Morning, words, type, width));
        var left = width * DuringShare;
        return new Columns(
            (0, Group(pain.DuringTitle, pain.During, words, type, left)),
            (left + theme.Far, Group(pain.MorningTitle, pain.Morning, words, type, width - left - theme.Far)));
    }

    private static Box Group(string? title, IReadOnlyList<PainLight> lights, ProgrammeWords words, Typesetter type, double width)
    {
        var list = new Tagged(Tag.List, new Stack(type.Theme.Body * 0.3, [.. lights.Select(light => Light(light, words, type, width))]));
        return title is null ? list : new Stack(type.Theme.Near * 0.7, type.H3(title, width), list);
    }

    private static ListItem Light(PainLight light, ProgrammeWords words, Typesetter type, double width)
    {
        var theme = type.Theme;
        var (size, indent) = (theme.Body * SignSize, theme.Body * (SignSize + 0.6));
        var text = Paragraph.Of(width - indent, theme.LineSpacing, Ink.Text,
            new Run(light.Word + (theme.SentenceALine ? "\n" : words.AfterLabel), new Font(Face.Bold, theme.Body)),
            new Run(light.Text, new Font(Face.Regular, theme.Body)));
        return new ListItem(new LightSign(light.Colour, size), new Tagged(Tag.Body, text), indent);
    }
}
