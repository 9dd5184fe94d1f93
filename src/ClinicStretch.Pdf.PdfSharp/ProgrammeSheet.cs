using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Parts;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>The pages of a programme, laid out and not yet drawn.</summary>
internal sealed class ProgrammeSheet
{
    private const double AboveFooter = 12;
    private const double BelowFooter = 24;
    private const int MostPages = 999;

    private readonly ProgrammeDocument _document;
    private readonly Typesetter _type;
    private readonly XSize _paper;

    public ProgrammeSheet(ProgrammeDocument document, PrintOptions options, IReadOnlyDictionary<ProgrammeFigure, XSize> figures)
    {
        (_document, _type, _paper) = (document, new Typesetter(Theme.For(options.Mode), document.Language), Theme.SizeOf(options.Paper));
        Pages = Paginator.Place(Items(figures), _paper, Margin, FootOf, _type.Theme.Far);
    }

    public IReadOnlyList<SheetPage> Pages { get; }

    public double Margin => _type.Theme.Margin;

    /// <summary>What stands at the foot of a page, and how far down it begins.</summary>
    public PlacedBox FooterOf(SheetPage page, int number)
    {
        var footer = FooterPart.Of(_document, _type, WidthOn(page.Size), number, Pages.Count);
        return new PlacedBox(footer, page.Size.Height - BelowFooter - footer.Height);
    }

    private IEnumerable<FlowItem> Items(IReadOnlyDictionary<ProgrammeFigure, XSize> figures)
    {
        var width = WidthOn(_paper);
        var exercises = new ExercisePart(_type, _document.Words, figures, width);
        return
        [
            .. FrontPage(width),
            new FlowItem(OverviewPart.Schedule(_document, _type, width)),
            .. OverviewPart.Lists(_document.Overview, _type, width).Select(list => new FlowItem(list)),
            .. _document.Exercises.Select(exercise => exercises.Of(exercise, Room)),
            .. _document.Log is { } log ? Chart(log).Items() : [],
        ];
    }

    /// <summary>The emergency box stays on page 1: where a long heading leaves it no room, it comes first.</summary>
    private IEnumerable<FlowItem> FrontPage(double width)
    {
        var heading = new FlowItem(HeadingPart.Of(_document.Heading, _document.Words, _type, width));
        var emergency = new FlowItem(EmergencyPart.Of(_document.Emergency, _type, width));
        return heading.Box.Height + _type.Theme.Far + emergency.Box.Height <= Room ? [heading, emergency] : [emergency, heading];
    }

    private LogChartPart Chart(LogChart log) =>
        new(log, _document.Words, _type, WidthOn(_type.Theme.WideChart ? new XSize(_paper.Height, _paper.Width) : _paper));

    private double Room => _paper.Height - Margin - FootOf(_paper);

    private double FootOf(XSize page) =>
        AboveFooter + FooterPart.Of(_document, _type, WidthOn(page), MostPages, MostPages).Height + BelowFooter;

    private double WidthOn(XSize page) => page.Width - 2 * Margin;
}
