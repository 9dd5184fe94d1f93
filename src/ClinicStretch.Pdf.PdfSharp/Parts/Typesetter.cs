using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>
/// Sets words in the theme's type: headings, paragraphs, lists. The language of a text (BCP 47) is said where it is not the sheet's.
/// </summary>
/// <param name="sheet">BCP 47 of the sheet.</param>
internal sealed class Typesetter(Theme theme, string sheet)
{
    private const double HeadingSpacing = 1.15;
    private const string Bullet = "\u2022 ";

    public Theme Theme => theme;

    /// <summary>BCP 47 of the sheet.</summary>
    public string Language => sheet;

    /// <summary>The same in another theme.</summary>
    public Typesetter In(Theme other) => new(other, sheet);

    /// <summary>The same type on a sheet, or a side of one, in another language.</summary>
    public Typesetter For(string language) => new(theme, language);

    public Box H1(string text, double width) => Heading(Tag.H1, text, theme.Title, width, Ink.Accent);

    public Box H2(string text, double width) => Heading(Tag.H2, text, theme.Name, width, Ink.Accent);

    public Box H3(string text, double width) => Heading(Tag.H3, text, theme.Label, width, Ink.Text);

    public static Box Heading(Tag tag, string text, double size, double width, XColor color) =>
        new Tagged(tag, Paragraph.Of(width, HeadingSpacing, color, new Run(text, new Font(Face.Bold, size))));

    public Box P(string text, double width) => P(text, new Font(Face.Regular, theme.Body), width);

    public Box P(string text, Font font, double width, string? language = null) =>
        new Tagged(Tag.P, Lines(text, font, width)) { Language = language };

    /// <summary>A short bold label and the text it belongs to, in one paragraph.</summary>
    public Box Labelled(Label label, string text, double width, string? language = null) => new Tagged(Tag.P, Paragraph.Of(
        width,
        theme.LineSpacing,
        Ink.Text,
        new Run(label.Text + (theme.SentenceALine ? "\n" : label.End), new Font(Face.Bold, theme.Body), language is null ? null : sheet),
        new Run(Ideas(text), new Font(Face.Regular, theme.Body)))) { Language = language };

    public Paragraph Lines(string text, Font font, double width) =>
        Paragraph.Of(width, theme.LineSpacing, Ink.Text, new Run(Ideas(text), font));

    public Box Bullets(IReadOnlyList<string> lines, double width, string? language = null) => List(Tag.List, lines, _ => Bullet, width, language);

    public Box Numbers(IReadOnlyList<string> lines, double width, string? language = null) =>
        List(Tag.Numbers, lines, index => $"{index + 1}. ", width, language);

    /// <summary>The items of a list, which still want a list around them.</summary>
    public IReadOnlyList<Box> Bullets(IEnumerable<string> lines, double width, double labelWidth) =>
        [.. lines.Select(line => Item(Bullet, line, width, labelWidth))];

    /// <summary>Lines that are each in a language of their own; null for the sheet's.</summary>
    public Box Bullets(IReadOnlyList<(string Text, string? Language)> lines, double width)
    {
        var labelWidth = new Font(Face.Bold, theme.Body).WidthOf(Bullet) + theme.Body * 0.25;
        return new Tagged(Tag.List, new Stack(theme.BetweenLines, [.. lines.Select(line => Item(Bullet, line.Text, width, labelWidth, line.Language))]));
    }

    private Tagged List(Tag tag, IReadOnlyList<string> lines, Func<int, string> label, double width, string? language)
    {
        var labelWidth = lines.Select((_, index) => new Font(Face.Bold, theme.Body).WidthOf(label(index))).DefaultIfEmpty(0).Max() + theme.Body * 0.25;
        return new Tagged(tag, new Stack(theme.BetweenLines, [.. lines.Select((line, index) => Item(label(index), line, width, labelWidth))])) { Language = language };
    }

    private ListItem Item(string label, string text, double width, double labelWidth, string? language = null) => new(
        new Tagged(Tag.Label, Paragraph.Of(labelWidth, theme.LineSpacing, Ink.Text, new Run(label, new Font(Face.Bold, theme.Body)))),
        new Tagged(Tag.Body, Lines(text, new Font(Face.Regular, theme.Body), width - labelWidth)) { Language = language },
        labelWidth);

    private string Ideas(string text) => theme.SentenceALine ? text.Replace(". ", ".\n", StringComparison.Ordinal) : text;
}

/// <param name="End">What stands between the label and its text: a colon, with its spaces.</param>
internal readonly record struct Label(string Text, string End);
