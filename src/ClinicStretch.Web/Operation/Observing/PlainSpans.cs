using System.Diagnostics;
using OpenTelemetry;

namespace ClinicStretch.Web.Operation.Observing;

/// <summary>Leaves of a span what says how the server does. An address names a patient, a statement may, and an exception's text, too: what is not known to be harmless does not leave.</summary>
internal sealed class PlainSpans : BaseProcessor<Activity>
{
    private const string Route = "http.route";
    private const string Method = "http.request.method";
    private const string Status = "http.response.status_code";

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        Route, Method, Status, "error.type", "db.system", "db.system.name", "db.operation.name", "db.response.status_code", "network.protocol.version",
    };

    /// <summary>Names the span of a request by its route, where somebody looks. Call after routing.</summary>
    public static void Name(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (Activity.Current is { IsAllDataRequested: true } span)
        {
            span.SetTag(Method, context.Request.Method);
            span.SetTag(Route, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            span.SetTag(Status, context.Response.StatusCode);
        }
    });

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(t => !Harmless.Contains(t.Key)).Select(t => t.Key).ToList())
        {
            data.SetTag(tag, null);
        }

        data.DisplayName = data.Kind is ActivityKind.Server ? $"{data.GetTagItem(Method) ?? "request"} {data.GetTagItem(Route)}".TrimEnd() : data.OperationName;
        if (data.Status is ActivityStatusCode.Error)
        {
            data.SetStatus(ActivityStatusCode.Error);
        }

        // The text of an exception is an event, and cannot be taken out of a span: such a span stays here.
        if (data.Events.Any(e => e.Name is "exception"))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
