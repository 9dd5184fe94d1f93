using System.Text;
using ClinicStretch.Application.Progress.Measures;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Progress.Measures;

internal static class MeasureEndpoints
{
    public static void MapMeasures(this RouteGroupBuilder api)
    {
        var patient = api.MapGroup("/patients/{patientId:guid}").WithTags("Progress");
        patient.MapGet("/measures", Get).WithSummary("Outcome measures: what was answered, what it means, what is due");
        patient.MapPut("/measures/{answerId:guid}", Put).WithSummary("Answer a measure, or put an answer right");
        patient.MapPut("/measure-schedule", Schedule).WithSummary("Set which measures a patient is asked, and when");
        api.MapGet("/content-packs/{instrument}", Pack).WithTags("Progress").WithSummary("The clinic's text of an instrument, word for word");
        var packs = api.MapGroup("/clinic/content-packs").WithTags("Progress");
        packs.MapGet("/", Packs).WithSummary("The clinic's content packs");
        packs.MapPut("/{packId:guid}", PutPack).WithSummary("Add a content pack: the text of an instrument, with its licence").Accepts<ContentPackText>("application/json");
    }

    /// <summary>A content pack as text; what is longer than a pack may be is not read to its end.</summary>
    public static async Task<string> ReadPack(Stream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[ContentPackRules.LargestFile + 1];
        var got = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        ContentPackRules.FitsTheLimit.MustHold(got <= ContentPackRules.LargestFile);
        return Encoding.UTF8.GetString(bytes, 0, got).TrimStart('\uFEFF');
    }

    private static async Task<Ok<PatientMeasures>> Get(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetMeasures(new PatientId(patientId)), cancellationToken));

    private static async Task<Results<Created<KeptMeasureAnswer>, Ok<KeptMeasureAnswer>>> Put(
        Guid patientId, Guid answerId, MeasureBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var kept = await mediator.Send(new PutMeasureAnswer(new PatientId(patientId), new MeasureAnswerId(answerId), body), cancellationToken);
        return kept.Created ? TypedResults.Created((string?)null, kept) : TypedResults.Ok(kept);
    }

    private static async Task<Ok<KeptMeasureSchedule>> Schedule(
        Guid patientId, MeasureScheduleBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutMeasureSchedule(new PatientId(patientId), body.Measures), cancellationToken));

    private static async Task<Ok<ShownContentPack>> Pack(
        string instrument, IMediator mediator, CancellationToken cancellationToken, string language = "en-GB") =>
        TypedResults.Ok(await mediator.Send(new GetContentPack(instrument, language), cancellationToken));

    private static async Task<Ok<IReadOnlyList<ContentPackLine>>> Packs(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListContentPacks(), cancellationToken));

    private static async Task<Results<Created<KeptContentPack>, Ok<KeptContentPack>>> PutPack(
        Guid packId, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var kept = await mediator.Send(new PutContentPack(new ContentPackId(packId), await ReadPack(request.Body, cancellationToken)), cancellationToken);
        return kept.Created ? TypedResults.Created((string?)null, kept) : TypedResults.Ok(kept);
    }
}

internal sealed record MeasureScheduleBody(IReadOnlyList<MeasurePlan> Measures);
