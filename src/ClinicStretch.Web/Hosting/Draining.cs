using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClinicStretch.Web.Hosting;

/// <summary>
/// A server that is asked to stop says at once that it is not ready, and goes on answering for as long as the setting <c>Drain</c> says (such as <c>00:00:10</c>; none by
/// default), so that whoever spreads requests over several servers hears of it first. What is under way then has another half minute to end.
/// </summary>
internal sealed class Draining(IConfiguration configuration, IHostApplicationLifetime lifetime, TimeProvider clock) : IHostedLifecycleService, IHealthCheck
{
    private static readonly TimeSpan ForWhatIsUnderWay = TimeSpan.FromSeconds(30);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<Draining>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Length(builder.Configuration) + ForWhatIsUnderWay);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The server is about to stop.") : HealthCheckResult.Healthy());

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(Length(configuration), clock, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static TimeSpan Length(IConfiguration configuration) => configuration.GetValue("Drain", TimeSpan.Zero);
}
