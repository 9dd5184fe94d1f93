using System.Security.Claims;
using ClinicStretch.Application;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ClinicStretch.Web.Components;

/// <summary>Registers and maps the server-rendered screens.</summary>
internal static class ComponentSetup
{
    /// <summary>The path of the gallery of building blocks, served in Development only.</summary>
    private const string GalleryPath = "/design";

    /// <summary>Bytes of a form that are read, into nowhere, so that its sender is told that it is too large.</summary>
    private const long MostDrained = 64 * 1024 * 1024;

    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddScoped<ScreenSender>();
        services.AddCascadingValue(ShellFor);
        return services;
    }

    /// <summary>Call after authentication and authorisation: the forms' tokens belong to the person signed in.</summary>
    public static WebApplication MapScreens(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(IsGallery, hidden => hidden.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }

        app.Use(RefuseTooLarge);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        return app;
    }

    // Told here, since the check against forgery takes a form it cannot read for a forged one. A browser reads no answer before it has sent
    // its form, so a form that is not far too large is let in, into nowhere.
    private static async Task RefuseTooLarge(HttpContext context, RequestDelegate next)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (context.Request.ContentLength is not { } length || !(length > most))
        {
            await next(context);
            return;
        }

        if (length <= Math.Max(3 * most.Value, MostDrained) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = length;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
    }

    private static Shell? ShellFor(IServiceProvider provider)
    {
        var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext;
        if (context?.User is not { } user || provider.GetRequiredService<ICaller>().Role is not { } role)
        {
            return null;
        }

        var own = PatientShell.Of(context);
        return new Shell(user.FindFirstValue(Claims.ClinicName)!, user.FindFirstValue(ClaimTypes.Name)!, LinksFor(role), own?.EmergencyNumber, own?.Colour);
    }

    private static IReadOnlyList<ShellLink> LinksFor(Role role) => role switch
    {
        Role.Therapist => [new("Today", "/workspace"), new("Patients", "/patients"), new("Alerts", "/alerts"), new("Catalogue", "/exercises"), new("Routines", "/routines"), new("Team", "/team")],
        Role.Administrator => [new("Today", "/workspace"), new("Patients", "/patients"), new("Alerts", "/alerts"), new("Catalogue", "/exercises"), new("Routines", "/routines"), new("Team", "/team"), new("Clinic", "/clinic")],
        _ => [],
    };

    private static bool IsGallery(HttpContext context) => context.Request.Path.StartsWithSegments(GalleryPath, StringComparison.OrdinalIgnoreCase);
}
