using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Patients.Consents;
using ClinicStretch.Application.Patients.Episodes;
using ClinicStretch.Application.Patients.Timeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Patients.Record;

/// <summary>What belongs to a patient's record beside who they are: consents, episodes of care, the timeline.</summary>
internal static class RecordEndpoints
{
    public static void MapRecord(this RouteGroupBuilder api)
    {
        var record = api.MapGroup("/patients/{patientId:guid}").WithTags("Patients");
        record.MapGet("/consents", Consents).WithSummary("What a patient agreed to, and how it came to that");
        record.MapPut("/consents/{consentId:guid}", RecordConsent).WithSummary("Write down a consent given or withdrawn");
        record.MapGet("/episodes", Episodes).WithSummary("A patient's episodes of care");
        record.MapPut("/episodes/{episodeId:guid}", PutEpisode).WithSummary("Open an episode of care, or change its words");
        record.MapPost("/episodes/{episodeId:guid}/close", CloseEpisode).WithSummary("Close an episode of care with its outcome");
        record.MapGet("/timeline", Timeline).WithSummary("All that happened to a patient, newest first");
    }

    private static async Task<Ok<PatientConsents>> Consents(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListConsents(new PatientId(patientId)), cancellationToken));

    private static async Task<Results<Created<ConsentLine>, Ok<ConsentLine>>> RecordConsent(
        Guid patientId, Guid consentId, ConsentBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(
            new RecordConsent(
                new PatientId(patientId), new ConsentId(consentId), body.Kind, body.State, body.Way, body.At, body.TextVersion, body.Note),
            cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer.Consent) : TypedResults.Ok(answer.Consent);
    }

    private static async Task<Ok<IReadOnlyList<EpisodeLine>>> Episodes(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListEpisodes(new PatientId(patientId)), cancellationToken));

    private static async Task<Results<Created<EpisodeLine>, Ok<EpisodeLine>>> PutEpisode(
        Guid patientId, Guid episodeId, EpisodeBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(
            new PutEpisode(new PatientId(patientId), new EpisodeId(episodeId), body.Title, body.ReferralReason, body.Start, body.BesideAnother),
            cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer.Episode) : TypedResults.Ok(answer.Episode);
    }

    private static async Task<Ok<EpisodeLine>> CloseEpisode(
        Guid patientId, Guid episodeId, EpisodeClosingBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new CloseEpisode(new PatientId(patientId), new EpisodeId(episodeId), body.End, body.Outcome, body.Note), cancellationToken));

    private static async Task<Ok<PatientTimeline>> Timeline(
        Guid patientId, string? kinds, DateTimeOffset? before, IMediator mediator, CancellationToken cancellationToken, int limit = 50) =>
        TypedResults.Ok(await mediator.Send(
            new GetTimeline(new PatientId(patientId), TimelineKinds.Read(kinds), before, limit), cancellationToken));
}

/// <param name="At">When the patient said so; null for now.</param>
internal sealed record ConsentBody(
    ConsentKind Kind, ConsentState State, ConsentWay Way, DateTimeOffset? At = null, string? TextVersion = null, string? Note = null);

/// <param name="Start">Null for today.</param>
internal sealed record EpisodeBody(string Title, string? ReferralReason = null, DateOnly? Start = null, bool BesideAnother = false);

/// <param name="End">The last day; null for today.</param>
internal sealed record EpisodeClosingBody(EpisodeOutcome Outcome, DateOnly? End = null, string? Note = null);
