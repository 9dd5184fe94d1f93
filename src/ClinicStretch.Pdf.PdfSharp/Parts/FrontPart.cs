using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>All that comes before the exercises, in one language or in two side by side.</summary>
internal sealed class FrontPart(ProgrammeDocument document, Typesetter type, double width)
{
    /// <summary>The emergency box stays on page 1: where a long heading leaves it no room, it comes first.</summary>
    /// <param name="room">Height of a page between its margin and its foot.</param>
    public IEnumerable<FlowItem> HeadingAndEmergency(double room)
    {
        var heading = new FlowItem(HeadingPart.Of(document, type, width, Both));
        var emergency = new FlowItem(Both((sheet, setter, half) => EmergencyPart.Of(sheet.Emergency, setter, half), width));
        return heading.Box.Height + type.Theme.Far + emergency.Box.Height <= room ? [heading, emergency] : [emergency, heading];
    }

    public IEnumerable<FlowItem> HowOften()
    {
        Box Schedule(double room) => Both((sheet, setter, half) => OverviewPart.Schedule(sheet, setter, half), room);
        yield return new FlowItem(CodeHere is { } code
            ? CodePart.Beside(code, Schedule, type, width, room => Both((sheet, setter, half) => CodePart.Lead(sheet.Code ?? code, setter, half), room))
            : Schedule(width));
    }

    public IEnumerable<FlowItem> Pain() => Optional(sheet => sheet.Pain, (pain, sheet, setter, half) => PainPart.Of(pain, sheet.Words, setter, half));

    public IEnumerable<FlowItem> News() => Optional(sheet => sheet.News, (news, _, setter, half) => NewsPart.Of(news, setter, half));

    public IEnumerable<FlowItem> BadDays() => Optional(sheet => sheet.Flare, (flare, _, setter, half) => NewsPart.Of(flare, setter, half));

    public IEnumerable<FlowItem> Lists() => document.Beside is { } other
        ? document.Overview.Zip(other.Overview, (mine, theirs) => new FlowItem(new Mirror(
            OverviewPart.Single(mine, type, Mirror.Half(width)),
            OverviewPart.Single(theirs, type.For(other.Language), Mirror.Half(width)),
            width,
            other.Language)))
        : OverviewPart.Lists(document.Overview, type, width).Select(list => new FlowItem(list));

    // On a small sheet the chart's code is near enough.
    private ScanCode? CodeHere => type.Theme.CardsInPairs && document.Log?.Code is not null ? null : document.Code;

    private IEnumerable<FlowItem> Optional<T>(Func<ProgrammeDocument, T?> of, Func<T, ProgrammeDocument, Typesetter, double, Box> part)
        where T : class => of(document) is null
        ? []
        : [new FlowItem(Both((sheet, setter, half) => of(sheet) is { } thing ? part(thing, sheet, setter, half) : new Gap(0), width))];

    private Box Both(Func<ProgrammeDocument, Typesetter, double, Box> part, double room) => document.Beside is { } other
        ? new Mirror(part(document, type, Mirror.Half(room)), part(other, type.For(other.Language), Mirror.Half(room)), room, other.Language)
        : part(document, type, room);
}
