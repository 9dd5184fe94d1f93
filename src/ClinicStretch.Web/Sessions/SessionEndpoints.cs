using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Sessions;

internal static class SessionEndpoints
{
    public static void MapSessions(this RouteGroupBuilder api)
    {
        api.MapGet("/me/today", Today).WithTags("Sessions").WithSummary("What is due today");
        api.MapPut("/sessions/{sessionId:guid}", Log).WithTags("Sessions").WithSummary("Log a session");
        api.MapPost("/sessions/{sessionId:guid}/corrections", Correct).WithTags("Sessions").WithSummary("Put a session right");
        api.MapPut("/sessions/{sessionId:guid}/next-day", NextDay).WithTags("Sessions").WithSummary("Pain the day after a session");
        api.MapPost("/sessions/batch", Batch).WithTags("Sessions").WithSummary("Log what an offline phone has kept");
        api.MapGet("/patients/{patientId:guid}/sessions", List).WithTags("Sessions").WithSummary("A patient's sessions, newest first");
    }

    private static async Task<Ok<Today>> Today(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetToday(), cancellationToken));

    private static async Task<Results<Created<LoggedSession>, Ok<LoggedSession>>> Log(
        Guid sessionId, SessionBody body, IMediator mediator, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new LogSession(new SessionId(sessionId), body), cancellationToken));

    private static async Task<Results<Created<LoggedSession>, Ok<LoggedSession>>> Correct(
        Guid sessionId, CorrectionBody body, IMediator mediator, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new CorrectSession(body.Id, new SessionId(sessionId), body.Session), cancellationToken));

    private static async Task<Results<Created<KeptNextDayPain>, Ok<KeptNextDayPain>>> NextDay(
        Guid sessionId, NextDayBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var kept = await mediator.Send(new PutNextDayPain(new SessionId(sessionId), body.Pain, body.SaidAt), cancellationToken);
        return kept.Created ? TypedResults.Created((string?)null, kept) : TypedResults.Ok(kept);
    }

    private static async Task<Ok<IReadOnlyList<BatchAnswer>>> Batch(
        BatchBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new LogBatch(body.Sessions), cancellationToken));

    private static async Task<Ok<SessionPage>> List(
        Guid patientId, Guid? before, IMediator mediator, CancellationToken cancellationToken, int limit = 50)
    {
        SessionId? last = before is { } id ? new SessionId(id) : null;
        return TypedResults.Ok(await mediator.Send(new ListSessions(new PatientId(patientId), last, limit), cancellationToken));
    }

    private static Results<Created<LoggedSession>, Ok<LoggedSession>> Answer(LoggedSession logged) =>
        logged.Created ? TypedResults.Created((string?)null, logged) : TypedResults.Ok(logged);
}

/// <param name="Id">Id of the corrected session, new.</param>
internal sealed record CorrectionBody(SessionId Id, SessionBody Session);

/// <param name="Pain">0 to 10.</param>
/// <param name="SaidAt">When the patient said so; null for now.</param>
internal sealed record NextDayBody(int? Pain, DateTimeOffset? SaidAt = null);

internal sealed record BatchBody(IReadOnlyList<BatchedSession> Sessions);
