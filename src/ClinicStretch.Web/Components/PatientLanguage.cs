using System.Globalization;
using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Languages.Entry;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;

namespace ClinicStretch.Web.Components;

/// <summary>
/// Settles the language of a page: a patient's own pages are in the patient's, what a link of theirs opens too; whoever is not known yet chooses;
/// the staff's pages, and what programs ask for, are in English.
/// </summary>
internal static class PatientLanguage
{
    /// <summary>To let the cookie <c>language=ar-XA</c> turn pages round: runs right to left, to see that every page stands it. On in Development.</summary>
    private const string MirrorSetting = "Languages:Mirrored";
    private const string MirrorTag = "ar-XA";

    private static readonly string[] Door = ["/sign-in", "/invitation", "/s", "/reminders"];
    private static readonly string[] Own = ["/me", "/account", "/problem", "/choose-clinic"];

    // How a member signs in is in the language they chose where they did so.
    private static readonly string[] Account = ["/account"];
    private static readonly string[] Programs = ["/api", "/fhir", "/health", "/openapi"];

    /// <summary>Call after authentication: who asks decides.</summary>
    public static IApplicationBuilder UsePatientLanguage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var tag = await TagFor(context);
        context.Items[typeof(PatientLanguage)] = tag;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(tag);
        await next(context);
    });

    /// <summary>The tag of the language that runs right to left, where this browser asks for it and it is on; else null.</summary>
    public static string? Mirrored(HttpContext context) =>
        context.Request.Cookies[ChosenLanguage.Name] is MirrorTag && IsMirrorOn(context.RequestServices) ? MirrorTag : null;

    private static async Task<string> TagFor(HttpContext context)
    {
        var request = context.Request;
        var role = context.RequestServices.GetRequiredService<ICaller>().Role;
        var isDoor = IsBelow(request.Path, Door) || (role is Role.Therapist or Role.Administrator && IsBelow(request.Path, Account));
        if (IsBelow(request.Path, Programs) || (role is not null && !isDoor && !(role is Role.Patient or Role.Carer && IsBelow(request.Path, Own))))
        {
            return Language.English.Tag;
        }

        if (Mirrored(context) is { } mirrored)
        {
            return mirrored;
        }

        if (role is not null && !isDoor)
        {
            return await OfPatient(context);
        }

        return await OfStranger(context);
    }

    // Where the database may be what went wrong, it is not asked again.
    private static async Task<string> OfPatient(HttpContext context) =>
        context.Response.StatusCode >= StatusCodes.Status500InternalServerError && context.Features.Get<Trouble>() is null
        ? context.Items[typeof(PatientLanguage)] as string ?? ChosenLanguage.Of(context.Request).Tag
        : Language.Of(await Ask(context, new GetPatientLanguage())).Tag;

    private static async Task<string> OfStranger(HttpContext context)
    {
        if (ChosenLanguage.OnPage(context.Request) is { } chosen)
        {
            ChosenLanguage.Keep(context, chosen);
            return chosen.Tag;
        }

        return (await OfLink(context) ?? ChosenLanguage.Of(context.Request)).Tag;
    }

    // Null for a link that opens nothing.
    private static async Task<Language?> OfLink(HttpContext context)
    {
        try
        {
            return context.Request.Path.Value!.Split('/') switch
            {
                [_, "invitation", var code] when InvitationCode.Read(code) is { } known => (await Ask(context, new ReadInvitation(known))).Language,
                [_, "reminders", "stop", var token, ..] => Language.Find((await Ask(context, new ReadStopLink(token))).Language),
                _ => null,
            };
        }
        catch (Exception e) when (e is RuleBrokenException or NotFoundException)
        {
            return null;
        }
    }

    private static bool IsBelow(PathString path, string[] roots) => Array.Exists(roots, root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    private static bool IsMirrorOn(IServiceProvider services) =>
        services.GetRequiredService<IHostEnvironment>().IsDevelopment() || services.GetRequiredService<IConfiguration>().GetValue<bool>(MirrorSetting);

    private static Task<TAnswer> Ask<TAnswer>(HttpContext context, IRequest<TAnswer> request) =>
        context.RequestServices.GetRequiredService<ScreenSender>().Send(request, context.RequestAborted);
}
