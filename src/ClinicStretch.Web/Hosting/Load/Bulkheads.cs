using System.Security.Claims;
using System.Threading.RateLimiting;
using ClinicStretch.Application;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Hosting.Load;

/// <summary>
/// Walls between kinds of work, so that a hundred sheets to print take no core from a sign-in or a session (docs/adr/0038). First one's own places are counted, then
/// those of all.
/// </summary>
internal sealed class Bulkheads(IOptions<BulkheadOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private const string Light = "light";

    private static readonly object RefusedBy = new();

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BulkheadOptions>().Bind(configuration.GetSection(BulkheadOptions.Section))
            .Validate(o => o.IsWhole, "Bulkheads: at once, of one person and the pause are at least 1, and waiting is at least 0.")
            .ValidateOnStart();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, Bulkheads>();
    }

    public void Configure(RateLimiterOptions limits) => limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(OnesOwn),
        PartitionedRateLimiter.Create<HttpContext, string>(Everybodys));

    /// <summary>Tells whoever found no place so; does nothing for what has another limit.</summary>
    /// <exception cref="TooManyAtOnceException">It was their own limit.</exception>
    /// <exception cref="BusyException">It was that of all.</exception>
    public static void Tell(HttpContext context)
    {
        if (WorkOf(context) is not { } work || context.Items[RefusedBy] is not { } limit)
        {
            return;
        }

        var pause = TimeSpan.FromSeconds(context.RequestServices.GetRequiredService<IOptions<BulkheadOptions>>().Value.For(work).Pause);
        throw limit is nameof(OnesOwn) ? new TooManyAtOnceException(pause) : new BusyException(pause);
    }

    private RateLimitPartition<string> OnesOwn(HttpContext context)
    {
        if (WorkOf(context) is not { } work)
        {
            return RateLimitPartition.GetNoLimiter(Light);
        }

        context.Items[RefusedBy] = nameof(OnesOwn);
        return Of($"{work} {WhoIs(context)}", options.Value.For(work).OfOnePerson, waiting: 0);
    }

    // Asked only once there is a place of one's own, so that whoever is asked last is the one that refuses.
    private RateLimitPartition<string> Everybodys(HttpContext context)
    {
        if (WorkOf(context) is not { } work)
        {
            return RateLimitPartition.GetNoLimiter(Light);
        }

        context.Items[RefusedBy] = nameof(Everybodys);
        return Of($"{work}", options.Value.For(work).AtOnce, options.Value.For(work).Waiting);
    }

    private static RateLimitPartition<string> Of(string key, int atOnce, int waiting) => RateLimitPartition.GetConcurrencyLimiter(
        key, _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static HeavyWork? WorkOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<HeavyAttribute>()?.Work;

    private static string WhoIs(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
