using Microsoft.AspNetCore.Diagnostics;

namespace ClinicStretch.Web.Components;

/// <summary>Registers and maps the server-rendered screens.</summary>
internal static class ComponentSetup
{
    /// <summary>The path of the gallery of building blocks, served in Development only.</summary>
    private const string GalleryPath = "/design";

    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        return services;
    }

    /// <summary>Call after authentication and authorisation: the forms' tokens belong to the person signed in.</summary>
    public static WebApplication MapScreens(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseWhen(IsApi, api => api.Use(WithoutStatusPages));
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(IsGallery, hidden => hidden.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }

        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        return app;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static Task WithoutStatusPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }

    private static bool IsGallery(HttpContext context) => context.Request.Path.StartsWithSegments(GalleryPath, StringComparison.OrdinalIgnoreCase);
}
