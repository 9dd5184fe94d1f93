using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ClinicStretch.Web.Operation;

/// <summary>The certificate that encrypts the keys of cookies and tokens, so that the database alone does not give them away.</summary>
internal static class KeyCertificate
{
    public const string Setting = "Keys:Certificate";
    public const string PasswordSetting = "Keys:CertificatePassword";

    private const int Years = 50;

    /// <summary>
    /// The one named in <c>Keys:Certificate</c> (a PKCS #12 file; its password in <c>Keys:CertificatePassword</c>), else one of our own
    /// beside a private cluster.
    /// </summary>
    /// <param name="privateDataDirectory">Null when the database is another's: instances that share it must share the certificate, too.</param>
    /// <returns>Null when there is neither.</returns>
    /// <exception cref="OperatorException">The file cannot be read.</exception>
    public static X509Certificate2? Find(IConfiguration configuration, string? privateDataDirectory)
    {
        if (configuration[Setting] is not { Length: > 0 } && privateDataDirectory is not null && !File.Exists(FileIn(privateDataDirectory)))
        {
            using var made = Make();
            Write(FileIn(privateDataDirectory), made, null);
        }

        return FindExisting(configuration, privateDataDirectory);
    }

    /// <summary>As <see cref="Find"/>, but none is made: null when there is none yet.</summary>
    public static X509Certificate2? FindExisting(IConfiguration configuration, string? privateDataDirectory)
    {
        if (configuration[Setting] is { Length: > 0 } named)
        {
            return Load(named, configuration[PasswordSetting]);
        }

        return privateDataDirectory is not null && File.Exists(FileIn(privateDataDirectory)) ? Load(FileIn(privateDataDirectory), null) : null;
    }

    /// <summary>Where a private database has its own.</summary>
    public static string FileIn(string privateDataDirectory) => Path.Combine(privateDataDirectory, "keys.pfx");

    /// <summary>A new one, kept nowhere.</summary>
    public static X509Certificate2 Make()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=ClinicStretch keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
    }

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password, X509KeyStorageFlags.Exportable);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The certificate {file} cannot be read. Check the file, its rights and Keys__CertificatePassword.");
        }
    }

    /// <summary>Renamed at the end, so that a half-written file is never taken for a whole one.</summary>
    public static void Write(string file, X509Certificate2 certificate, string? password)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream($"{file}.new", options))
        {
            stream.Write(certificate.Export(X509ContentType.Pkcs12, password));
            stream.Flush(flushToDisk: true);
        }

        File.Move($"{file}.new", file);
    }
}
