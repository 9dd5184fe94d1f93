using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>Somebody at the other end of HTTP, signed in by a bearer token as soon and as often as they need one.</summary>
/// <param name="email">Null for somebody who is not signed in.</param>
public sealed class Visitor(ClinicHost host, string? email)
{
    public const string Password = "a calm river runs";

    private string? _token;
    private DateTimeOffset _renewAt;

    public string? Email { get; } = email;

    /// <summary>The patient they are; empty for members.</summary>
    public Guid PatientId { get; init; }

    /// <summary>What a program holds up in place of a sign-in; null for people.</summary>
    public string? Key { get; init; }

    /// <summary>What proves that a form they send came from a page of ours; null until one was asked for.</summary>
    public FormToken? FormToken { get; set; }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    /// <param name="body">Written as JSON; a string is sent as it is.</param>
    public Task<Answer> Put(string path, object body) => Send(HttpMethod.Put, path, body);

    /// <inheritdoc cref="Put"/>
    public Task<Answer> Post(string path, object? body = null) => Send(HttpMethod.Post, path, body);

    public Task<Answer> Send(HttpMethod method, string path, object? body = null) => Send(new HttpRequestMessage(method, path)
    {
        Content = body switch
        {
            null => null,
            HttpContent content => content,
            string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
            _ => new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"),
        },
    });

    /// <summary>Asks, and lets the answer be read as it comes, or not to its end.</summary>
    public async Task<HttpResponseMessage> Begin(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        await SignIn(request);
        return await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        await SignIn(request);

        // A large body waits to be let in: one that is turned away is answered before the connection breaks under it.
        request.Headers.ExpectContinue = request.Content is { } content && (await content.ReadAsByteArrayAsync()).Length > 500_000;
        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        if ((int)response.StatusCode is 500)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(host.Log.Lines.LastOrDefault(l => l.StartsWith("Error", StringComparison.Ordinal)) ?? "");
        }

        return await Answer.Of(response);
    }

    private async Task SignIn(HttpRequestMessage request)
    {
        if (Key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        }
        else if (Email is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token());
        }
    }

    /// <summary>Signs in anew, such as after the clock has moved on.</summary>
    public async Task<string> Token()
    {
        if (_token is null || host.Clock.Now >= _renewAt)
        {
            var answer = await host.Stranger().Post("/api/v1/account/token", new { Email, Password });
            answer.MustBe(200);
            _token = answer.Json["accessToken"]!.GetValue<string>();
            _renewAt = host.Clock.Now.AddMinutes(8);
        }

        return _token;
    }

    /// <summary>Lets go of a sign-in that something has ended: the next request signs in anew.</summary>
    public void Forget() => (_token, FormToken) = (null, null);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Email ?? "a stranger"}");
}

/// <param name="Cookie">Name and value of its cookie.</param>
/// <param name="Value">Of the form's hidden field.</param>
public sealed record FormToken(string Cookie, string Value);
