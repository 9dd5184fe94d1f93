using System.Net;
using System.Net.Sockets;
using ClinicStretch.Domain.Exchange.Webhooks;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

/// <summary>What a name leads to. A port, so that a test can be a name server that changes its mind.</summary>
public interface IHostNames
{
    Task<IReadOnlyList<IPAddress>> Find(string host, CancellationToken cancellationToken);
}

internal sealed class HostNames : IHostNames
{
    public async Task<IReadOnlyList<IPAddress>> Find(string host, CancellationToken cancellationToken) => await Dns.GetHostAddressesAsync(host, cancellationToken);
}

/// <summary>The name leads to this machine, its network, or nowhere that may be called.</summary>
internal sealed class InsideAddressException() : IOException("The address is not on the internet.");

/// <summary>Connects to the very address that was looked at: a name that leads elsewhere a moment later changes nothing.</summary>
internal sealed class OutsideConnections(IHostNames names, bool mayBePrivate)
{
    private const int KilobytesOfHeaders = 16;
    private const int DrainedBytes = 4 * 1024;

    /// <summary>For a client that calls addresses of others' choosing: it follows no redirect and reads no headers without end.</summary>
    public static SocketsHttpHandler Handler(IHostNames names, WebhookOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = new OutsideConnections(names, options.PrivateAddresses).Open,
        MaxResponseHeadersLength = KilobytesOfHeaders,
        MaxResponseDrainSize = DrainedBytes,
        ResponseDrainTimeout = TimeSpan.FromMilliseconds(100),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    };

    public async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IReadOnlyList<IPAddress> found = IPAddress.TryParse(host, out var literal) ? [literal] : await names.Find(host, cancellationToken);
        List<IPAddress> allowed = [.. found.Where(a => mayBePrivate || WebhookAddress.IsPublic(a))];
        if (allowed.Count is 0)
        {
            throw new InsideAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. allowed], port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
