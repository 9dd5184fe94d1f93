using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>All that comes before the exercises, in one language or in two side by side.</summary>
/// <param name="width">Of a page between its margins, in points.</param>
/// <param name="height">Of a page between its margin and its foot.</param>
internal sealed class FrontPart(ProgrammeDocument document, Typesetter type, double width, double height)
{
    private bool _codeIsSet;

    /// <summary>First the heading and when to stop; what comes after may change places where a page has room for it.</summary>
    public IEnumerable<FlowItem> Items() => InColumns() ?? [.. HeadingAndEmergency(), .. Loose([.. HowOften(), .. Pain(), .. News(), .. Lists()])];

    public static IEnumerable<FlowItem> Loose(IEnumerable<FlowItem> items) => items.Select(item => item with { IsLoose = true });

    /// <summary>
    /// On a small sheet: to the left when to stop, how often and with what, to the right what pain means and what is new. Null on another sheet, and
    /// where a page has no room for it.
    /// </summary>
    private FlowItem[]? InColumns()
    {
        if (!type.Theme.CardsInPairs || document.Pain is not { } pain)
            return null;
        var (half, narrow) = ((width - type.Theme.Far) / 2, type.In(type.Theme with { SideBySide = false }));
        var heading = new Stack(type.Theme.Body * 0.8, HeadingPart.Letterhead(document.Heading, type, width), TitleAndCode());
        Box[] left =
        [
            EmergencyPart.Of(document.Emergency, narrow, half), OverviewPart.Schedule(document, type, half),
            .. OverviewPart.Lists(document.Overview, document.Words, type, half),
        ];
        Box[] right = [PainPart.Of(pain, document.Words, narrow, half), .. document.News is { } news ? new[] { NewsPart.Of(news, narrow, half) } : []];
        var columns = new Columns((0, new Stack(type.Theme.Between, left)), (half + type.Theme.Far, new Stack(type.Theme.Between, right)));
        return Fits(heading, columns) ? [new FlowItem(heading), new FlowItem(columns)] : null;
    }

    /// <summary>
    /// The emergency box is on page 1, under all of the heading; where the heading leaves it no room, under the title alone; where that is
    /// too long, under the plan's name, set smaller; and where two languages side by side are still too tall, one below the other, each whole.
    /// The name is the document's first heading, whatever its length.
    /// </summary>
    private IEnumerable<FlowItem> HeadingAndEmergency()
    {
        var letterhead = HeadingPart.Letterhead(document.Heading, type, width);
        var order = Under([Both(Emergency, width)], letterhead) ?? UnderTheName(letterhead) ?? Under([.. OneBelowTheOther(Emergency)], letterhead) ?? Cut(letterhead);
        return order.Select((box, index) => new FlowItem(box) { Flows = index is 1 });
    }

    private static Box Emergency(ProgrammeDocument sheet, Typesetter setter, double room) => EmergencyPart.Of(sheet.Emergency, setter, room);

    private Box[]? Under(Box[] emergency, Box letterhead)
    {
        var title = HeadingPart.Title(document, type, width, Both);
        var heading = new Stack(type.Theme.Body * 0.8, letterhead, TitleAndCode());
        if (!Fits(heading, emergency[0]))
            return Fits(title, emergency[0]) ? [title, .. emergency, letterhead] : null;
        _codeIsSet = document.Beside is null;
        return [heading, .. emergency];
    }

    private Box[]? UnderTheName(Box letterhead)
    {
        var choices =
            from theme in type.Theme.Closer()
            let box = Both((sheet, setter, half) => Emergency(sheet, setter.In(theme), half), width)
            from name in HeadingPart.Names(document, type, width)
            where Fits(name, box)
            select (Box[])[name, box, letterhead, HeadingPart.About(document, type, width, Both)];
        return choices.FirstOrDefault();
    }

    private IEnumerable<Box> OneBelowTheOther(Func<ProgrammeDocument, Typesetter, double, Box> part)
    {
        yield return part(document, type, width);
        if (document.Beside is { } other)
            yield return new Tagged(Tag.Section, part(other, type.For(other.Language), width)) { Language = other.Language };
    }

    private Box[] Cut(Box letterhead) =>
    [
        HeadingPart.Names(document, type, width).Last(),
        Both((sheet, setter, half) => Emergency(sheet, setter.In(type.Theme.Closer().Last()), half), width),
        letterhead,
        HeadingPart.About(document, type, width, Both),
    ];

    private IEnumerable<FlowItem> HowOften()
    {
        yield return new FlowItem(Both((sheet, setter, half) => OverviewPart.Schedule(sheet, setter, half), width));
        if (!_codeIsSet && CodeHere is { } code)
            yield return new FlowItem(CodePart.Beside(code, null, type, width, LeadOf(code)));
    }

    private IEnumerable<FlowItem> Pain() => Optional(sheet => sheet.Pain, (pain, sheet, setter, half) => PainPart.Of(pain, sheet.Words, setter, half));

    private IEnumerable<FlowItem> News() => Optional(sheet => sheet.News, (news, _, setter, half) => NewsPart.Of(news, setter, half));

    /// <summary>And below it whose the photographs are: small print has no page of its own.</summary>
    public IEnumerable<FlowItem> BadDays() => document.Flare is null
        ? Optional(sheet => sheet.Credits, (credits, _, setter, half) => Small(credits, setter, half))
        : Optional(sheet => sheet.Flare, (flare, sheet, setter, half) => sheet.Credits is { } credits
            ? new Stack(setter.Theme.Near, NewsPart.Of(flare, setter, half), Small(credits, setter, half))
            : NewsPart.Of(flare, setter, half));

    private IEnumerable<FlowItem> Lists() => document.Beside is { } other
        ? document.Overview.Zip(other.Overview, (mine, theirs) => new FlowItem(new Mirror(
            OverviewPart.Single(mine, type, Mirror.Half(width)),
            OverviewPart.Single(theirs, type.For(other.Language), Mirror.Half(width)),
            width,
            other.Language)))
        : OverviewPart.Lists(document.Overview, document.Words, type, width).Select(list => new FlowItem(list));

    private static Box Small(string credits, Typesetter type, double width) => type.P(credits, new Font(Face.Regular, type.Theme.Small), width);

    private Box TitleAndCode()
    {
        Box Title(double room) => HeadingPart.Title(document, type, room, Both);
        return CodeHere is { } code && document.Beside is null ? CodePart.Beside(code, Title, type, width, LeadOf(code)) : Title(width);
    }

    private Func<double, Box> LeadOf(ScanCode code) => room => Both((sheet, setter, half) => CodePart.Lead(sheet.Code ?? code, setter, half), room);

    private bool Fits(Box first, Box second) => first.Height + type.Theme.Between + second.Height <= height;

    // On a small sheet the chart's code is near enough.
    private ScanCode? CodeHere => type.Theme.CardsInPairs && document.Log?.Code is not null ? null : document.Code;

    /// <summary>Set closer where it would else be cut, as far as the mode lets it; then two languages one below the other.</summary>
    private IEnumerable<FlowItem> Optional<T>(Func<ProgrammeDocument, T?> of, Func<T, ProgrammeDocument, Typesetter, double, Box> part)
        where T : class
    {
        if (of(document) is null)
            return [];
        Box PartOf(ProgrammeDocument sheet, Typesetter setter, double room) => of(sheet) is { } thing ? part(thing, sheet, setter, room) : new Gap(0);
        var choices = type.Theme.Closer().Select(theme => Both((sheet, setter, half) => PartOf(sheet, setter.In(theme), half), width));
        IEnumerable<Box> chosen = choices.FirstOrDefault(box => box.Height <= height) is { } fitting ? [fitting] : OneBelowTheOther(PartOf);
        return chosen.Select(box => new FlowItem(box));
    }

    private Box Both(Func<ProgrammeDocument, Typesetter, double, Box> part, double room) => document.Beside is { } other
        ? new Mirror(part(document, type, Mirror.Half(room)), part(other, type.For(other.Language), Mirror.Half(room)), room, other.Language)
        : part(document, type, room);
}
