using System.Net;

namespace ClinicStretch.Domain.Exchange.Webhooks;

/// <summary>Which addresses a server may be made to call by somebody else's wish.</summary>
public static class WebhookAddress
{
    public const int MaxLength = 500;

    // What the internet does not route, or routes to somebody's inside (IANA's special-purpose registries).
    private static readonly IPNetwork[] Inside4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Outside6 = IPNetwork.Parse("2000::/3");

    // Of what is left: protocol assignments with Teredo among them, documentation, and 6to4, which carries any IPv4 address.
    private static readonly IPNetwork[] Inside6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>True for an address on the internet: not this machine, its network, a cloud's metadata, or a way round to them.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var one = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return one.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork
            ? !Inside4.Any(n => n.Contains(one))
            : Outside6.Contains(one) && !Inside6.Any(n => n.Contains(one));
    }

    /// <summary>What can be seen without looking the name up. Whether the name leads inside is looked at again with each call.</summary>
    /// <param name="mayBePrivate">Then it may be inside, and on this machine itself in the clear.</param>
    public static bool IsRight(string address, bool mayBePrivate) =>
        address.Length <= MaxLength
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { UserInfo.Length: 0, Fragment.Length: 0, Host.Length: > 0 }
        && (uri.Scheme == Uri.UriSchemeHttps || (mayBePrivate && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp))
        && (mayBePrivate || !LeadsInside(uri));

    private static bool LeadsInside(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var address) ? !IsPublic(address) : !uri.IdnHost.TrimEnd('.').Contains('.', StringComparison.Ordinal));
}
