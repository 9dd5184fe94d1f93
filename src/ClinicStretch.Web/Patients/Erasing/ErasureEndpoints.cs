using System.IO.Compression;
using System.Text.Json;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Application.Patients.Erasing.Holds;
using ClinicStretch.Application.Patients.Erasing.Retention;
using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Hosting.Load;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Patients.Erasing;

internal static class ErasureEndpoints
{
    public static void MapErasures(this RouteGroupBuilder api)
    {
        var clinic = api.MapGroup("/clinic/retention").WithTags("Patients");
        clinic.MapGet("", Retention).WithSummary("How long the clinic keeps records");
        clinic.MapPut("", SetRetention).WithSummary("Say how long the clinic keeps records; needs a recent proof");
        clinic.MapGet("/ended", Ended).WithSummary("Records whose period is over, the longest untouched first");
        var patient = api.MapGroup("/patients/{patientId:guid}").WithTags("Patients");
        patient.MapGet("/holds", Holds).WithSummary("The legal holds on a record");
        patient.MapPut("/holds/{holdId:guid}", Place).WithSummary("Put a record on legal hold: nothing of it may be erased");
        patient.MapPost("/holds/{holdId:guid}/lift", Lift).WithSummary("Lift a legal hold");
        patient.MapGet("/erasure", Weigh).WithSummary("Until when a record is kept, and what would be erased of it today");
        patient.MapGet("/export.zip", Export).WithSummary("All that is kept of a patient, as JSON, as FHIR and as a PDF in their language; needs a recent proof")
            .Produces(200, contentType: "application/zip").Heavy(HeavyWork.Export);
        patient.MapPut("/erasures/{erasureId:guid}", Erase).WithSummary("Erase a record for good; needs a recent proof");
        var erasures = api.MapGroup("/erasures").WithTags("Patients");
        erasures.MapGet("", List).WithSummary("What was erased, newest first");
        erasures.MapGet("/{erasureId:guid}", Certificate).WithSummary("The certificate of an erasure, byte for byte: its SHA-256 is the hash in the list");
        erasures.MapGet("/{erasureId:guid}/certificate.pdf", Print).WithSummary("The same to be read").Produces(200, contentType: "application/pdf").Heavy(HeavyWork.Print);
        erasures.MapGet("/{erasureId:guid}/check", Check).WithSummary("Count anew, and hold it against the certificate");
    }

    private static async Task<Ok<RetentionPolicy>> Retention(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetRetention(), cancellationToken));

    private static async Task<Ok<RetentionPolicy>> SetRetention(RetentionPolicy body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new SetRetention(body), cancellationToken));

    private static async Task<Ok<IReadOnlyList<EndedRecord>>> Ended(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListEndedRecords(), cancellationToken));

    private static async Task<Ok<IReadOnlyList<HoldLine>>> Holds(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListHolds(new PatientId(patientId)), cancellationToken));

    private static async Task<Results<Created<HoldLine>, Ok<HoldLine>>> Place(
        Guid patientId, Guid holdId, HoldBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(new PlaceHold(new PatientId(patientId), new HoldId(holdId), body.Reason), cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer.Hold) : TypedResults.Ok(answer.Hold);
    }

    private static async Task<Ok<HoldLine>> Lift(Guid patientId, Guid holdId, HoldBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new LiftHold(new PatientId(patientId), new HoldId(holdId), body.Reason), cancellationToken));

    private static async Task<Ok<ErasureOutlook>> Weigh(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetErasureOutlook(new PatientId(patientId)), cancellationToken));

    // The names of the files name nobody.
    private static async Task<FileContentHttpResult> Export(
        Guid patientId, string? paper, HttpRequest request, ISite site, Canon canon, IMediator mediator, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var exported = await mediator.Send(
            new ExportPatient(new PatientId(patientId), QueryText.Choice<Paper>(paper, "paper", "programme.paper")), cancellationToken);
        using var zip = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await Add(archive, "record.json", JsonSerializer.SerializeToUtf8Bytes(exported.Record, json.Value.SerializerOptions), cancellationToken);
            await Add(archive, "record.fhir.json", FhirJson.WriteUtf8(CareBundle.Collection(exported.Care, canon, site.RootFor(request))), cancellationToken);
            await Add(archive, "record.pdf", exported.Pdf, cancellationToken);
        }

        return TypedResults.File(zip.ToArray(), "application/zip", "record.zip");
    }

    private static async Task Add(ZipArchive archive, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }

    private static async Task<Results<Created<ErasureLine>, Ok<ErasureLine>>> Erase(
        Guid patientId, Guid erasureId, EraseBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        DataRequestId? asked = body.RequestId is { } id ? new DataRequestId(id) : null;
        var answer = await mediator.Send(new ErasePatient(new PatientId(patientId), new ErasureId(erasureId), body.Scope, asked), cancellationToken);
        return answer.Created ? TypedResults.Created($"/api/v1/erasures/{erasureId}", answer.Erasure) : TypedResults.Ok(answer.Erasure);
    }

    private static async Task<Ok<IReadOnlyList<ErasureLine>>> List(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListErasures(), cancellationToken));

    private static async Task<ContentHttpResult> Certificate(Guid erasureId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var proof = await mediator.Send(new GetErasure(new ErasureId(erasureId)), cancellationToken);
        response.Headers.ContentDisposition = $"attachment; filename=\"erasure-{erasureId}.json\"";
        return TypedResults.Content(proof.Json, "application/json; charset=utf-8");
    }

    private static async Task<FileContentHttpResult> Print(
        Guid erasureId, string? language, string? paper, IMediator mediator, CancellationToken cancellationToken)
    {
        var sheet = QueryText.Choice<Paper>(paper, "paper", "programme.paper");
        var printed = await mediator.Send(new PrintErasure(new ErasureId(erasureId), language, sheet), cancellationToken);
        return TypedResults.File(printed.Pdf, "application/pdf", printed.FileName);
    }

    private static async Task<Ok<ErasureCheck>> Check(Guid erasureId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new CheckErasure(new ErasureId(erasureId)), cancellationToken));
}

internal sealed record HoldBody(string Reason);

/// <param name="RequestId">The patient's request that it grants; null where there is none.</param>
internal sealed record EraseBody(ErasureScope Scope, Guid? RequestId = null);
