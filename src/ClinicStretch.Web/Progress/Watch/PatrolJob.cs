using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Progress.Watch;

/// <summary>Sends the patrol on its rounds while the server runs.</summary>
internal sealed partial class PatrolJob(Patrol patrol, IOptions<PatrolOptions> options, TimeProvider clock, ILogger<PatrolJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Every <= TimeSpan.Zero)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.Every, clock);
        DateTimeOffset? plansAt = null;
        do
        {
            var plansAreDue = plansAt is not { } last || clock.GetUtcNow() - last >= options.Value.PlansEvery;
            plansAt = plansAreDue ? clock.GetUtcNow() : plansAt;
            await Round(plansAreDue, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(bool plansAreDue, CancellationToken cancellationToken)
    {
        try
        {
            await patrol.Escalate(cancellationToken);
            if (plansAreDue)
            {
                await patrol.WatchPlans(cancellationToken);
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            RoundFailed(e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The patrol could not begin a round: {Failure}.")]
    private partial void RoundFailed(string failure);
}
