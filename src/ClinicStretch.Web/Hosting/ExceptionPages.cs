using Microsoft.AspNetCore.Diagnostics;

namespace ClinicStretch.Web.Hosting;

/// <summary>A page in words for a browser that is refused, missing or met by an error; the API answers in its own way.</summary>
internal static class ExceptionPages
{
    public static void UseExceptionPages(this WebApplication app)
    {
        app.UseWhen(context => context.Request.IsForPrograms, api => api.UseStatusCodePages(ExplainStatus));
        app.UseWhen(context => !context.Request.IsForPrograms, pages => pages.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true).Use(Prepare));
    }

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

internal static class Audiences
{
    extension(HttpRequest request)
    {
        /// <summary>A program is told of a problem in its own words; a browser gets a page.</summary>
        public bool IsForPrograms => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || request.IsFhir;

        public bool IsFhir => request.Path.StartsWithSegments("/fhir", StringComparison.OrdinalIgnoreCase);
    }
}
