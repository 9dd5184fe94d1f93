using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Progress.Workspace;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Patients;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Progress.Watch;

internal static class AlertEndpoints
{
    public static void MapAlerts(this RouteGroupBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts");
        alerts.MapGet("/", List).WithSummary("What a therapist must see, gravest first");
        alerts.MapPost("/{alertId:guid}/acknowledge", Acknowledge).WithSummary("Say that it was seen");
        alerts.MapPost("/{alertId:guid}/assign", Assign).WithSummary("Hand it to a member, or back to the patient's therapist");
        alerts.MapPost("/{alertId:guid}/resolve", Resolve).WithSummary("Say what was done about it");
        alerts.MapPost("/{alertId:guid}/clear", Clear).WithSummary("Say that the red-flag answers behind it are weighed");
        MapWatch(api);
    }

    private static void MapWatch(RouteGroupBuilder api)
    {
        api.MapGet("/workspace", Workspace).WithTags("Alerts").WithSummary("What a member has before them today");
        api.MapPut("/patients/{patientId:guid}/read", Read).WithTags("Alerts").WithSummary("Say until when what came in was read");
        api.MapPut("/patients/{patientId:guid}/falls/{fallId:guid}", Fall).WithTags("Patients").WithSummary("Report a fall");
        api.MapGet("/clinic/alerting", Alerting).WithTags("Alerts").WithSummary("From when on therapists are told, and who is reached next");
        api.MapPut("/clinic/alerting", PutAlerting).WithTags("Alerts").WithSummary("Change it; null goes back to the defaults");
        api.MapGet("/plans/{planId:guid}/alerting", PlanAlerting).WithTags("Alerts").WithSummary("From when on the therapist is told of a plan");
        api.MapPut("/plans/{planId:guid}/alerting", PutPlanAlerting).WithTags("Alerts").WithSummary("Change it; null goes back to the clinic's");
    }

    private static async Task<Ok<IReadOnlyList<AlertLine>>> List(
        string? state, string? severity, Guid? patientId, Guid? assignee, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new ListAlerts(
                QueryText.Choice<AlertState>(state, "state", "alert.state"),
                patientId is { } patient ? new PatientId(patient) : null,
                QueryText.Choice<AlertSeverity>(severity, "severity", "alert.severity"),
                assignee is { } member ? new MemberId(member) : null),
            cancellationToken));

    private static async Task<Ok<AlertLine>> Acknowledge(Guid alertId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AcknowledgeAlert(new AlertId(alertId)), cancellationToken));

    private static async Task<Ok<AlertLine>> Assign(Guid alertId, AssignBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AssignAlert(new AlertId(alertId), body.To), cancellationToken));

    private static async Task<Ok<AlertLine>> Resolve(Guid alertId, NoteBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ResolveAlert(new AlertId(alertId), body.Note), cancellationToken));

    private static async Task<Ok<AlertLine>> Clear(Guid alertId, ClearBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ClearRedFlag(new AlertId(alertId), body.Note, body.Times), cancellationToken));

    private static async Task<Ok<WorkspaceDay>> Workspace(IMediator mediator, CancellationToken cancellationToken, bool whole = false) =>
        TypedResults.Ok(await mediator.Send(new GetWorkspace(whole), cancellationToken));

    private static async Task<Ok<ReadUntil>> Read(Guid patientId, ReadBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new MarkRead(new PatientId(patientId), body.Until), cancellationToken));

    private static async Task<Results<Created<ReportedFall>, Ok<ReportedFall>>> Fall(
        Guid patientId, Guid fallId, FallBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var fall = await mediator.Send(
            new ReportFall(new FallId(fallId), new PatientId(patientId), body.HappenedAt, body.Note), cancellationToken);
        return fall.Created ? TypedResults.Created((string?)null, fall) : TypedResults.Ok(fall);
    }

    private static async Task<Ok<ClinicAlerting>> Alerting(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetAlerting(), cancellationToken));

    private static async Task<Ok<ClinicAlerting>> PutAlerting(AlertingBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutAlerting(body.Thresholds, body.Escalation), cancellationToken));

    private static async Task<Ok<PlanAlerting>> PlanAlerting(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetPlanAlerting(new PlanId(planId)), cancellationToken));

    private static async Task<Ok<PlanAlerting>> PutPlanAlerting(
        Guid planId, PlanAlertingBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutPlanAlerting(new PlanId(planId), body.Thresholds), cancellationToken));
}

/// <param name="To">Null for the patient's therapist.</param>
internal sealed record AssignBody(MemberId? To = null);

internal sealed record ReadBody(DateTimeOffset Until);

/// <param name="HappenedAt">Null for now.</param>
internal sealed record FallBody(DateTimeOffset? HappenedAt = null, string? Note = null);

internal sealed record AlertingBody(AlertThresholds? Thresholds = null, Escalation? Escalation = null);

internal sealed record PlanAlertingBody(AlertThresholds? Thresholds = null);

/// <param name="Times">How often the alert had been raised when it was read; a later answer is then not cleared unread.</param>
internal sealed record ClearBody(string Note, int? Times = null);
