using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Progress.Watch;

/// <summary>Sends the patrol on its rounds while the server runs.</summary>
internal sealed class PatrolJob(Patrol patrol, IOptions<PatrolOptions> options, TimeProvider clock) : BackgroundService
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
        await patrol.Escalate(cancellationToken);
        if (plansAreDue)
        {
            await patrol.WatchPlans(cancellationToken);
            await patrol.RefreshMarks(cancellationToken);
            await patrol.EraseEnded(cancellationToken);
        }
    }
}
