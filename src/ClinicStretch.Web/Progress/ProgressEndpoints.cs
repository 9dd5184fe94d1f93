using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Patients;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Progress;

internal static class ProgressEndpoints
{
    public static void MapProgress(this RouteGroupBuilder api)
    {
        api.MapGet("/patients/{patientId:guid}/progress", Get).WithTags("Progress").WithSummary("Adherence, pain and the response to each exercise");
        var alerts = api.MapGroup("/alerts").WithTags("Progress");
        alerts.MapGet("/", List).WithSummary("What a therapist must see, gravest first");
        alerts.MapPost("/{alertId:guid}/acknowledge", Acknowledge).WithSummary("Say that it was seen");
        alerts.MapPost("/{alertId:guid}/resolve", Resolve).WithSummary("Say what was done about it");
    }

    private static async Task<Ok<PatientProgress>> Get(
        Guid patientId, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken cancellationToken, bool whole = false) =>
        TypedResults.Ok(await mediator.Send(new GetProgress(new PatientId(patientId), from, to, whole), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AlertLine>>> List(
        string? state, Guid? patientId, IMediator mediator, CancellationToken cancellationToken)
    {
        PatientId? patient = patientId is { } id ? new PatientId(id) : null;
        return TypedResults.Ok(await mediator.Send(new ListAlerts(QueryText.Choice<AlertState>(state, "state", "alert.state"), patient), cancellationToken));
    }

    private static async Task<Ok<AlertLine>> Acknowledge(Guid alertId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AcknowledgeAlert(new AlertId(alertId)), cancellationToken));

    private static async Task<Ok<AlertLine>> Resolve(Guid alertId, NoteBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ResolveAlert(new AlertId(alertId), body.Note), cancellationToken));
}
