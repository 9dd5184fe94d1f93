using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>What is new on this sheet, and why; what to do on a bad day.</summary>
internal static class NewsPart
{
    private const double TallestPair = 360;

    public static Box Of(SheetNews news, Typesetter type, double width) => new Bookmarked(news.Title, new Tagged(Tag.Section, new Stack(
        type.Theme.Near,
        [
            type.H2(news.Title, width),
            .. news.Changes.Count == 0 ? [] : new[] { type.Bullets(news.Changes, width) },
            .. news.Reason is { } reason ? new[] { type.Labelled(new Label(news.ReasonLabel, " "), reason, width) } : [],
        ])));

    public static Box Of(FlareAdvice flare, Typesetter type, double width)
    {
        var theme = type.Theme;
        var style = new PanelStyle(theme.Body * 0.5 * theme.Air) { Bar = 3, Indent = theme.Body * 0.9 };
        var room = style.Inside(width);
        return new Bookmarked(flare.Title, new Tagged(Tag.Section, new Stack(
            theme.Near,
            type.H2(flare.Title, width),
            new Panel(width, style, new Stack(
                theme.Near,
                type.P(flare.Lead, new Font(Face.Bold, theme.Body), room), WhatToDo(flare, type, room))))));
    }

    private static Box WhatToDo(FlareAdvice flare, Typesetter type, double width)
    {
        var theme = type.Theme;
        Stack Rules(double room) => new(theme.Near, [.. flare.Rules.Select(rule => type.P(rule, room))]);
        if (flare.Exercises.Count == 0)
            return Rules(width);
        if (theme.CardsInPairs)
            return type.P($"{string.Join("; ", flare.Exercises)}. {string.Join(' ', flare.Rules)}", width);
        if (!theme.SideBySide)
            return new Stack(theme.Near, type.Bullets(flare.Exercises, width), Rules(width));
        var half = (width - theme.Far) / 2;
        var columns = new Columns((0, type.Bullets(flare.Exercises, half)), (half + theme.Far, Rules(half)));
        return columns.Height <= TallestPair ? columns : new Stack(theme.Near, type.Bullets(flare.Exercises, width), Rules(width));
    }
}
