using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>Its endpoints are those of the provider's own document, read when it is first needed.</summary>
internal sealed class OpenIdOptions : OAuthOptions
{
    public string Authority { get; set; } = "";

    // The endpoints are not known yet.
    public override void Validate()
    {
        ArgumentException.ThrowIfNullOrEmpty(Authority);
        ArgumentException.ThrowIfNullOrEmpty(ClientId);
        ArgumentException.ThrowIfNullOrEmpty(ClientSecret);
    }
}

/// <summary>
/// What OpenID Connect adds to OAuth: the provider's document, a nonce, and an ID token that must be from this provider, for this server, for this question and of now. The token
/// comes straight from the provider over TLS, which stands in for a look at its signature (OpenID Connect Core 3.1.3.7, 6).
/// </summary>
internal sealed class OpenIdHandler(IOptionsMonitor<OpenIdOptions> options, ILoggerFactory logs, UrlEncoder encoder) : OAuthHandler<OpenIdOptions>(options, logs, encoder)
{
    private const string Nonce = "nonce";
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await FindEndpoints();
        }
        catch (AuthenticationFailureException e)
        {
            ProviderLog.Failed(Logger, e.Message);
            Response.Redirect(ProviderSetup.PageAfter(properties));
            return;
        }

        properties.ExpiresUtc = TimeProvider.GetUtcNow() + GoodFor;
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await FindEndpoints();
        return await base.ExchangeCodeAsync(context);
    }

    protected override Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var now = TimeProvider.GetUtcNow();
        if (!(now <= properties.ExpiresUtc))
        {
            throw new AuthenticationFailureException("The answer came too late.");
        }

        using var answer = tokens.Response;
        var text = answer?.RootElement.TryGetProperty("id_token", out var token) is true ? token.GetString() : null;
        var known = IdToken.Read(text, new Expected(Options.Authority, Options.ClientId, properties.Items[Nonce] ?? "", now));
        ProviderTicket.Write(identity, known);
        return Task.FromResult(new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { RedirectUri = properties.RedirectUri }, Scheme.Name));
    }

    private async Task FindEndpoints()
    {
        if (string.IsNullOrEmpty(Options.TokenEndpoint))
        {
            var found = await ProviderDocument.Read(Options.Backchannel, Options.Authority, Context.RequestAborted);
            (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (found.AuthorizationEndpoint, found.TokenEndpoint);
        }
    }
}
