using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>Single sign-on for staff: the code flow of OpenID Connect with PKCE, on the framework's own OAuth handler.</summary>
internal static class ProviderSetup
{
    public const string Scheme = "single-sign-on";
    public const string PagePath = "/sign-in/provider";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProviderOptions>().Bind(configuration.GetSection(ProviderOptions.Section))
            .Validate(o => o.IsWhole, "SingleSignOn needs an Authority that begins with https, a ClientId, a ClientSecret and a Name, or no Authority at all.")
            .ValidateOnStart();
        services.AddAuthentication().AddCookie(IdentityConstants.ExternalScheme, options =>
        {
            // Between the provider's answer and the page that takes it.
            options.Cookie.Name = "clinicstretch-introduced";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            options.SlidingExpiration = false;
        });
        services.AddTransient<OpenIdHandler>();
        services.AddSingleton<IPostConfigureOptions<OpenIdOptions>, OAuthPostConfigureOptions<OpenIdOptions, OpenIdHandler>>();
        services.AddOptions<OpenIdOptions>(Scheme).Configure<IOptions<ProviderOptions>, TimeProvider>(Set);

        // Not by AddOAuth: without a provider there is no such scheme.
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<ProviderOptions>>((options, provider) =>
        {
            if (provider.Value.IsOn)
            {
                options.AddScheme<OpenIdHandler>(Scheme, displayName: null);
            }
        });
        return services;
    }

    /// <summary>Where it is said that nobody was introduced; on the way to the same page as before.</summary>
    internal static string PageAfter(AuthenticationProperties? asked) =>
        asked?.RedirectUri is { } then && then.StartsWith(PagePath, StringComparison.Ordinal) ? then : PagePath;

    private static void Set(OpenIdOptions options, IOptions<ProviderOptions> settings, TimeProvider clock)
    {
        var provider = settings.Value;
        options.Authority = provider.Authority!.TrimEnd('/');
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.TimeProvider = clock;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = $"{PagePath}/done";
        options.UsePkce = true;
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.BackchannelTimeout = Patience;

        // From the first page on: a cookie bound to this site's host lies at its root.
        options.CorrelationCookie = new CookieBuilder { Name = "clinicstretch-provider-", Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
        options.Events.OnRemoteFailure = context =>
        {
            ProviderLog.Failed(context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdHandler>>(), context.Failure?.Message);
            context.Response.Redirect(PageAfter(context.Properties));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}

internal static partial class ProviderLog
{
    [LoggerMessage(EventId = 1002, Level = LogLevel.Warning, Message = "The provider of single sign-on introduced nobody: {Why}")]
    public static partial void Failed(ILogger log, string? why);
}
