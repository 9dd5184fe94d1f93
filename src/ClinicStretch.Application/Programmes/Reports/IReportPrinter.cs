namespace ClinicStretch.Application.Programmes.Reports;

/// <summary>Prints a report to PDF. The document says what, the printer decides how it looks.</summary>
public interface IReportPrinter
{
    /// <summary>
    /// A tagged PDF with embedded fonts, its title and its language set, a page number on each page. The same document and options give the
    /// same bytes. A character that the fonts cannot show is printed as its number, such as U+1F600.
    /// </summary>
    /// <param name="options">Every mode but large print is printed as the standard one.</param>
    byte[] Print(ReportDocument document, PrintOptions options);
}
