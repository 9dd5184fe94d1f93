using System.Globalization;
using ClinicStretch.Application;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Web.Components;

/// <summary>Settles the language of a page: a patient's own pages are in the patient's, the check of a sheet is in the browser's, all others are in English.</summary>
internal static class PatientLanguage
{
    /// <summary>Runs right to left; of Development, to see that every page stands it.</summary>
    private const string Mirrored = "ar-XA";

    /// <summary>Call after authentication: who asks decides.</summary>
    public static IApplicationBuilder UsePatientLanguage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(await TagFor(context));
        await next(context);
    });

    private static async Task<string> TagFor(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/s", StringComparison.Ordinal))
        {
            return OfBrowser(context.Request).Tag;
        }

        var caller = context.RequestServices.GetRequiredService<ICaller>();
        if (caller.Role is not (Role.Patient or Role.Carer) || !context.Request.Path.StartsWithSegments("/me", StringComparison.OrdinalIgnoreCase))
        {
            return Language.English.Tag;
        }

        if (context.Request.Cookies["language"] is Mirrored && context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return Mirrored;
        }

        var sender = context.RequestServices.GetRequiredService<ScreenSender>();
        return Language.Of(await sender.Send(new GetPatientLanguage(), context.RequestAborted)).Tag;
    }

    private static Language OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => Language.Find(l.Value.Value)).OfType<Language>().FirstOrDefault(Language.English);
}
