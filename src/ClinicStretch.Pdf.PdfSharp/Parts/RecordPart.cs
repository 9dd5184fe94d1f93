using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>What is kept of a patient: a heading, and section after section of titled lists, cut wherever a page ends.</summary>
internal sealed class RecordPart(RecordDocument document, Typesetter type, double width)
{
    private readonly Theme _theme = type.Theme;

    public IEnumerable<FlowItem> Items() =>
        [new FlowItem(Heading()), .. document.Sections.SelectMany(Section)];

    /// <summary>Stands at the foot of each page, so that a loose page still says whose it is.</summary>
    public Box Footer(string number)
    {
        var font = new Font(Face.Regular, _theme.Small);
        var right = (font with { Face = Face.Bold }).WidthOf(number) + 1;
        var whose = Spelt($"{document.Title} \u00B7 {document.Patient} \u00B7 {document.Clinic}");
        return new Stack(
            4,
            new Rule(width, 0.5),
            new Columns(
                (0, type.Lines(whose, font, width - right - _theme.Gap)),
                (width - right, type.Lines(number, font with { Face = Face.Bold }, right).Aligned(1))));
    }

    private Stack Heading() => new(
        _theme.Gap,
        type.P(Spelt(document.Clinic), new Font(Face.Bold, _theme.Label), width),
        new Rule(width, 1.5),
        new Bookmarked(Spelt(document.Title), type.H1(Spelt(document.Title), width)),
        type.P(Spelt(document.Patient), new Font(Face.Bold, _theme.Dose), width),
        type.P(Spelt(document.Lead), width));

    // The title stays with the first entry; each further entry may go to the next page by itself.
    private IEnumerable<FlowItem> Section(RecordSection section)
    {
        IReadOnlyList<Box> entries = section.Entries.Count is 0 ? [type.P(Spelt(document.Nothing), width)] : [.. section.Entries.Select(Entry)];
        var lead = section.Lead is { } text ? new[] { type.P(Spelt(text), width) } : [];
        var title = new Bookmarked(Spelt(section.Title), type.H2(Spelt(section.Title), width));
        return
        [
            new FlowItem(new Stack(_theme.Near, [title, .. lead, entries[0]])) { Flows = true },
            .. entries.Skip(1).Select(entry => new FlowItem(entry) { Flows = true }),
        ];
    }

    private Box Entry(RecordEntry entry) => entry.Title is { } title
        ? new Stack(_theme.Near * 0.7, type.H3(Spelt(title), width), Lines(entry.Lines))
        : Lines(entry.Lines);

    private Box Lines(IReadOnlyList<RecordLine> lines) => type.Bullets([.. lines.Select(line => (Spelt(line.Text), line.Language))], width);

    private static string Spelt(string text) => ProgrammeText.Spelt(text);
}
