using ClinicStretch.Domain;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>What a whole file must be. What is wrong in a row is told by its line and column.</summary>
internal static class CsvRules
{
    public const int LargestFile = 1024 * 1024;

    public const int MostRows = 5000;

    public static readonly Rule FitsTheLimit = Rule.OfInput("csv.too_large", "This file is larger than 1 MB. Split it, and bring in one part after the other.");

    public static readonly Rule HasFewRows = Rule.OfInput("csv.too_many_rows", "This file has more than 5,000 rows. Split it, and bring in one part after the other.");

    public static readonly Rule IsNoWorkbook =
        Rule.OfInput("csv.workbook", "This is a workbook, not a CSV file. In the spreadsheet choose Save as, and the type CSV UTF-8.");

    public static readonly Rule IsText = Rule.OfInput("csv.not_text", "This file is not text. In the spreadsheet choose Save as, and the type CSV UTF-8.");

    public static readonly Rule HasHeadings = Rule.OfInput("csv.no_headings", "The first line must name the columns, as in the files that are taken out here.");
}
