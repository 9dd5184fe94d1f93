using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ClinicStretch.Web.Hosting;

/// <summary>
/// Behind a proxy every request comes from its address: all visitors would share one limit, and one line in the audit. What a proxy says of where a
/// request came from counts where the operator has named that proxy, and from nobody else: whoever can say it freely has no limit.
/// </summary>
internal static class KnownProxies
{
    /// <summary>Addresses or networks, such as <c>10.0.0.5 10.1.0.0/16</c>.</summary>
    public const string Setting = "Site:Proxies";

    private static readonly char[] Between = [' ', ',', ';'];

    public static IServiceCollection AddKnownProxies(this IServiceCollection services, string? named)
    {
        var networks = Read(named);
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Count > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    /// <exception cref="InvalidOperationException">One is neither an address nor a network.</exception>
    internal static IReadOnlyList<IPNetwork> Read(string? named) =>
        [.. (named ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadOne)];

    private static IPNetwork ReadOne(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException($"{Setting} has \"{text}\". Name addresses or networks, such as 10.0.0.5 or 10.1.0.0/16, with blanks between them.");
    }
}
