using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>The keys of cookies, tokens and what else is sealed: in the database, opened by a certificate outside it.</summary>
internal static class KeyRing
{
    /// <summary>How many keys there are, and how many of them can be used with this certificate.</summary>
    /// <param name="certificate">PKCS #12 without a password; null for none.</param>
    public static async Task<(int Readable, int All)> Count(NpgsqlConnection connection, byte[]? certificate, CancellationToken cancellationToken)
    {
        var kept = await connection.Rows("SELECT xml FROM data_protection_keys ORDER BY name", r => XElement.Parse(r.GetString(0)), cancellationToken);
        using var opener = certificate is null ? null : X509CertificateLoader.LoadPkcs12(certificate, null);
        var services = new ServiceCollection().AddLogging();
        var protection = services.AddDataProtection().SetApplicationName("ClinicStretch").DisableAutomaticKeyGeneration();
        if (opener is not null)
        {
            protection.ProtectKeysWithCertificate(opener);
        }

        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeptXml(kept));
        await using var provider = services.BuildServiceProvider();
        var keys = provider.GetRequiredService<IKeyManager>().GetAllKeys();
        return (keys.Count(CanBeUsed), keys.Count);
    }

    private static bool CanBeUsed(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private sealed class KeptXml(IReadOnlyCollection<XElement> kept) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => kept;

        public void StoreElement(XElement element, string friendlyName) => throw new NotSupportedException("This ring is only looked at.");
    }
}
