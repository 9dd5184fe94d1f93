using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions.Reminders;
using ClinicStretch.Web.Accounts.Door;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Sessions.Reminders;

internal static class ReminderEndpoints
{
    public static void MapReminders(this RouteGroupBuilder api)
    {
        var mine = api.MapGroup("/me/reminders").WithTags("Reminders");
        mine.MapGet("/", Get).WithSummary("When and how the patient is reminded");
        mine.MapPut("/", Put).WithSummary("Set when and how");
        mine.MapPost("/devices", PutDevice).WithSummary("Show reminders on this browser; the same one again is the same device");
        api.MapGet("/patients/{patientId:guid}/reminders", GetOf).WithTags("Reminders").WithSummary("How a patient is reminded, and whether it still works");
    }

    private static async Task<Ok<ReminderSettings>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetReminders(), cancellationToken));

    private static async Task<Ok<ReminderSettings>> GetOf(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetPatientReminders(new PatientId(patientId)), cancellationToken));

    private static async Task<Ok<ReminderSettings>> Put(RemindersBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutReminders(body.Times, body.Quiet, body.ByMail, body.ByPush), cancellationToken));

    private static async Task<Ok<DeviceAnswer>> PutDevice(
        DeviceBody body, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var subscription = new PushSubscription(body.Endpoint, body.P256dh, body.Auth);
        var id = await mediator.Send(new PutPushDevice(body.Name ?? DeviceName.Of(request), subscription), cancellationToken);
        return TypedResults.Ok(new DeviceAnswer(id.Value));
    }
}

internal sealed record RemindersBody(IReadOnlyList<ReminderTime> Times, QuietHours? Quiet = null, bool ByMail = false, bool ByPush = false);

/// <param name="Name">Null to be named after the browser that asks.</param>
internal sealed record DeviceBody(string Endpoint, string P256dh, string Auth, string? Name = null);

internal sealed record DeviceAnswer(Guid Id);

internal static class CalendarAddress
{
    public static string Of(OpenedCalendar made, HttpRequest request, ISite site) =>
        $"{site.Address ?? $"{request.Scheme}://{request.Host}"}/calendar/{made.Code}.ics";
}
