using ClinicStretch.Application.Exchange.Tables;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>Tables for a spreadsheet.</summary>
internal static class CsvEndpoints
{
    public const string MediaType = "text/csv";

    public static void MapCsv(this RouteGroupBuilder api)
    {
        var tables = api.MapGroup("/tables").WithTags("Exchange");
        tables.MapGet("/patients.csv", Patients).WithSummary("The patients whom the caller sees, one row each; needs a recent proof").Produces(200, contentType: MediaType).Heavy(HeavyWork.Export);
        tables.MapGet("/sessions.csv", Sessions).WithSummary("Their sessions as they stand, one row each; needs a recent proof").Produces(200, contentType: MediaType).Heavy(HeavyWork.Export);
        tables.MapGet("/measures.csv", Measures).WithSummary("Their answers to measures as they stand, one row each; needs a recent proof").Produces(200, contentType: MediaType).Heavy(HeavyWork.Export);
        tables.MapPost("/patients.csv/preview", PreviewPatients).WithSummary("What a table of patients would do, row by row; nothing is kept").Accepts<string>(MediaType)
            .RequireRateLimiting(RateLimits.Uploads).WithMetadata(new RequestSizeLimitAttribute(CsvRules.LargestFile + 1)).Heavy(HeavyWork.Export);
        tables.MapPost("/patients.csv", ImportPatients).WithSummary("Take a table of patients in, whole or not at all, as its preview has shown").Accepts<string>(MediaType)
            .RequireRateLimiting(RateLimits.Uploads).WithMetadata(new RequestSizeLimitAttribute(CsvRules.LargestFile + 1)).Heavy(HeavyWork.Export);
    }

    private static Task<PushStreamHttpResult> Patients(string? style, ScreenSender sender, CancellationToken cancellationToken) => Table(
        "patients.csv", style, PatientColumns.Written, after => sender.Send(new ExportPatients(after), cancellationToken), page => page.Next, PatientRows.Write);

    private static Task<PushStreamHttpResult> Sessions(string? style, ScreenSender sender, CancellationToken cancellationToken) => Table(
        "sessions.csv", style, SessionRows.Columns, after => sender.Send(new ExportSessions(after), cancellationToken), page => page.Next, SessionRows.Write);

    private static Task<PushStreamHttpResult> Measures(string? style, ScreenSender sender, CancellationToken cancellationToken) => Table(
        "measures.csv", style, MeasureRows.Columns, after => sender.Send(new ExportMeasures(after), cancellationToken), page => page.Next, MeasureRows.Write);

    private static async Task<Ok<PatientPreview>> PreviewPatients(string? dates, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PreviewPatients(await PatientsIn(request, dates, cancellationToken)), cancellationToken));

    private static async Task<Ok<ImportedPatients>> ImportPatients(string? seen, string? dates, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ImportPatients(await PatientsIn(request, dates, cancellationToken), seen ?? ""), cancellationToken));

    private static async Task<PatientUpload> PatientsIn(HttpRequest request, string? dates, CancellationToken cancellationToken) => PatientUploads.Read(
        await CsvUpload.Read(request.Body, cancellationToken), QueryText.Choice<DateOrder>(dates, "dates", "csv.dates") ?? DateOrder.NotSaid);

    // The first page is asked for before anything is sent, so that a refusal is still an answer. What fails later breaks the file off, and a browser says so.
    private static async Task<PushStreamHttpResult> Table<TPage>(
        string name, string? style, IReadOnlyList<string> columns, Func<PatientId?, Task<TPage>> ask, Func<TPage, PatientId?> next, Func<CsvTableWriter, TPage, Task> write)
    {
        var chosen = QueryText.Choice<CsvStyle>(style, "style", "csv.style") ?? CsvStyle.Comma;
        var page = await ask(null);
        return TypedResults.Stream(
            async stream =>
            {
                await using var csv = new CsvTableWriter(stream, chosen);
                await csv.Headings(columns);
                await write(csv, page);
                while (next(page) is { } after)
                {
                    page = await ask(after);
                    await write(csv, page);
                }
            },
            MediaType,
            name);
    }
}
