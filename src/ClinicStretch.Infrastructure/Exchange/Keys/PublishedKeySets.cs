using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Infrastructure.Exchange.Webhooks;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Exchange.Keys;

/// <summary>
/// Reads key sets at addresses that clinics have named, as webhooks are sent there: nothing inside is called, no redirect is followed. Whoever is slow or sends much is left, and
/// nobody can make this server ask more than once a minute.
/// </summary>
internal sealed class PublishedKeySets(IHostNames names, IOptions<WebhookOptions> options, TimeProvider clock) : IKeySets, IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private const int MostKept = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly Lock _door = new();

    private readonly HttpClient _http = new(OutsideConnections.Handler(names, options.Value)) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };

    public bool ReachesInside => options.Value.PrivateAddresses;

    public Task<PublicKeySet?> Load(string address, string kid, CancellationToken cancellationToken)
    {
        lock (_door)
        {
            var now = clock.GetUtcNow();
            if (!_kept.TryGetValue(address, out var kept) || kept.IsOver(now, kid))
            {
                MakeRoom(now);
                _kept[address] = kept = new Kept(now);
                kept.Loading = Fetch(address, kept);
            }

            return kept.Loading.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    // For all who wait: nobody's leaving ends it.
    private async Task<PublicKeySet?> Fetch(string address, Kept kept)
    {
        if (!WebhookAddress.IsRight(address, ReachesInside))
        {
            return null;
        }

        try
        {
            using var response = await _http.GetAsync(new Uri(address), CancellationToken.None);
            return kept.Set = response.IsSuccessStatusCode ? PublicKeySet.Published(System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(CancellationToken.None))) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var old in _kept.Count < MostKept ? [] : _kept.Where(k => k.Value.At < now - GoodFor).Select(k => k.Key).ToList())
        {
            _kept.Remove(old);
        }
    }

    private sealed class Kept(DateTimeOffset at)
    {
        public DateTimeOffset At => at;

        public Task<PublicKeySet?> Loading { get; set; } = Task.FromResult<PublicKeySet?>(null);

        /// <summary>Null until it was read, and where it could not be.</summary>
        public PublicKeySet? Set { get; set; }

        public bool IsOver(DateTimeOffset now, string kid) => now - at >= GoodFor || (now - at >= Pause && Set?.Find(kid) is null);
    }
}
