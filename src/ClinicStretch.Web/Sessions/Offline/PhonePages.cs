using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Sessions.Offline;

/// <summary>The app's page and its service worker: the same for everybody, so that no sign-in is asked and a phone may keep them.</summary>
internal static class PhonePages
{
    private const string WorkerPath = "/sw.js";

    public static void MapPhone(this IEndpointRouteBuilder app)
    {
        app.MapGet(PhoneShell.Path, Page).ExcludeFromDescription();
        app.MapGet(PhoneShell.StylesPath, Styles).ExcludeFromDescription();
        app.MapGet(WorkerPath, Worker).ExcludeFromDescription();
    }

    /// <summary>True for what is the same for everybody, and so may be compressed.</summary>
    public static bool IsPhone(PathString path) => path == PhoneShell.Path || path == PhoneShell.StylesPath || path == WorkerPath;

    private static Results<ContentHttpResult, StatusCodeHttpResult> Page(HttpContext context, PhoneShell shell) =>
        Fresh(context, shell.Version, () => shell.Html, "text/html; charset=utf-8");

    private static Results<ContentHttpResult, StatusCodeHttpResult> Styles(HttpContext context, PhoneShell shell) =>
        Fresh(context, $"{shell.Version}-styles", () => shell.Styles, "text/css; charset=utf-8");

    // A browser asks for it anew at each visit: from the root, since it looks after the whole site.
    private static Results<ContentHttpResult, StatusCodeHttpResult> Worker(HttpContext context, PhoneShell shell)
    {
        var sends = context.Request.Query.ContainsKey("sync");
        return Fresh(context, $"{shell.Version}{(sends ? "-sync" : "")}", () => shell.WorkerScript(sends), "text/javascript; charset=utf-8");
    }

    private static Results<ContentHttpResult, StatusCodeHttpResult> Fresh(HttpContext context, string version, Func<string> content, string type)
    {
        var tag = $"\"{version}\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Contains(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Content(content(), type);
    }
}
