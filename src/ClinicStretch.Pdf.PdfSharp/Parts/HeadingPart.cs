using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>Who it is from, what it is, whom it is for; and first of all whether it must not be used.</summary>
internal static class HeadingPart
{
    private const double ContactShare = 0.57;
    private const double LogoHeight = 40;

    public static Box Of(ProgrammeHeading heading, ProgrammeWords words, Typesetter type, double width) => new Stack(
        type.Theme.Gap,
        [
            .. heading.Notice is { } notice ? new[] { Notice(notice, type, width) } : [],
            Letterhead(heading, type, width),
            new Bookmarked(heading.PlanName, type.H1(heading.PlanName, width)),
            Person(heading, words, type, width),
            .. heading.Replaces is { } replaces ? new[] { type.P(replaces, new Font(Face.Bold, type.Theme.Body), width) } : [],
        ]);

    private static Panel Notice(string notice, Typesetter type, double width)
    {
        var style = new PanelStyle(type.Theme.Gap) { Border = 3 };
        return new Panel(width, style, type.P(notice, new Font(Face.Bold, type.Theme.Name), style.Inside(width)));
    }

    private static Stack Letterhead(ProgrammeHeading heading, Typesetter type, double width)
    {
        var right = width * ContactShare;
        var left = width - right - type.Theme.Gap;
        var name = type.P(heading.Clinic, new Font(Face.Bold, type.Theme.Label), left);
        Box clinic = heading.Logo is { } logo ? new Stack(type.Theme.Near, new LogoBox(logo, heading.Clinic, new XSize(left, LogoHeight)), name) : name;
        var contact = type.Lines(string.Join('\n', heading.ClinicContact), new Font(Face.Regular, type.Theme.Body), right).Aligned(1);
        return new Stack(type.Theme.Near, new Columns((0, clinic), (width - right, new Tagged(Tag.P, contact))), new Rule(width, 1.5));
    }

    private static Stack Person(ProgrammeHeading heading, ProgrammeWords words, Typesetter type, double width)
    {
        var theme = type.Theme;
        var name = Paragraph.Of(width, theme.LineSpacing, Ink.Text,
            new Run($"{words.For} ", new Font(Face.Regular, theme.Dose)), new Run(heading.Patient, new Font(Face.Bold, theme.Dose)));
        IEnumerable<string> facts =
        [
            .. heading.PatientReference is { } reference ? new[] { reference } : [],
            $"{words.Therapist} {heading.Therapist}",
            $"{words.Revision} {heading.Revision}",
            heading.Date,
        ];
        return new Stack(theme.Body * 0.1, new Tagged(Tag.P, name), type.P(string.Join("  \u00B7  ", facts), width));
    }
}
