namespace ClinicStretch.Web.Hosting;

/// <summary>A page in words for a browser that is refused, missing or met by an error; the API answers in its own way.</summary>
internal static class ExceptionPages
{
    // A scope of its own: the page that failed has used up the first one's navigation.
    public static void UseExceptionPages(this WebApplication app) =>
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            pages => pages.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true));
}
