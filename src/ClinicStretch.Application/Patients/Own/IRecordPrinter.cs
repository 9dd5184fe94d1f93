using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>Prints what is kept of a patient to PDF. The document says what, the printer decides how it looks.</summary>
public interface IRecordPrinter
{
    /// <summary>
    /// A tagged PDF with embedded fonts, its title and its language set, a page number on each page. A character that the fonts cannot show is
    /// printed as its number, such as U+1F600: whatever is kept can be taken along.
    /// </summary>
    byte[] Print(RecordDocument document, Paper paper);
}
