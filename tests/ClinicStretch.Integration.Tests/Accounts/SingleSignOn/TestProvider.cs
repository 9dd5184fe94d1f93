using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace ClinicStretch.Integration.Tests.Accounts.SingleSignOn;

/// <summary>A hospital's provider of OpenID Connect, as strict as one is: PKCE, a secret, and each code once. Whoever comes is signed in there already.</summary>
internal sealed class TestProvider(FakeClock clock) : IAsyncDisposable
{
    public const string ClientId = "clinicstretch";
    public const string ClientSecret = "between the two of us";

    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private WebApplication? _server;

    /// <summary>Who is signed in at the provider.</summary>
    public string Subject { get; set; } = "thea-at-the-hospital";

    /// <summary>Changes what an ID token says.</summary>
    public Action<JsonObject> Says { get; set; } = _ => { };

    public string Authority { get; private set; } = "";

    /// <summary>What the server asked the last time.</summary>
    public IQueryCollection Asked { get; private set; } = QueryCollection.Empty;

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/.well-known/openid-configuration", () => new { issuer = Authority, authorization_endpoint = $"{Authority}/authorize", token_endpoint = $"{Authority}/token" });
        _server.MapGet("/authorize", Authorize);
        _server.MapPost("/token", Token);
        await _server.StartAsync(TestContext.Current.CancellationToken);
        Authority = ClinicHost.AddressOf(_server).GetLeftPart(UriPartial.Authority);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IResult Authorize(HttpRequest request)
    {
        Asked = request.Query;
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = request.Query;
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = request.Query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked) || form["client_id"] != ClientId || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != asked["redirect_uri"] || asked["code_challenge_method"] != "S256"
            || asked["code_challenge"] != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        return Results.Json(new { access_token = "nothing is asked with it", token_type = "Bearer", id_token = IdToken(asked["nonce"]!) });
    }

    private string IdToken(string nonce)
    {
        var claims = new JsonObject
        {
            ["iss"] = Authority,
            ["aud"] = ClientId,
            ["sub"] = Subject,
            ["nonce"] = nonce,
            ["exp"] = clock.Now.AddMinutes(5).ToUnixTimeSeconds(),
            ["preferred_username"] = "thea.brook@hospital.example",
        };
        Says(claims);
        return $"e30.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}.c2ln";
    }
}
