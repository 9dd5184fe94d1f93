using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>One thing in the flow of pages, kept whole wherever a page can hold it.</summary>
internal sealed record FlowItem(Box Box)
{
    public bool BeginsPage { get; init; }

    /// <summary>The page lies on its long side. A change of this begins a page.</summary>
    public bool Wide { get; init; }

    /// <summary>Begins where there is room for its first lines, and is cut where the page ends.</summary>
    public bool Flows { get; init; }

    /// <summary>Of a thing that flows, in points: less than this is not begun at the foot of a page.</summary>
    public double LeastPart { get; init; }

    /// <summary>Comes before its loose neighbours where they would leave a page half empty that it fills.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Repeated at the top of each further page that the thing needs.</summary>
    public Box? Continued { get; init; }
}

internal sealed record PlacedBox(Box Box, double Y);

internal sealed record SheetPage(XSize Size, bool Wide, List<PlacedBox> Boxes);

/// <summary>Fills pages from top to bottom. Paper, top and gap are in points; bottom says how much of a page its foot takes.</summary>
internal sealed class Paginator(XSize paper, double top, Func<XSize, double> bottom, double gap)
{
    private readonly List<SheetPage> _pages = [];
    private double _y;

    public static IReadOnlyList<SheetPage> Place(IEnumerable<FlowItem> items, XSize paper, double top, Func<XSize, double> bottom, double gap)
    {
        var paginator = new Paginator(paper, top, bottom, gap);
        var waiting = new List<FlowItem>();
        foreach (var item in items)
        {
            if (item.IsLoose)
            {
                waiting.Add(item);
                continue;
            }

            paginator.PlaceAll(waiting);
            paginator.Place(item);
        }

        paginator.PlaceAll(waiting);
        return paginator._pages;
    }

    /// <summary>In their order, but for what finds room where the one before it does not.</summary>
    private void PlaceAll(List<FlowItem> waiting)
    {
        while (waiting.Count > 0)
        {
            var next = _pages.Count == 0 ? 0 : Math.Max(0, waiting.FindIndex(item => Fits(item.Box)));
            Place(waiting[next]);
            waiting.RemoveAt(next);
        }
    }

    private SheetPage Page => _pages[^1];
    private double Floor => Page.Size.Height - bottom(Page.Size);
    private bool IsFresh => Page.Boxes.Count == 0;

    private void Place(FlowItem item)
    {
        if (_pages.Count == 0 || item.Wide != Page.Wide || (item.BeginsPage && !IsFresh))
            NewPage(item.Wide);
        if (!Fits(item.Box) && !IsFresh && !MayBeginHere(item))
            NewPage(item.Wide);
        if (Fits(item.Box))
            Put(item.Box);
        else
            PutInParts(item);
    }

    /// <summary>Where the line that says what goes on leaves no room for any of it, it gives way.</summary>
    private void PutInParts(FlowItem item)
    {
        for (var left = item.Box; left is not null;)
        {
            var (head, rest) = left.Split(Floor - _y);
            if (head is null && !IsFresh)
            {
                Page.Boxes.Clear();
                _y = top;
                (head, rest) = left.Split(Floor - _y);
            }

            Put(head ?? left);
            left = head is null ? null : rest;
            if (left is null)
                return;
            NewPage(item.Wide);
            if (item.Continued is { } name)
                Put(name);
        }
    }

    private bool MayBeginHere(FlowItem item) =>
        item.Flows && item.Box.Split(Floor - _y).Head is { IsOneSided: false } head && head.Height >= item.LeastPart;

    private bool Fits(Box box) => _y + box.Height <= Floor;

    private void Put(Box box)
    {
        Page.Boxes.Add(new PlacedBox(box, _y));
        _y += box.Height + gap;
    }

    private void NewPage(bool wide)
    {
        _pages.Add(new SheetPage(wide ? new XSize(paper.Height, paper.Width) : paper, wide, []));
        _y = top;
    }
}
