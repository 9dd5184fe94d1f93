using System.Net;
using System.Net.Sockets;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A port of this machine that nobody listens on, for what has to know its address before it starts.</summary>
internal static class FreePort
{
    public static int Any()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
