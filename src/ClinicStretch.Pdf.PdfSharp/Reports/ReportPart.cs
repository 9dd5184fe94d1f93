using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using ClinicStretch.Pdf.PdfSharp.Parts;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>The heading of a report, and section after section of its blocks, cut wherever a page ends.</summary>
internal sealed class ReportPart(ReportDocument document, Typesetter type, ReportLook look, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width)
{
    private const double ContactShare = 0.5;
    private const int MostKeptLines = 10;
    private const int FewestLinesBegun = 9;
    private readonly Theme _theme = look.Theme;

    public IEnumerable<FlowItem> Items() => [new FlowItem(Heading()), .. document.Sections.SelectMany(Section)];

    /// <summary>Stands at the foot of each page, so that a loose page still says whose it is.</summary>
    public Box Footer(string number)
    {
        var font = new Font(Face.Regular, _theme.Small);
        var right = (font with { Face = Face.Bold }).WidthOf(number) + 1;
        return new Stack(
            4,
            new Rule(width, 0.5),
            new Columns(
                (0, type.Lines(Spelt(document.Foot), font, width - right - _theme.Gap)),
                (width - right, type.Lines(number, font with { Face = Face.Bold }, right).Aligned(1))));
    }

    private Stack Heading()
    {
        var heading = document.Heading;
        var right = width * ContactShare;
        var clinic = type.P(Spelt(heading.Clinic), new Font(Face.Bold, _theme.Label), width - right - _theme.Gap);
        var contact = heading.Contact.Count is 0 ? (Box)new Gap(0)
            : new Tagged(Tag.P, type.Lines(Spelt(string.Join('\n', heading.Contact)), new Font(Face.Regular, look.Fine), right).Aligned(1));
        return new Stack(_theme.Near,
        [
            new Columns((0, clinic), (width - right, contact)),
            new Rule(width, 1.5),
            new Bookmarked(Spelt(heading.Title), type.H1(Spelt(heading.Title), width)),
            .. heading.Person is { } person ? new[] { type.P(Spelt(person), new Font(Face.Bold, _theme.Dose), width) } : [],
            .. heading.Facts.Count is 0 ? [] : new[] { type.P(string.Join("  \u00B7  ", heading.Facts.Select(f => Spelt($"{f.Label}{document.AfterLabel}{f.Value}"))), width) },
        ]);
    }

    // The title stays with what it names; the rest may go to the next page by itself.
    private IEnumerable<FlowItem> Section(ReportSection section)
    {
        var boxes = Paired([.. section.Blocks.SelectMany((block, n) => BoxesOf(block, section, n > 0 ? section.Blocks[n - 1] : null))]);
        if (section.Title is { } title)
        {
            var heading = new Bookmarked(Spelt(title), type.H2(Spelt(title), width));
            if (section.IsWhole)
                return [new FlowItem(new Stack(_theme.Near, [heading, .. boxes]))];
            return [Item(new Stack(_theme.Near, heading, boxes[0]), MayBeCut(boxes[0])), .. boxes.Skip(1).Select(Item)];
        }

        return boxes.Select(Item);
    }

    private FlowItem Item(Box box) => Item(box, MayBeCut(box));

    private FlowItem Item(Box box, bool mayBeCut) => new(box) { Flows = mayBeCut, LeastPart = FewestLinesBegun * _theme.Body };

    // A picture, and a table that is taken in at a glance, stay whole.
    private bool MayBeCut(Box box) => box is not (ChartBox or Columns) && box.Height > MostKeptLines * _theme.Body;

    private IEnumerable<Box> BoxesOf(ReportBlock block, ReportSection section, ReportBlock? before) => block.Set(new ReportBoxes(document, type, look, figures, width)
    {
        Title = section.Title,
        Above = before is ReportSubtitle subtitle ? subtitle.Text : null,
        ChartWidth = document.IsLetter && section.Blocks.OfType<ReportChart>().Count() is 2 ? Half : width,
    });

    private double Half => (width - _theme.Gap) / 2;

    // Two charts of a letter stand side by side.
    private List<Box> Paired(List<Box> boxes) => boxes is [ChartBox { Width: var room } one, ChartBox two, .. var rest] && room < width
        ? [new Columns((0, one), (width - room, two)), .. rest]
        : boxes;

    private static string Spelt(string text) => ProgrammeText.Spelt(text);
}
