using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;

namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0).</summary>
internal sealed record ProviderDocument(
    [property: JsonPropertyName("issuer")] string? Issuer,
    [property: JsonPropertyName("authorization_endpoint")] string? Authorization,
    [property: JsonPropertyName("token_endpoint")] string? Token)
{
    public string AuthorizationEndpoint => Authorization!;

    public string TokenEndpoint => Token!;

    /// <exception cref="AuthenticationFailureException">It cannot be had, or is another provider's.</exception>
    public static async Task<ProviderDocument> Read(HttpClient http, string authority, CancellationToken cancellationToken)
    {
        try
        {
            var read = await http.GetFromJsonAsync<ProviderDocument>($"{authority}/.well-known/openid-configuration", cancellationToken);
            return read is not null && read.Issuer?.TrimEnd('/') == authority && IsGuarded(read.Authorization) && IsGuarded(read.Token)
                ? read
                : throw new AuthenticationFailureException("The provider's document does not name it, or names places without TLS.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new AuthenticationFailureException($"The provider's document cannot be read ({e.GetType().Name}).", e);
        }
    }

    private static bool IsGuarded(string? endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);
}
