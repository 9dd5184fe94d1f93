using System.Diagnostics.Metrics;
using MediatR;

namespace ClinicStretch.Application.Pipeline;

/// <summary>Counts requests by name and outcome, and measures how long they take. Names only: no content, no ids.</summary>
internal sealed class MetricsBehavior<TRequest, TAnswer>(RequestMetrics metrics, TimeProvider clock) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var start = clock.GetTimestamp();
        var outcome = "failed";
        try
        {
            var answer = await next();
            outcome = "done";
            return answer;
        }
        finally
        {
            metrics.Record(typeof(TRequest).Name, outcome, clock.GetElapsedTime(start));
        }
    }
}

/// <summary>The meter <c>ClinicStretch</c>.</summary>
public sealed class RequestMetrics
{
    public const string MeterName = "ClinicStretch";

    private readonly Histogram<double> _duration;

    public RequestMetrics(IMeterFactory meters) =>
        _duration = meters.Create(MeterName).CreateHistogram<double>("clinicstretch.request.duration", "s", "Duration of a use case");

    internal void Record(string request, string outcome, TimeSpan duration) =>
        _duration.Record(duration.TotalSeconds, new("request", request), new("outcome", outcome));
}
