using Microsoft.AspNetCore.Diagnostics;

namespace ClinicStretch.Web.Hosting;

/// <summary>A page in words for a browser that is refused, missing or met by an error; the API answers in its own way.</summary>
internal static class ExceptionPages
{
    public static void UseExceptionPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api => api.UseStatusCodePages(ExplainStatus));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true).Use(Prepare));
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    // The framework refuses some requests before any of our code sees them, with a bare status.
    private static Task ExplainStatus(StatusCodeContext context) =>
        ProblemMapper.Tell(context.HttpContext, ProblemMapper.ProblemOf(context.HttpContext.Response.StatusCode));

    private static async Task Prepare(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // The page that tells of the problem is only read, whatever was sent.
            context.Request.Method = HttpMethods.Get;
        }

        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            // A form with a token that has run out is refused with a type but no page.
            context.Response.ContentType = null;
        }
    }
}
