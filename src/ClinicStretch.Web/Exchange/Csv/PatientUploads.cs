using System.Security.Cryptography;
using ClinicStretch.Application.Exchange.Tables;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Exchange.Fhir.Mapping;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>A file of patients, as far as it can be read: each cell that cannot is told.</summary>
internal sealed class PatientUploads
{
    private readonly List<TableFault> _faults = [];
    private readonly DateOrder _dates;
    private CsvRow _row = null!;

    private PatientUploads(DateOrder dates) => _dates = dates;

    /// <exception cref="RuleBrokenException">The file as a whole cannot be read.</exception>
    public static PatientUpload Read(byte[] file, DateOrder dates)
    {
        var table = CsvTableReader.Read(file, PatientColumns.Written);
        var reading = new PatientUploads(dates);
        List<PatientInput> rows = [];
        foreach (var row in table.Rows)
        {
            var faults = reading._faults.Count;
            var input = reading.RowOf(row);
            if (reading._faults.Count == faults)
            {
                rows.Add(input);
            }
        }

        var notRead = table.Columns.Except(PatientColumns.Read);
        return new PatientUpload(
            $"{Convert.ToHexStringLower(SHA256.HashData(file))} {dates}", table.Columns, [.. table.Ignored, .. notRead], rows, [.. table.Faults, .. reading._faults]);
    }

    private PatientInput RowOf(CsvRow row)
    {
        _row = row;
        return new PatientInput(row.Line, Id(), Unshortened(PatientColumns.Number))
        {
            Name = Text(PatientColumns.Name),
            BirthDate = Cell(PatientColumns.BirthDate, text => CsvCells.Day(text, _dates)),
            Email = Text(PatientColumns.Email),
            Language = Text(PatientColumns.Language) is { } tag ? Language.Find(tag)?.Tag ?? tag : null,
            TimeZoneId = Text(PatientColumns.TimeZone),
            Print = Choice<FormatNeed>(PatientColumns.Print),
            RisingTime = Cell(PatientColumns.RisingTime, CsvCells.Time),
            MinutesADay = Cell(PatientColumns.MinutesADay, CsvCells.Whole),
            Contact = new PatientContact(
                Unshortened(PatientColumns.Phone), Choice<ContactWay>(PatientColumns.PreferredContact), Text(PatientColumns.Address),
                Text(PatientColumns.EmergencyName), Unshortened(PatientColumns.EmergencyPhone), Text(PatientColumns.EmergencyRelation)),
            Needs = new PatientNeeds(Choice<ContrastNeed>(PatientColumns.Contrast), Text(PatientColumns.Interpreter)),
        };
    }

    private PatientId? Id() => Cell<Guid>(PatientColumns.Id, text => Guid.TryParse(text, out var id) ? (id, null) : (null, "This is no id of a patient. Take it from a file that was taken out here, or leave it empty."))
        is { } known ? new PatientId(known) : null;

    private string? Text(string column) => _row.Cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text : null;

    private string? Unshortened(string column)
    {
        var text = Text(column);
        if (text is not null && CsvCells.IsShortened(text))
        {
            Fault(column, "A spreadsheet has shortened this number, and its digits are lost. Format the column as text, and type it again.");
        }

        return text;
    }

    private T? Choice<T>(string column)
        where T : struct, Enum => Cell<T>(column, text => Enum.GetValues<T>().Where(v => Canon.Kebab(v).Equals(text, StringComparison.OrdinalIgnoreCase)).ToList() is [var one]
            ? (one, null)
            : (null, $"Write one of {string.Join(", ", Enum.GetValues<T>().Select(Canon.Kebab))}, or leave it empty."));

    private T? Cell<T>(string column, Func<string, (T? Value, string? Wrong)> read)
        where T : struct
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var (value, wrong) = read(text);
        if (wrong is not null)
        {
            Fault(column, wrong);
        }

        return value;
    }

    private void Fault(string column, string message) => _faults.Add(new TableFault(_row.Line, column, "csv.cell", message));
}
