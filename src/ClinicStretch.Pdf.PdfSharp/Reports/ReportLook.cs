using ClinicStretch.Application.Programmes;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>How a report is set. Lengths in points.</summary>
/// <param name="Plot">Height of a chart's plot.</param>
/// <param name="Between">Above each block and section.</param>
internal sealed record ReportLook(Theme Theme, double Plot, double Between)
{
    private static readonly double[] Scales = [1, 0.94, 0.88, 0.82, 0.76];

    private const double PlotOfStandard = 140;
    private const double PlotOfLetter = 92;
    private const double PlotOfLargePrint = 210;

    /// <summary>The look of a mode, and for a letter the closer ones that may bring it on one page, widest first.</summary>
    public static IReadOnlyList<ReportLook> For(PrintMode mode, bool letter)
    {
        if (mode is PrintMode.LargePrint)
        {
            var large = Theme.For(PrintMode.LargePrint);
            return [new(large, PlotOfLargePrint, large.Gap)];
        }

        var theme = Theme.For(PrintMode.Standard) with { Body = 11, Name = 15, Dose = 13, Title = 22, LineSpacing = 1.2 };
        return letter ? [.. Scales.Select(scale => LetterOf(Scaled(theme, scale), scale))] : [new(theme, PlotOfStandard, theme.Gap)];
    }

    /// <summary>The size of the letters in tables, axes and keys.</summary>
    public double Fine => Math.Min(Theme.Small, Theme.Body);

    private static ReportLook LetterOf(Theme theme, double scale) => new(theme, PlotOfLetter * scale, theme.Gap * 0.7);

    private static Theme Scaled(Theme theme, double scale) => theme with
    {
        Body = theme.Body * scale, Small = theme.Small * scale, Label = theme.Label * scale, Dose = theme.Dose * scale, Name = theme.Name * scale,
        Title = theme.Title * scale, Margin = theme.Margin * Math.Max(scale, 0.85), LineSpacing = scale < 1 ? 1.15 : theme.LineSpacing,
    };
}

internal static class Sequences
{
    /// <summary>Up to and with the first that fits.</summary>
    public static IReadOnlyList<T> TakeUntil<T>(this IEnumerable<T> items, Func<T, bool> fits)
    {
        var taken = new List<T>();
        foreach (var item in items)
        {
            taken.Add(item);
            if (fits(item))
                break;
        }
        return taken;
    }
}
