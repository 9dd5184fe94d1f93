using System.Text.Json.Nodes;
using ClinicStretch.Domain.Tests.Exchange.Clients;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Keys.Clients;

/// <summary>Another system that signs, and what it does at the token endpoint.</summary>
internal sealed record Client(ClinicHost Host, Guid Key, string Id, Signer Signer)
{
    public const string TokenPath = "/api/v1/oauth/token";
    public const string Audience = $"http://localhost{TokenPath}";

    public JsonObject Claims() => new()
    {
        ["iss"] = Id, ["sub"] = Id, ["aud"] = Audience, ["exp"] = Host.Clock.Now.AddMinutes(4).ToUnixTimeSeconds(), ["jti"] = $"{Guid.NewGuid()}",
    };

    public JsonObject Claims(string name, JsonNode? value)
    {
        var claims = Claims();
        claims[name] = value;
        return claims;
    }

    public Task<Answer> Ask(string scope = "system/Patient.rs") => Show(Signer.Sign(Claims()), scope);

    public Task<Answer> Show(string assertion, string scope = "system/Patient.rs") => Show(Host.Http.BaseAddress!, assertion, scope);

    public Task<Answer> Show(Uri server, string assertion, string scope = "system/Patient.rs") => Post(server, new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials", ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", ["client_assertion"] = assertion, ["scope"] = scope,
    });

    public async Task<Answer> Post(Uri server, IReadOnlyDictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, TokenPath)) { Content = new FormUrlEncodedContent(form) };
        return await Host.Stranger().Send(request);
    }

    /// <summary>Holds up what it is given.</summary>
    public async Task<Visitor> Enter(string scope = "system/Patient.rs") => new(Host, null) { Key = $"{(await Ask(scope)).MustBe(200).Json["access_token"]}" };
}

internal static class ClientHands
{
    private const string Keys = "/api/v1/clinic/keys";

    public static Task<Answer> MakeClient(this TestClinic clinic, Guid id, IReadOnlyList<string> scopes, JsonNode? jwks, string? jwksUri = null) =>
        clinic.Administrator.Put($"{Keys}/{id}", new { Name = "Quayside Records", Scopes = scopes, LastDay = clinic.Host.Clock.Today.AddDays(300), Jwks = jwks, JwksUri = jwksUri });

    /// <summary>One whose keys were pasted.</summary>
    public static async Task<Client> NewClient(this TestClinic clinic, Signer signer, params IReadOnlyList<string> scopes)
    {
        var id = Guid.CreateVersion7();
        var made = (await clinic.MakeClient(id, scopes.Count is 0 ? ["system/Patient.rs"] : scopes, JsonNode.Parse(signer.Set))).MustBe(201).Json;
        return new Client(clinic.Host, id, $"{made["clientId"]}", signer);
    }

    /// <summary>One whose keys are at an address.</summary>
    public static async Task<Client> NewClientAt(this TestClinic clinic, Signer signer, string address)
    {
        var id = Guid.CreateVersion7();
        return new Client(clinic.Host, id, $"{(await clinic.MakeClient(id, ["system/Patient.rs"], null, address)).MustBe(201).Json["clientId"]}", signer);
    }

    public static async Task Withdraw(this TestClinic clinic, Client client) => (await clinic.Administrator.Post($"{Keys}/{client.Key}/withdraw")).MustBe(204);

    /// <summary>Told as OAuth has it, and no more.</summary>
    public static void MustBeRefused(this Answer answer, string error)
    {
        answer.MustBe(400);
        Assert.Equal($$"""{"error":"{{error}}"}""", answer.Text);
        Assert.Equal(("application/json", "no-store"), (answer.MediaType, answer.Headers["Cache-Control"]));
    }
}
