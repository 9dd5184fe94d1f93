using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary>One person's way to the public API, over HTTP alone. An answer other than the one expected ends the tour.</summary>
internal sealed class ApiClient(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };

    public async Task SignIn(string step, string email, string password, CancellationToken cancellationToken)
    {
        var token = await Send(step, HttpMethod.Post, "account/token", new { email, password }, cancellationToken);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
    }

    public Task<JsonElement> Get(string step, string path, CancellationToken cancellationToken) =>
        Send(step, HttpMethod.Get, path, null, cancellationToken);

    /// <exception cref="TourFailedException">It answered with another status.</exception>
    public async Task<JsonElement> Send(
        string step, HttpMethod method, string path, object? body, CancellationToken cancellationToken, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var content = await Bytes(step, method, path, body, cancellationToken, expected);
        return content.Length is 0 ? default : JsonSerializer.Deserialize<JsonElement>(content);
    }

    /// <inheritdoc cref="Send"/>
    public async Task<byte[]> Bytes(
        string step, HttpMethod method, string path, object? body, CancellationToken cancellationToken, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await _http.SendAsync(request, cancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.StatusCode == expected ? content : throw new TourFailedException(step, response.StatusCode, content);
    }

    public void Dispose() => _http.Dispose();
}
