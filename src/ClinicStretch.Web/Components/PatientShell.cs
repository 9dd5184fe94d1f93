using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Brand;
using ClinicStretch.Domain.Accounts;
using Microsoft.AspNetCore.Components.Endpoints;
using MediatR;

namespace ClinicStretch.Web.Components;

/// <summary>
/// What stands around every page of a patient. Asked before the page is drawn, since the renderer does not wait for what a layout asks
/// while it draws the page of an error, and the emergency number must be on that page too.
/// </summary>
/// <param name="EmergencyNumber">Null until the clinic has one.</param>
/// <param name="Colour">The clinic's, as six hexadecimal digits; null for the product's own.</param>
internal sealed record PatientShell(string? EmergencyNumber, string? Colour)
{
    /// <summary>Call after authentication: only a patient's or a carer's pages have it.</summary>
    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (IsNeeded(context))
        {
            context.Items[typeof(PatientShell)] = await Ask(context);
        }

        await next(context);
    });

    /// <summary>Null for whoever is no patient or carer, and where the database could not be asked.</summary>
    public static PatientShell? Of(HttpContext? context) => context?.Items[typeof(PatientShell)] as PatientShell;

    // Where the database may be what went wrong, it is not asked again.
    private static bool IsNeeded(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && context.Response.StatusCode < StatusCodes.Status500InternalServerError
        && Of(context) is null
        && context.RequestServices.GetRequiredService<ICaller>().Role is Role.Patient or Role.Carer;

    private static async Task<PatientShell> Ask(HttpContext context)
    {
        var clinic = await Send(context, new GetClinic());
        var profile = await Send(context, new GetClinicProfile());
        return new PatientShell(clinic.EmergencyNumber, profile.Colour?.TrimStart('#').ToLowerInvariant());
    }

    private static Task<TAnswer> Send<TAnswer>(HttpContext context, IRequest<TAnswer> request) =>
        context.RequestServices.GetRequiredService<ScreenSender>().Send(request, context.RequestAborted);
}
