using System.Net;
using Npgsql;

namespace ClinicStretch.Web.Operation;

/// <summary>
/// A PostgreSQL that the operator has named. Where it is on another machine the line to it must be closed to others, and to who would stand in for it: by TLS with a
/// certificate that is checked, unless the operator says that it is closed another way.
/// </summary>
internal static class NamedPostgres
{
    /// <summary><c>verified</c> unless set; <c>not-needed</c> for a line that a tunnel or a network of one's own closes.</summary>
    public const string Setting = "Database:Tls";

    private const string Verified = "verified";
    private const string NotNeeded = "not-needed";

    /// <param name="name">Of the connection string: Clinic or Backup.</param>
    /// <returns>Null when none is named.</returns>
    /// <exception cref="OperatorException">It cannot be read, or its line is open.</exception>
    public static string? Find(IConfiguration configuration, string name)
    {
        if (configuration.GetConnectionString(name) is not { Length: > 0 } named)
        {
            return null;
        }

        var isNeeded = IsNeeded(configuration);
        var (host, mode) = Read(named, name);
        if (isNeeded && !IsHere(host) && mode is not SslMode.VerifyFull)
        {
            throw new OperatorException(
                $"ConnectionStrings__{name} names a PostgreSQL on another machine ({host}) without TLS that checks its certificate. Add  SSL Mode=VerifyFull  to it, and  Root Certificate=FILE  "
                + $"where an authority of your own signed the server's certificate. Where a tunnel closes the line, say  Database__Tls={NotNeeded}.");
        }

        return named;
    }

    private static bool IsNeeded(IConfiguration configuration) => (configuration[Setting] ?? Verified) switch
    {
        Verified or "" => true,
        NotNeeded => false,
        _ => throw new OperatorException($"Database__Tls is {Verified} or {NotNeeded}."),
    };

    // What stands in it is not repeated: there is a password in it.
    private static (string Host, SslMode Mode) Read(string named, string name)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(named);
            return (parts.Host ?? "", parts.SslMode);
        }
        catch (ArgumentException)
        {
            throw new OperatorException($"ConnectionStrings__{name} cannot be read. Write it as  Host=db.example;Database=clinic;Username=owner;Password=...;SSL Mode=VerifyFull.");
        }
    }

    // Several may stand there, each with a port; a path is that of a socket.
    private static bool IsHere(string hosts) => hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(IsOneHere);

    private static bool IsOneHere(string host) => host[0] is '/' or '@' || WithoutPort(host) is var plain
        && (plain.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(plain, out var address) && IPAddress.IsLoopback(address)));

    private static string WithoutPort(string host) => host.Count(c => c is ':') is 1 ? host.Split(':')[0] : host.StartsWith('[') ? host[1..].Split(']')[0] : host;
}
