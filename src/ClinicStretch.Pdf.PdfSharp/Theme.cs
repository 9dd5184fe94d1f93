using ClinicStretch.Application.Programmes;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>The look of a sheet in one mode: type scale and spacing in points. No meaning rests on a colour.</summary>
internal sealed record Theme
{
    public required double Body { get; init; }
    public required double Small { get; init; }
    public required double Label { get; init; }
    public required double Dose { get; init; }
    public required double Name { get; init; }
    public required double Title { get; init; }

    /// <summary>Largest height of an exercise's figure.</summary>
    public required double FigureHeight { get; init; }

    /// <summary>Steps stand beside the figure; else below it.</summary>
    public bool SideBySide { get; init; }

    /// <summary>Short lists stand two by two where that saves paper.</summary>
    public bool HasPairs { get; init; }

    /// <summary>Exercises stand two by two, and so do the weeks of the chart.</summary>
    public bool CardsInPairs { get; init; }

    /// <summary>The sheet is set smaller until it, or all of it but the chart, needs no more pages than this, as far as <see cref="LeastScale"/> goes.</summary>
    public int MostPages { get; init; } = int.MaxValue;

    /// <summary>The dose of an exercise stands beside its figure, and what is said elsewhere is left out.</summary>
    public bool TightCards { get; init; }

    /// <summary>Every exercise begins a page.</summary>
    public bool ExerciseAPage { get; init; }

    /// <summary>Every sentence begins a line.</summary>
    public bool SentenceALine { get; init; }

    /// <summary>The chart's pages lie on their long side.</summary>
    public bool WideChart { get; init; }

    /// <summary>The two names of a row of a chart in two languages stand in one line where they have room, in a wider column.</summary>
    public bool NamesInALine { get; init; }

    /// <summary>The smallest share of the type sizes that an exercise may be set in so as to stay on its page.</summary>
    public double LeastScale { get; init; } = 1;

    /// <summary>How much of the usual paper is left between things and around what they say.</summary>
    public double Air { get; init; } = 1;

    public double LineSpacing { get; init; } = 1.3;
    private const double ClosestLines = 1.18;

    public double Margin { get; init; } = 42;

    /// <summary>Between parts of one thing.</summary>
    public double Near => Body * 0.5 * Air;

    /// <summary>Between things.</summary>
    public double Gap => Body;

    /// <summary>Between the entries of a list.</summary>
    public double BetweenLines => Body * (CardsInPairs ? 0.1 : 0.22) * Air;

    /// <summary>Between exercises and sections.</summary>
    public double Far => Body * 1.5;

    /// <summary>Between what stands on a page by itself.</summary>
    public double Between => Body * (CardsInPairs ? 0.8 : Body < BigBody ? 1.3 : 1.15) * Math.Max(Air, LeastAirBetween);

    private const double BigBody = 16;

    /// <summary>No text of a compact sheet is smaller, in points.</summary>
    public const double LeastLetters = 8;

    /// <summary>This look and smaller ones, for a sheet that would else have too many pages: in the end its figures alone.</summary>
    public IEnumerable<Theme> Smaller() => MostPages == int.MaxValue
        ? [this]
        : [.. SheetScales.Where(scale => scale >= LeastScale).Select(ScaledWhole), ScaledWhole(LeastScale) with { FigureHeight = FigureHeight * LeastFigure }];

    private const double LeastFigure = 0.48;

    /// <summary>
    /// This look and others that put more on a page, for a sheet that would else leave pages half empty: smaller figures, then, where letters
    /// are not large, closer lines, and smaller letters as far as the mode lets them; in two languages tight cards, too.
    /// </summary>
    public IEnumerable<Theme> Fuller(bool inTwoLanguages)
    {
        if (ExerciseAPage)
            return [this, Scaled(1), Scaled(1).Denser()];
        var small = HeightsOfFigures.Select(height => this with { FigureHeight = Math.Min(FigureHeight, height) }).ToList();
        List<Theme> loose = inTwoLanguages ? small : [this, .. small];
        return Body >= BigBody
            ? [.. loose, small[^1].Scaled(1), small[^1].Scaled(1).Denser()]
            : [.. loose, .. Scales.Where(scale => scale >= LeastScale).Select(scale => small[^1].Scaled(scale) with { TightCards = inTwoLanguages })];
    }

    private static double[] HeightsOfFigures => [130, 110, 90];

    /// <summary>For one of two languages, which has half the width.</summary>
    public Theme InHalf() => this with { SideBySide = false, CardsInPairs = false, HasPairs = false, FigureHeight = Math.Min(FigureHeight, 130), Name = Name * 0.9, Dose = Dose * 0.92 };

    /// <summary>This look and closer ones, for an exercise that would else be cut: first the lines, then the paper between them, then the letters.</summary>
    public IEnumerable<Theme> Closer() => ExerciseAPage || WideChart
        ? [this, Scaled(1), .. Scales.Where(scale => scale >= LeastScale).Select(scale => Scaled(scale).Denser())]
        : [this];

    /// <summary>Less paper between things, and what is larger than the rest a little less so.</summary>
    public Theme Denser() => this with { Air = LeastAir, Dose = Dose * LessLarge, Name = Name * LessLarge };

    private const double LeastAir = 0.55;
    private const double LeastAirBetween = 0.7;
    private const double LessLarge = 0.92;

    private static double[] SheetScales => [1, 0.96, 0.92, 0.88, 0.84];

    private Theme ScaledWhole(double scale) => this with
    {
        Body = Letters(Body * scale), Small = Letters(Small * scale), Label = Letters(Label * scale), Dose = Letters(Dose * scale), Name = Letters(Name * scale),
        Title = Letters(Title * scale), FigureHeight = FigureHeight * scale, LineSpacing = scale > ScaleOfClosestLines ? LineSpacing : ClosestOnASheet,
    };

    private const double ScaleOfClosestLines = 0.88;
    private const double ClosestOnASheet = 1.1;

    private static double Letters(double size) => Math.Max(LeastLetters, size);

    private static double[] Scales => [1, 0.94, 0.92, 0.88, 0.82];

    private Theme Scaled(double scale) => this with
    {
        Body = Body * scale, Label = Label * scale, Dose = Dose * scale, Name = Name * scale, LineSpacing = ClosestLines,
    };

    public static Theme For(PrintMode mode) => mode switch
    {
        PrintMode.Standard => new()
        {
            Body = 12, Small = 10, Label = 12, Dose = 15, Name = 18, Title = 26, FigureHeight = 150, LineSpacing = 1.25, SideBySide = true, Margin = 38,
            LeastScale = 0.92,
        },
        PrintMode.OnePerPage => new()
        {
            Body = 16, Small = 11, Label = 16, Dose = 22, Name = 30, Title = 30, FigureHeight = 270, ExerciseAPage = true, WideChart = true, LineSpacing = 1.35,
            LeastScale = 0.82,
        },
        PrintMode.LargePrint => new()
        {
            Body = 18, Small = 18, Label = 18, Dose = 22, Name = 26, Title = 32, FigureHeight = 190, WideChart = true, LineSpacing = 1.25, Margin = 34,
            HasPairs = true,
        },
        PrintMode.EasyRead => new()
        {
            Body = 16, Small = 12, Label = 17, Dose = 22, Name = 26, Title = 30, FigureHeight = 260, ExerciseAPage = true, SentenceALine = true,
            WideChart = true, LineSpacing = 1.35, LeastScale = 0.82,
        },
        PrintMode.Compact => new()
        {
            Body = 9.5, Small = 8.8, Label = 9.5, Dose = 10, Name = 12, Title = 17, FigureHeight = 50, LineSpacing = 1.13, SideBySide = true, Margin = 24,
            CardsInPairs = true, MostPages = 2, LeastScale = 0.84,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };

    /// <summary>Width and height of the paper in points, upright.</summary>
    public static XSize SizeOf(Paper paper) => paper == Paper.A4 ? new XSize(595, 842) : new XSize(612, 792);
}

/// <summary>Colours of the sheet; each keeps its contrast when printed in grey.</summary>
internal static class Ink
{
    public static XColor Text { get; } = XColor.FromArgb(0x16, 0x1B, 0x1D);
    public static XColor Quiet { get; } = XColor.FromArgb(0x45, 0x4F, 0x52);
    public static XColor Accent { get; } = XColor.FromArgb(0x0B, 0x4A, 0x57);
    public static XColor Paper { get; } = XColor.FromArgb(0xFF, 0xFF, 0xFF);
    public static XColor Tint { get; } = XColor.FromArgb(0xEA, 0xF1, 0xF2);
    public static XColor Rest { get; } = XColor.FromArgb(0xDC, 0xDC, 0xDC);
    public static XColor Green { get; } = XColor.FromArgb(0x1B, 0x75, 0x3D);
    public static XColor Amber { get; } = XColor.FromArgb(0xB4, 0x6A, 0x00);
    public static XColor Red { get; } = XColor.FromArgb(0xB3, 0x26, 0x1E);
    public static XColor Ghost { get; } = XColor.FromArgb(0xE9, 0xE9, 0xE9);
    public static XColor Rule { get; } = XColor.FromArgb(0x8A, 0x97, 0x9B);

    /// <summary>True for what letters stand on.</summary>
    public static bool IsGround(XColor color) => color == Paper || color == Tint || color == Rest;
}
