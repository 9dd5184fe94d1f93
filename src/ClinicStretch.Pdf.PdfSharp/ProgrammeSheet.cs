using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;
using ClinicStretch.Pdf.PdfSharp.Parts;
using ClinicStretch.Pdf.PdfSharp.Parts.Exercises;
using ClinicStretch.Pdf.PdfSharp.Parts.Logs;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>The pages of a programme, laid out and not yet drawn.</summary>
internal sealed class ProgrammeSheet
{
    private const double BelowFooter = 22;
    private const double Full = 0.88;
    private const double LeastShare = 0.3;
    private const double LeastShareOfLast = 0.4;

    private readonly ProgrammeDocument _document;
    private readonly IReadOnlyDictionary<ProgrammeFigure, XSize> _figures;
    private readonly XSize _paper;
    private readonly IReadOnlyList<FlowItem> _programme;
    private readonly Typesetter _type;

    public ProgrammeSheet(ProgrammeDocument document, PrintOptions options, IReadOnlyDictionary<ProgrammeFigure, XSize> figures)
        : this(document, figures, Theme.SizeOf(options.Paper), Theme.For(options.Mode))
    {
        var theme = Theme.For(options.Mode);
        if (theme.ExerciseAPage ? !Strands && !EndsAlone : document.Beside is null && IsGood(theme))
            return;
        ProgrammeSheet In(Theme other) => other == theme ? this : new ProgrammeSheet(document, figures, _paper, other);
        var chosen = document.Beside is null && theme.MostPages < int.MaxValue
            ? OnFewPages([.. theme.Smaller().Select(In)])
            : Fullest([.. theme.Fuller(document.Beside is not null)], In);
        (_type, _programme, Pages) = (chosen._type, chosen._programme, chosen.Pages);
    }

    private bool IsGood(Theme theme) => theme.MostPages < int.MaxValue ? Pages.Count <= theme.MostPages : IsFull && !Strands && !EndsAlone;

    /// <summary>Hardly any paper is left empty but on the last page.</summary>
    private bool IsFull => Pages.Count < 2 || Pages.SkipLast(1).Average(ShareFilled) >= Full;

    /// <summary>A page before the last of its kind holds one small thing.</summary>
    private bool Strands => Pages.Zip(Pages.Skip(1)).Any(next => next.First.Wide == next.Second.Wide && ShareFilled(next.First) < LeastShare);

    /// <summary>The last page before the chart holds little, which smaller figures or closer lines might find room for on the page before.</summary>
    private bool EndsAlone => PagesOf(_programme) is { Count: > 1 } pages && ShareFilled(pages[^1]) < LeastShareOfLast;

    private double ShareFilled(SheetPage page) => (page.Boxes[^1].Y + page.Boxes[^1].Box.Height - Top) / RoomOn(page.Size);

    /// <summary>The first that needs no more pages than the last, which is the closest, and that strands nothing; not all of them are laid out for it.</summary>
    private static ProgrammeSheet Fullest(List<Theme> themes, Func<Theme, ProgrammeSheet> layOut)
    {
        var closest = layOut(themes[^1]);
        ProgrammeSheet? found = null;
        foreach (var sheet in themes.SkipLast(1).Select(layOut).Append(closest).Where(sheet => sheet.Pages.Count <= closest.Pages.Count))
        {
            found ??= sheet;
            if (!sheet.Strands)
                return sheet;
        }

        return found!;
    }

    private static ProgrammeSheet OnFewPages(List<ProgrammeSheet> sheets) =>
        sheets.Find(sheet => sheet.Pages.Count <= sheet._type.Theme.MostPages) ?? sheets.Find(sheet => sheet.IsShortWithoutChart) ?? sheets[0];

    private ProgrammeSheet(ProgrammeDocument document, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, XSize paper, Theme theme)
    {
        (_document, _figures, _paper) = (document, figures, paper);
        _type = new Typesetter(document.Beside is null ? theme : theme.InHalf(), document.Language);
        _programme = Programme();
        Pages = PagesOf([.. _programme, .. Chart()]);
    }

    public IReadOnlyList<SheetPage> Pages { get; }

    /// <summary>What was put on the pages, but for the chart.</summary>
    public IReadOnlyList<FlowItem> Flow => _programme;

    public double Margin => _type.Theme.Margin;

    /// <summary>The air above the foot of a page.</summary>
    public double AboveFoot => _type.Theme.Near;

    /// <summary>What stands at the foot of a page, and how far down it begins.</summary>
    public PlacedBox FooterOf(SheetPage page, int number)
    {
        var footer = FooterPart.Of(_document, _type, WidthOn(page.Size), number, Pages.Count);
        return new PlacedBox(footer, page.Size.Height - BelowFooter - footer.Height);
    }

    /// <summary>Every box that is drawn on a page, the foot too, with the rectangle of the paper that it takes.</summary>
    public IEnumerable<LaidBox> Laid(SheetPage page, int number) =>
        page.Boxes.Append(FooterOf(page, number)).SelectMany(placed => LaidBox.Of(placed.Box, Margin, placed.Y));

    /// <summary>What lies under a page that must not be used as it is.</summary>
    public void DrawGround(SheetPage page, Canvas canvas) => MarkPart.Draw(_document, _type, page.Size, canvas);

    /// <summary>What to do on a bad day comes after the exercises; before them, beside what pain means, where it would else have paper of its own.</summary>
    private IReadOnlyList<FlowItem> Programme()
    {
        var width = WidthOn(_paper);
        var front = new FrontPart(_document, _type, width, Room);
        IReadOnlyList<FlowItem> before = [.. front.Items()];
        IReadOnlyList<FlowItem> exercises = [.. new ExerciseFlow(_document, _type, _figures, width, Room).Items()];
        IReadOnlyList<FlowItem> badDays = [.. front.BadDays()];
        IReadOnlyList<FlowItem> usual = [.. before, .. exercises, .. badDays];
        IReadOnlyList<FlowItem> other = [.. before, .. FrontPart.Loose(badDays), .. exercises];
        return badDays.Count > 0 && IsFuller(PagesOf(other), PagesOf(usual)) ? other : usual;
    }

    /// <summary>Fewer pages, or as many of which none is left as empty as one of the others.</summary>
    private bool IsFuller(IReadOnlyList<SheetPage> pages, IReadOnlyList<SheetPage> others) =>
        pages.Count < others.Count || (pages.Count == others.Count && LeastFilled(others) is < LeastShareOfLast and var least && LeastFilled(pages) > least);

    private double LeastFilled(IReadOnlyList<SheetPage> pages) => pages.Min(ShareFilled);

    private IReadOnlyList<FlowItem> Chart() =>
        _document.Log is null ? [] : [.. new LogChartPart(_document, _type, ChartPaper, RoomOn(ChartPaper)).Items()];

    private IReadOnlyList<SheetPage> PagesOf(IEnumerable<FlowItem> items) => Paginator.Place(items, _paper, Top, FootOf, _type.Theme.Between);

    /// <summary>All but the chart is on as few pages as the mode asks for; the chart then has its own.</summary>
    private bool IsShortWithoutChart => PagesOf(_programme).Count <= _type.Theme.MostPages;

    private XSize ChartPaper => _type.Theme.WideChart ? new XSize(_paper.Height, _paper.Width) : _paper;

    private double Top => Margin + MarkPart.HeightOn(_document, _type, WidthOn(_paper));

    private double Room => RoomOn(_paper);

    private double RoomOn(XSize page) => page.Height - Top - FootOf(page);

    private double FootOf(XSize page) =>
        AboveFoot + FooterPart.Of(_document, _type, WidthOn(page), page: 1, pages: 1).Height + BelowFooter;

    private double WidthOn(XSize page) => page.Width - 2 * Margin;
}
