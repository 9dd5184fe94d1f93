using System.Globalization;
using ClinicStretch.Application.Exchange.Tables;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Web.Exchange.Fhir.Mapping;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>One row an answer, with its score; what it was made of stands in a cell.</summary>
internal static class MeasureRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "answer_id", PatientColumns.Id, PatientColumns.Number, PatientColumns.Name, "measure", "measure_name", "day", "score", "risk", "subscore", "parts", "version", "scored_by", "source",
    ];

    public static async Task Write(CsvTableWriter csv, MeasureTable page)
    {
        foreach (var (patient, answer) in page.Rows)
        {
            csv.Code($"{answer.Id.Value}").Code($"{patient.Id.Value}").Text(patient.Details.Reference).Text(patient.Details.Name);
            csv.Code(answer.Instrument).Text(Instruments.Find(answer.Instrument)?.Name).Day(answer.Day).Number(answer.Score);
            csv.Code(answer.Reading.Risk is { } risk ? Canon.Kebab(risk) : null).Number(answer.Reading.Subscore).Text(PartsOf(answer.Reading));
            csv.Text(answer.Version).Text(answer.ScoredBy).Code(Canon.Kebab(answer.Source));
            await csv.EndRow();
        }
    }

    private static string? PartsOf(MeasureReading reading) => reading switch
    {
        { Activities: { } rated } => string.Join("; ", rated.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Name}: {a.Rating}"))),
        { Ticked: { } ticked } => string.Join("; ", ticked),
        _ => null,
    };
}
