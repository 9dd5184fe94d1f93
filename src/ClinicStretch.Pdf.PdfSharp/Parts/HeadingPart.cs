using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Signs;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>Sets a part at a width, in one language or in two.</summary>
internal delegate Box TwoSides(Func<ProgrammeDocument, Typesetter, double, Box> part, double width);

/// <summary>Who the sheet is from, what it is, and whom it is for.</summary>
internal static class HeadingPart
{
    private const double ContactShare = 0.57;
    private const double LogoHeight = 40;
    private const string Between = "  \u00B7  ";

    private static readonly double[] ScalesOfName = [1, 0.85, 0.7, 0.6, 0.5];

    /// <summary>What the sheet is and whom it is for; first of all whether it must not be used.</summary>
    /// <param name="both">Sets a part at a width, in one language or in two.</param>
    public static Box Title(ProgrammeDocument document, Typesetter type, double width, TwoSides both) => new Stack(
        type.Theme.Body * 0.7, [.. Notices(document, type, width, both), Name(document, type, width, scale: 1), Person(both, width)]);

    /// <summary>All of the title but the plan's name.</summary>
    public static Box About(ProgrammeDocument document, Typesetter type, double width, TwoSides both) => new Stack(
        type.Theme.Body * 0.7, [.. Notices(document, type, width, both), Person(both, width)]);

    /// <summary>The plan's name alone, from large to small.</summary>
    public static IEnumerable<Box> Names(ProgrammeDocument document, Typesetter type, double width) =>
        ScalesOfName.Select(scale => Name(document, type, width, scale));

    /// <summary>Whom the sheet is from.</summary>
    public static Stack Letterhead(ProgrammeHeading heading, Typesetter type, double width)
    {
        var right = width * ContactShare;
        var left = width - right - type.Theme.Gap;
        var name = type.P(heading.Clinic, new Font(Face.Bold, type.Theme.Label), left);
        Box clinic = heading.Logo is { } logo
            ? new Stack(type.Theme.Near, new LogoBox(logo, heading.Clinic, new XSize(left, LogoHeight)), name)
            : name;
        var contact = new Tagged(Tag.P, Contact(heading, type, right));
        return new Stack(type.Theme.Near, new Columns((0, clinic), (width - right, contact)), new Rule(width, 1.5));
    }

    private static Paragraph Contact(ProgrammeHeading heading, Typesetter type, double width) => (type.Theme.CardsInPairs
        ? type.Lines(string.Join(Between, heading.ClinicContact), new Font(Face.Regular, type.Theme.Small), width)
        : type.Lines(string.Join('\n', heading.ClinicContact), new Font(Face.Regular, type.Theme.Body), width)).Aligned(1);

    private static Bookmarked Name(ProgrammeDocument document, Typesetter type, double width, double scale) =>
        new(document.Heading.PlanName, Typesetter.Heading(Tag.H1, document.Heading.PlanName, type.Theme.Title * scale, width, Ink.Accent));

    private static Box Person(TwoSides both, double width) =>
        both((sheet, setter, half) => Person(sheet.Heading, sheet.Words, setter, half), width);

    private static IEnumerable<Box> Notices(ProgrammeDocument document, Typesetter type, double width, TwoSides both) =>
        document.Heading.Notice is null ? [] : [both((sheet, setter, half) => Notice(sheet.Heading.Notice ?? "", setter, half), width)];

    private static Panel Notice(string notice, Typesetter type, double width)
    {
        var style = new PanelStyle(type.Theme.Gap) { Border = 3 };
        return new Panel(width, style, type.P(notice, new Font(Face.Bold, type.Theme.Name), style.Inside(width)));
    }

    private static Stack Person(ProgrammeHeading heading, ProgrammeWords words, Typesetter type, double width)
    {
        var theme = type.Theme;
        IEnumerable<string> facts =
        [
            .. heading.PatientReference is { } reference ? new[] { reference } : [],
            $"{words.Therapist} {heading.Therapist}",
            $"{words.Revision} {heading.Revision}",
            heading.Date,
        ];
        var (before, name, about) = (new Font(Face.Regular, theme.Dose), new Run(heading.Patient, new Font(Face.Bold, theme.Dose)), string.Join(Between, facts));
        Box[] replaces = heading.Replaces is { } other ? [new Gap(theme.Near), type.P(other, new Font(Face.Bold, theme.Body), width)] : [];
        return theme.CardsInPairs
            ? new Stack(0, [new Tagged(Tag.P, Paragraph.Of(width, theme.LineSpacing, Ink.Text,
                new Run($"{words.For} ", before), name, new Run(Between + about, new Font(Face.Regular, theme.Body)))), .. replaces])
            : new Stack(
                theme.Body * 0.1,
                [new Tagged(Tag.P, Paragraph.Of(width, theme.LineSpacing, Ink.Text, new Run($"{words.For} ", before), name)), type.P(about, width), .. replaces]);
    }
}
