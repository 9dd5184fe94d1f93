using System.Diagnostics.Metrics;
using ClinicStretch.Application.Sessions;
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
            metrics.Tell(request, answer);
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

    // From a phone with a network to one that was away for a month.
    private static readonly double[] Lags = [1, 10, 60, 600, 3600, 6 * 3600, 24 * 3600, 7 * 24 * 3600, 28 * 24 * 3600];

    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _lag;

    public RequestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram<double>("clinicstretch.request.duration", "s", "Duration of a use case");
        _lag = meter.CreateHistogram(
            "clinicstretch.sync.lag", "s", "From when a session was written down to when it came in", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Lags });
    }

    /// <summary>How late what is kept by now came in.</summary>
    internal void Tell(object request, object? answer)
    {
        switch (request, answer)
        {
            case (LogSession log, LoggedSession kept):
                Arrived(log.Body, kept);
                break;
            case (LogBatch batch, IReadOnlyList<BatchAnswer> answers):
                batch.Sessions.Zip(answers).Where(s => s.Second.Logged is not null).ToList().ForEach(s => Arrived(s.First.Body, s.Second.Logged!));
                break;
        }
    }

    // One that does not say when it was written down was so just now.
    private void Arrived(SessionBody body, LoggedSession kept)
    {
        if (kept.Created)
        {
            _lag.Record(Math.Max(0, (kept.ReceivedAt - (body.LoggedAt ?? kept.ReceivedAt)).TotalSeconds));
        }
    }

    internal void Record(string request, string outcome, TimeSpan duration) =>
        _duration.Record(duration.TotalSeconds, new("request", request), new("outcome", outcome));
}
