using ClinicStretch.Application.Exchange;
using ClinicStretch.Infrastructure.Exchange.Push;
using ClinicStretch.Infrastructure.Exchange.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Exchange;

public static class ExchangeSetup
{
    /// <summary>Mail and push: what they are set to is checked before the server starts.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services, IConfiguration configuration)
    {
        var site = configuration.GetSection(SiteOptions.Section);
        services.AddOptions<SiteOptions>().Bind(site)
            .Validate(o => o.Address is null || o.Parsed is not null, "Site:Address is a whole address without a path, such as https://exercises.example.org.")
            .ValidateOnStart();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section))
            .Validate(o => o.IsWhole, "Mail needs Mail:Host, Mail:Port and Mail:From; Mail:User and Mail:Password belong together.")
            .Validate(o => o.KeepsItsPassword, "Mail:Password is not sent in the clear: set Mail:Tls.")
            .Validate(o => !o.IsOn || site[nameof(SiteOptions.Address)] is not null, "Mail needs Site:Address: links in mails are made of it.")
            .ValidateOnStart();
        services.AddSingleton<ISite, Site>();
        services.AddSingleton<IPost, SmtpPost>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddOptions<PushOptions>().Bind(configuration.GetSection(PushOptions.Section))
            .Validate(o => o.IsWhole, "Push:Contact is a mailto: or https: address.").ValidateOnStart();
        services.AddSingleton<PushKeys>();
        services.AddSingleton<IPush, WebPush>();
        services.AddWebhooks(configuration);
        return services;
    }
}
