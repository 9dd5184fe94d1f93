using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Exchange;

/// <summary>Sends the courier on its rounds while the server runs.</summary>
internal sealed class CourierJob(Courier courier, CourierBell bell, IOptions<CourierOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Every > TimeSpan.Zero)
        {
            await courier.Round(stoppingToken);
            await bell.Wait(options.Value.Every, clock, stoppingToken);
        }
    }
}
