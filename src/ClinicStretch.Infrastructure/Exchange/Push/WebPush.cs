using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain.Exchange;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Exchange.Push;

/// <summary>Hands messages to the push services of browsers (RFC 8030). What they carry, only the browser can read.</summary>
internal sealed class WebPush(PushKeys keys, IOptions<PushOptions> options, IOptions<MailOptions> mail, ISite site) : IPush, IDisposable
{
    /// <summary>Those of Chrome and Edge, Firefox, Safari and Windows.</summary>
    private static readonly string[] Services = ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"];

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        Timeout = options.Value.Patience,
    };

    public bool IsOn => options.Value.Enabled && Contact is not null;

    private string? Contact => options.Value.Contact
        ?? (site.Address is ['h', 't', 't', 'p', 's', ..] address ? address : mail.Value is { IsOn: true, From: { } from } ? $"mailto:{from}" : null);

    public Task<string> PublicKey(CancellationToken cancellationToken) => keys.PublicKey(cancellationToken);

    public bool Knows(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length is 0
        && Services.Concat(options.Value.Hosts).Any(host => IsOf(uri, host));

    public async Task<DeliveryOutcome> Send(PushLetter letter, DeliveryId id, CancellationToken cancellationToken)
    {
        if (!IsOn || !Knows(letter.To.Endpoint))
        {
            return new DeliveryOutcome(IsOn ? DeliveryEnd.Refused : DeliveryEnd.NotNow, IsOn ? "address" : "off");
        }

        try
        {
            using var request = await Write(letter, id, cancellationToken);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return OutcomeOf(response.StatusCode);
        }
        catch (CryptographicException)
        {
            return new DeliveryOutcome(DeliveryEnd.Refused, "key");
        }
        catch (HttpRequestException e)
        {
            var neverLeft = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new DeliveryOutcome(neverLeft ? DeliveryEnd.NotNow : DeliveryEnd.Unknown, neverLeft ? "connection" : "broken-off");
        }
        catch (OperationCanceledException)
        {
            return new DeliveryOutcome(DeliveryEnd.Unknown, "silent");
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsOf(Uri uri, string host) => host.Contains("://", StringComparison.Ordinal)
        ? string.Equals(uri.GetLeftPart(UriPartial.Authority), host, StringComparison.OrdinalIgnoreCase)
        : uri is { Scheme: "https", IsDefaultPort: true }
            && (string.Equals(uri.Host, host, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase));

    // 404 and 410 say that the subscription is over; whatever else is said no to may be mended.
    private static DeliveryOutcome OutcomeOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => DeliveryOutcome.Accepted,
        404 or 410 => new DeliveryOutcome(DeliveryEnd.Refused, CodeOf(status)),
        _ => new DeliveryOutcome(DeliveryEnd.NotNow, CodeOf(status)),
    };

    private static string CodeOf(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private async Task<HttpRequestMessage> Write(PushLetter letter, DeliveryId id, CancellationToken cancellationToken)
    {
        var (browserKey, auth) = (Base64Url.DecodeFromChars(letter.To.P256dh), Base64Url.DecodeFromChars(letter.To.Auth));
        var text = JsonSerializer.SerializeToUtf8Bytes(new { title = letter.Title, body = letter.Text, path = letter.Path, tag = "session" });
        var content = new ByteArrayContent(PushCipher.Encrypt(text, browserKey, auth));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentEncoding.Add("aes128gcm");
        var endpoint = new Uri(letter.To.Endpoint);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", await keys.Authorization(endpoint, Contact!, cancellationToken));
        request.Headers.Add("TTL", Math.Max(0, (int)letter.Good.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "normal");

        // One topic a delivery: sent again, it takes the place of the first.
        request.Headers.Add("Topic", id.Value.ToString("N"));
        return request;
    }
}
