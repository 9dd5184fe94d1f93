using System.Threading.RateLimiting;
using ClinicStretch.Web.Hosting.Load;

namespace ClinicStretch.Web.Hosting;

/// <summary>How often one address may try what is worth trying often.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Uploads = "uploads";

    /// <summary>Of programs that sign: as often as people sign in, and counted apart from them.</summary>
    public const string Tokens = "tokens";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, HostSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            Bulkheads.Tell(context.HttpContext);
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("looking")
            : PerAddress(context, settings.SignInsAMinute));
        options.AddPolicy(Tokens, context => PerAddress(context, settings.SignInsAMinute));
        options.AddPolicy(Uploads, context => HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("looking")
            : PerAddress(context, settings.UploadsAMinute));
    });

    private static RateLimitPartition<string> PerAddress(HttpContext context, int aMinute) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1) });
}
