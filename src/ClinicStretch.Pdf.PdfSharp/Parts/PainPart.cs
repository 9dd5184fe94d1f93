using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>What pain means for going on: now, the next morning, and whatever the number.</summary>
internal static class PainPart
{
    private const double SignSize = 1.25;

    public static Box Of(PainBox pain, ProgrammeWords words, Typesetter type, double width)
    {
        var theme = type.Theme;
        var style = new PanelStyle(theme.Body * 0.7) { Border = 1.25 };
        var room = style.Inside(width);
        (string? Title, IReadOnlyList<PainLight> Lights)[] groups = [(null, pain.During), (pain.MorningTitle, pain.Morning)];
        IEnumerable<Box> lights = groups.Select(group => Group(group.Title, group.Lights, words, type, room));
        return new Bookmarked(pain.Title, new Tagged(Tag.Section, new Stack(
            theme.Near,
            type.H2(pain.Title, width),
            new Panel(width, style, new Stack(theme.Gap * 0.8, [.. lights, type.Bullets(pain.Always, room)])))));
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
