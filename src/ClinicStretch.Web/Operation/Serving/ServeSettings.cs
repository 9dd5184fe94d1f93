using System.Net;
using System.Security.Cryptography.X509Certificates;
using ClinicStretch.Web.Hosting;

namespace ClinicStretch.Web.Operation.Serving;

/// <summary>What a server for patients has to be told. All that is wrong is said at once.</summary>
/// <param name="App">Connection string of the role that owns nothing.</param>
/// <param name="Certificate">Encrypts the keys of cookies and tokens; the same for every server of a database.</param>
/// <param name="Site">Where the public finds it.</param>
internal sealed record ServeSettings(string App, X509Certificate2 Certificate, IPEndPoint Listen, Uri Site) : IDisposable
{
    /// <exception cref="OperatorException">One line a mistake.</exception>
    public static ServeSettings Read(IConfiguration configuration, string listen)
    {
        var mistakes = new List<string>();
        var app = Needed(
            () => NamedPostgres.Find(configuration, "App"),
            "ConnectionStrings__App is missing: the database, as the role clinicstretch_app with the password of Database__AppPassword.");
        var certificate = Needed(
            () => KeyCertificate.Find(configuration, privateDataDirectory: null),
            "Keys__Certificate is missing: a PKCS #12 file that encrypts the keys of sign-ins. docs/runbook.md says how to make one.");
        var place = Needed(
            () => IPEndPoint.TryParse(listen, out var endPoint) && endPoint.Port > 0 ? endPoint : null,
            "--listen takes an address with a port, such as 127.0.0.1:8080 or 0.0.0.0:8080.");
        var site = Needed(
            () => Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null,
            "Site__Address is missing: where patients find it, such as https://exercises.example.org. Without TLS nobody is served.");
        _ = Needed(() => KnownProxies.Read(configuration[KnownProxies.Setting]), "");
        return mistakes.Count is 0 ? new ServeSettings(app!, certificate!, place!, site!) : throw new OperatorException(string.Join(Environment.NewLine, mistakes));

        T? Needed<T>(Func<T?> read, string missing)
            where T : class
        {
            try
            {
                if (read() is { } value)
                {
                    return value;
                }

                mistakes.Add(missing);
            }
            catch (Exception e) when (e is OperatorException or InvalidOperationException)
            {
                mistakes.Add(e.Message);
            }

            return null;
        }
    }

    public void Dispose() => Certificate.Dispose();
}
