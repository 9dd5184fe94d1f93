using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Infrastructure.Exchange.Keys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

internal static class WebhookSetup
{
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section))
            .Validate(o => o.Patience > TimeSpan.Zero && o.Patience <= TimeSpan.FromSeconds(30), "Webhooks:Patience is at most 30 seconds.")
            .ValidateOnStart();
        services.AddSingleton<IHostNames, HostNames>();
        services.AddSingleton<IWebhookSender, HttpWebhookSender>();
        services.AddScoped<IWebhookBox, WebhookBox>();
        services.AddSingleton<IKeySets, PublishedKeySets>();
        services.AddScoped<ISpentAssertions, SpentAssertions>();
    }
}
