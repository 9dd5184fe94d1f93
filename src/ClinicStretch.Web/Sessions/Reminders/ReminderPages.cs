using System.Text;
using ClinicStretch.Application;
using ClinicStretch.Application.Sessions.Reminders;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Sessions.Reminders;

/// <summary>What mail programs and calendars ask for, without a sign-in: whoever holds the link may.</summary>
internal static class ReminderPages
{
    public static void MapReminderPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/calendar/{code}.ics", Calendar).ExcludeFromDescription();

        // RFC 8058: a mail program posts there by itself; a person who follows the same link is asked first.
        app.MapPost("/reminders/stop/{token}/now", Stop).ExcludeFromDescription();
        app.MapGet("/reminders/stop/{token}/now", (string token) => TypedResults.Redirect($"/reminders/stop/{Uri.EscapeDataString(token)}"))
            .ExcludeFromDescription();
    }

    private static async Task<FileContentHttpResult> Calendar(string code, IMediator mediator, CancellationToken cancellationToken)
    {
        var known = CalendarCode.Read(code) ?? throw new NotFoundException("calendar");
        var text = await mediator.Send(new ReadCalendar(known), cancellationToken);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8");
    }

    private static async Task<RedirectHttpResult> Stop(string token, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new StopReminders(await mediator.Send(new ReadStopLink(token), cancellationToken)), cancellationToken);
        return TypedResults.Redirect($"/reminders/stop/{Uri.EscapeDataString(token)}");
    }
}
