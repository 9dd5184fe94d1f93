using ClinicStretch.Application.Exchange.Tables;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>A file as it was read.</summary>
/// <param name="Columns">Those that are known, in the order of the file.</param>
/// <param name="Ignored">Headings that are not known here.</param>
/// <param name="Faults">What could not be read.</param>
internal sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<CsvRow> Rows, IReadOnlyList<TableFault> Faults);

/// <summary>A row that has something in it.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Cells">By column. Empty where nothing is in it; without those the file does not have.</param>
internal sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells);
