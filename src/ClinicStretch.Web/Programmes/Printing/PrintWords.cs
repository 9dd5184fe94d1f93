using System.Text.Json;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Programmes.Printing;

/// <summary>How a sheet is printed, as staff read it and as addresses name it.</summary>
internal static class PrintWords
{
    public static string Of(PrintMode mode) => mode switch
    {
        PrintMode.Standard => "Standard",
        PrintMode.LargePrint => "Large print",
        PrintMode.OnePerPage => "One exercise a page",
        PrintMode.EasyRead => "Easy read",
        PrintMode.Compact => "Compact",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };

    /// <summary>For whom or where it is.</summary>
    public static string UseOf(PrintMode mode) => mode switch
    {
        PrintMode.LargePrint => "18 point and up, for poor sight",
        PrintMode.OnePerPage => "for the wall",
        PrintMode.EasyRead => "big pictures, one idea a line",
        PrintMode.Compact => "one sheet of paper, both sides, where it fits",
        _ => "12 point, as many exercises a page as fit whole",
    };

    public static string Pages(int pages) => pages is 1 ? "1 page" : $"{pages} pages";

    /// <summary>As an address names a value: <c>large-print</c>.</summary>
    public static string ValueOf(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Such as "Large print, A4, English and español, black ink".</summary>
    public static string HowOf(IssuedSheet sheet) => string.Join(", ", new[]
    {
        Of(sheet.Mode),
        sheet.Paper.ToString(),
        Language.Of(sheet.Language).Name + (sheet.With is { } second ? $" and {Language.Of(second).Name}" : ""),
        sheet.BlackAndWhite ? "black ink" : null,
        Pages(sheet.Pages),
    }.OfType<string>());

    /// <summary>The choice as a query, the revision with it.</summary>
    public static string QueryOf(SheetChoice choice, int revision) =>
        $"?revision={revision}&mode={ValueOf(choice.Mode)}&paper={ValueOf(choice.Paper)}&language={choice.Language}"
        + (choice.With is { } second ? $"&with={second}" : "") + (choice.BlackAndWhite ? "&ink=black" : "") + $"&weeks={choice.Weeks}";

    /// <summary>Why a photograph is not on a sheet, and what to do.</summary>
    public static string Of(WhyLeftOut why) => why switch
    {
        WhyLeftOut.Unprintable =>
            "its photograph cannot be printed, or the letters that say whose it is. Save the picture as a JPEG of at most 3 MB, withdraw the old one and add the new one.",
        WhyLeftOut.Missing => "the file of its photograph is missing. Add the photograph again.",
        WhyLeftOut.OneSide => "the plan asks for one side, and nobody has said which side the photograph shows, so that side is drawn.",
        _ => "the plan has another version of it than the photograph is known to show, so that version is drawn.",
    };
}
