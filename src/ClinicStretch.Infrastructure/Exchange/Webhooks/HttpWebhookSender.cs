using System.Globalization;
using System.Net.Http.Headers;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain.Exchange.Webhooks;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

/// <summary>
/// Posts messages to addresses that clinics have named. Whoever answers there is not trusted: no redirect is followed, nothing of the answer is read beside its status, and whoever is slow is left.
/// </summary>
internal sealed class HttpWebhookSender(IHostNames names, IOptions<WebhookOptions> options, TimeProvider clock) : IWebhookSender, IDisposable
{
    private readonly HttpClient _http = new(OutsideConnections.Handler(names, options.Value)) { Timeout = options.Value.Patience };

    public bool ReachesInside => options.Value.PrivateAddresses;

    public async Task<WebhookAnswer> Send(WebhookLetter letter, CancellationToken cancellationToken)
    {
        if (!WebhookAddress.IsRight(letter.Address, ReachesInside))
        {
            return new WebhookAnswer(false, "address");
        }

        try
        {
            using var request = Write(letter);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new WebhookAnswer(response.IsSuccessStatusCode, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (HttpRequestException e)
        {
            return new WebhookAnswer(false, WordFor(e));
        }
        catch (OperationCanceledException)
        {
            return new WebhookAnswer(false, "timeout");
        }
    }

    public void Dispose() => _http.Dispose();

    private static string WordFor(HttpRequestException e) => e switch
    {
        { InnerException: InsideAddressException } => "address",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "name",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "tls",
        { HttpRequestError: HttpRequestError.ConnectionError } => "connection",
        _ => "broken-off",
    };

    private HttpRequestMessage Write(WebhookLetter letter)
    {
        var (id, at) = ($"msg_{letter.Id.Value:N}", clock.GetUtcNow().ToUnixTimeSeconds());
        var content = new ByteArrayContent(letter.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, letter.Address) { Content = content };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(id, at, letter.Body, letter.Secrets));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ClinicStretch", "1"));
        return request;
    }
}
