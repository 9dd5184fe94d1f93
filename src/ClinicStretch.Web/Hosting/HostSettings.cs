using System.Security.Cryptography.X509Certificates;

namespace ClinicStretch.Web.Hosting;

/// <summary>What the server needs to know before it starts.</summary>
public sealed record HostSettings
{
    /// <summary>Connection string of the role that owns nothing.</summary>
    public required string AppConnection { get; init; }

    /// <summary>Encrypts the keys of cookies and tokens where they are kept; null leaves them readable in the database.</summary>
    public X509Certificate2? KeyCertificate { get; init; }

    /// <summary>Sign-ins one address may try in a minute.</summary>
    public int SignInsAMinute { get; init; } = 60;

    /// <summary>Pictures and videos one address may send in a minute.</summary>
    public int UploadsAMinute { get; init; } = 30;

    /// <summary>Addresses or networks of the proxies that are believed; null for those of the configuration.</summary>
    public string? Proxies { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];
}
