using ClinicStretch.Application.Programmes;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>The look of a sheet in one mode: type scale and spacing in points, and colours, as in the portable engine.</summary>
internal sealed record Look(float Body, float Small, float Dose, float Name, float Title, float FigureHeight)
{
    public const string White = "#FFFFFF";

    public string Ink { get; init; } = "#161B1D";
    public string Accent { get; init; } = "#0B4A57";
    public string Tint { get; init; } = "#EAF1F2";
    public string Rest { get; init; } = "#DCDCDC";
    public string Rule { get; init; } = "#8A979B";
    public string Ghost { get; init; } = "#E9E9E9";

    /// <summary>In black and white a sign says by its shape alone what the colours say.</summary>
    public bool HasColour { get; init; } = true;

    /// <summary>Steps stand beside the figure; else below it.</summary>
    public bool SideBySide { get; init; }

    /// <summary>Every exercise begins a page.</summary>
    public bool ExerciseAPage { get; init; }

    /// <summary>Every sentence begins a line.</summary>
    public bool SentenceALine { get; init; }

    /// <summary>The chart's pages lie on their long side.</summary>
    public bool WideChart { get; init; }

    /// <summary>Exercises and weeks stand in two columns.</summary>
    public bool InPairs { get; init; }

    public float Margin { get; init; } = 42;

    public float Near => Body * 0.5f;
    public float Far => Body * 1.5f;

    /// <param name="brand">The clinic's colour, dark enough for white letters on it; null for the product's.</param>
    public static Look For(PrintOptions options, string? brand = null)
    {
        var look = For(options.Mode);
        return options.BlackAndWhite
            ? look with { Ink = "#000000", Accent = "#000000", Tint = White, Rest = White, Rule = "#000000", Ghost = "#BBBBBB", HasColour = false }
            : look with { Accent = brand ?? look.Accent };
    }

    /// <summary>A report is set as a letter is: smaller than a sheet to exercise by, but in large print.</summary>
    public static Look ForReport(PrintOptions options) => options.Mode is PrintMode.LargePrint
        ? For(options)
        : For(options with { Mode = PrintMode.Standard }) with { Body = 11, Dose = 13, Name = 15, Title = 22, FigureHeight = 90 };

    public static PageSize SizeOf(Paper paper) => paper == Paper.A4 ? PageSizes.A4 : PageSizes.Letter;

    /// <summary>For one of two languages, which has half the width.</summary>
    public Look InHalf() => this with { SideBySide = false, InPairs = false, FigureHeight = Math.Min(FigureHeight, 130), Name = Name * 0.9f, Dose = Dose * 0.92f };

    /// <summary>The text as it is set: clean, and an idea a line where the mode asks for it.</summary>
    public string Set(string text)
    {
        var clean = ProgrammeText.Clean(text);
        return SentenceALine ? clean.Replace(". ", ".\n", StringComparison.Ordinal) : clean;
    }

    private static Look For(PrintMode mode) => mode switch
    {
        PrintMode.Standard => new(12, 10, 15, 18, 26, 118) { SideBySide = true },
        PrintMode.OnePerPage => new(16, 11, 22, 30, 30, 240) { ExerciseAPage = true, WideChart = true },
        PrintMode.LargePrint => new(18, 18, 22, 26, 32, 150) { WideChart = true },
        PrintMode.EasyRead => new(16, 12, 22, 26, 30, 180) { ExerciseAPage = true, SentenceALine = true, WideChart = true },
        PrintMode.Compact => new(9.5f, 8.5f, 10, 12, 17, 58) { SideBySide = true, InPairs = true, Margin = 30 },
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };
}
