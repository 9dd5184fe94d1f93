using ClinicStretch.Application.Programmes;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>The look of a sheet in one mode: type scale and spacing in points, as in the portable engine.</summary>
internal sealed record Look(float Body, float Small, float Dose, float Name, float Title, float FigureHeight)
{
    public const string Ink = "#161B1D";
    public const string Accent = "#0B4A57";
    public const string Tint = "#EAF1F2";
    public const string Rest = "#DCDCDC";
    public const string Rule = "#8A979B";
    public const string White = "#FFFFFF";

    /// <summary>Steps stand beside the figure; else below it.</summary>
    public bool SideBySide { get; init; }

    /// <summary>Every exercise begins a page.</summary>
    public bool ExerciseAPage { get; init; }

    /// <summary>Every sentence begins a line.</summary>
    public bool SentenceALine { get; init; }

    /// <summary>The chart's pages lie on their long side.</summary>
    public bool WideChart { get; init; }

    public float Near => Body * 0.5f;
    public float Far => Body * 1.5f;

    public static Look For(PrintMode mode) => mode switch
    {
        PrintMode.Standard => new(12, 10, 15, 18, 26, 118) { SideBySide = true },
        PrintMode.OnePerPage => new(16, 11, 22, 30, 30, 240) { ExerciseAPage = true, WideChart = true },
        PrintMode.LargePrint => new(18, 18, 22, 26, 32, 150) { WideChart = true },
        PrintMode.EasyRead => new(16, 12, 22, 26, 30, 180) { ExerciseAPage = true, SentenceALine = true, WideChart = true },
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };

    public static PageSize SizeOf(Paper paper) => paper == Paper.A4 ? PageSizes.A4 : PageSizes.Letter;

    /// <summary>The text as it is set: clean, and an idea a line where the mode asks for it.</summary>
    public string Set(string text)
    {
        var clean = ProgrammeText.Clean(text);
        return SentenceALine ? clean.Replace(". ", ".\n", StringComparison.Ordinal) : clean;
    }
}
