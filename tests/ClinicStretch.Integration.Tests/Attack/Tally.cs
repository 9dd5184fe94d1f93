using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>Counts what a server answers, so that a run that was only ever turned away is not taken for one that found nothing.</summary>
internal sealed class Tally : IStartupFilter
{
    private readonly ConcurrentDictionary<int, int> _statuses = new();

    /// <summary>Requests that ended in an error of the server's own.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    public int Requests => _statuses.Values.Sum();

    /// <summary>Of all answers, those that sent the scanner away: signed out, or too many tries.</summary>
    public double TurnedAway => (double)(_statuses.GetValueOrDefault(401) + _statuses.GetValueOrDefault(429)) / Math.Max(Requests, 1);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, proceed) =>
        {
            await proceed(context);
            Count(context);
        });
        next(app);
    };

    public override string ToString() => Words(_statuses);

    private static string Words(IEnumerable<KeyValuePair<int, int>> statuses)
    {
        var all = statuses.OrderBy(s => s.Key).ToList();
        return $"{all.Sum(s => s.Value)} requests ({string.Join(", ", all.Select(s => $"{s.Key}: {s.Value}"))})";
    }

    private void Count(HttpContext context)
    {
        // A page sends whoever is not signed in to the door.
        var status = context.Response.Headers.Location.ToString().Contains("/sign-in?", StringComparison.Ordinal) ? 401 : context.Response.StatusCode;
        _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
        if (status >= 500)
        {
            Errors.Add($"{status}: {context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        }
    }
}
