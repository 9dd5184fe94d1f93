using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Exchange.Webhooks;

/// <summary>Sends as soon as the bell rings; and looks at every clinic now and then, for what is to be tried again and for bells that other processes heard.</summary>
internal sealed class WebhookJob(WebhookRounds rounds, WebhookBell bell, IOptions<WebhookJobOptions> options, TimeProvider clock) : BackgroundService
{
    private readonly List<Task> _lanes = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Go(stoppingToken);
        }
        finally
        {
            await Task.WhenAll(_lanes);
        }
    }

    private async Task Go(CancellationToken stoppingToken)
    {
        var lookedAt = DateTimeOffset.MinValue;
        IReadOnlyList<ClinicId> clinics = [];
        while (options.Value.Every > TimeSpan.Zero)
        {
            var now = clock.GetUtcNow();
            if (now - lookedAt >= options.Value.Every)
            {
                (clinics, lookedAt) = (await rounds.Everybody(stoppingToken), now);
            }

            await Look(clinics, stoppingToken);
            clinics = await bell.Wait(options.Value.Every, clock, stoppingToken);
        }
    }

    private async Task Look(IReadOnlyList<ClinicId> clinics, CancellationToken stoppingToken)
    {
        _lanes.RemoveAll(lane => lane.IsCompleted);
        foreach (var clinic in clinics)
        {
            _lanes.AddRange(await rounds.Begin(clinic, stoppingToken));
        }
    }
}

/// <summary>How often what waits is looked for (<c>Webhooks:*</c>).</summary>
internal sealed record WebhookJobOptions
{
    public const string Section = "Webhooks";

    /// <summary>Between two looks at everything. Zero switches sending off in this process.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(10);
}

internal static class WebhookJobSetup
{
    public static IServiceCollection AddWebhookRounds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookJobOptions>().Bind(configuration.GetSection(WebhookJobOptions.Section))
            .Validate(o => o.Every >= TimeSpan.Zero && o.Every <= TimeSpan.FromMinutes(5), "Webhooks:Every is at most 5 minutes.")
            .ValidateOnStart();
        services.AddSingleton<WebhookRounds>();
        services.AddHostedService<WebhookJob>();
        return services;
    }
}
