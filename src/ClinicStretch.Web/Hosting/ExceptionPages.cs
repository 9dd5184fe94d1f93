using Microsoft.AspNetCore.Diagnostics;

namespace ClinicStretch.Web.Hosting;

/// <summary>A page in words for a browser that is refused, missing or met by an error; the API answers in its own way.</summary>
internal static class ExceptionPages
{
    public static void UseExceptionPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api => api.UseStatusCodePages(ExplainStatus));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/problem/{0}"));
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    // The framework refuses some requests before any of our code sees them, with a bare status.
    private static async Task ExplainStatus(StatusCodeContext context)
    {
        var http = context.HttpContext;
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = ProblemMapper.ProblemOf(http.Response.StatusCode),
        });
    }
}
