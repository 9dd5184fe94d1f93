using ClinicStretch.Application;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Exchange.Keys.Clients;

/// <summary>What of SMART App Launch 2 is here: Backend Services, and nothing that people sign in with.</summary>
internal sealed record SmartConfiguration(string TokenEndpoint)
{
    public IReadOnlyList<string> TokenEndpointAuthMethodsSupported { get; } = ["private_key_jwt"];

    public IReadOnlyList<string> TokenEndpointAuthSigningAlgValuesSupported { get; } = PublicKey.Algorithms;

    public IReadOnlyList<string> GrantTypesSupported { get; } = ["client_credentials"];

    public IReadOnlyList<string> ScopesSupported { get; } = KeyScopes.Offered;

    public IReadOnlyList<string> Capabilities { get; } = ["client-confidential-asymmetric", "permission-v2"];

    /// <summary>Told to everybody.</summary>
    /// <exception cref="NotFoundException">The operator has not said where the public finds this server: there is no address to sign for.</exception>
    public static JsonHttpResult<SmartConfiguration> Tell(ISite site, HttpRequest request) =>
        TypedResults.Json(new SmartConfiguration(TokenEndpoints.AddressFor(site, request) ?? throw new NotFoundException("token endpoint")), TokenAnswer.Words);
}
