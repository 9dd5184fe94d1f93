using System.Security.Cryptography.X509Certificates;
using ClinicStretch.Infrastructure.Backups;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary>A restore into a database of somebody's server. Whether it is empty is asked when it is reached.</summary>
internal sealed class NamedDatabase(string connection, IConfiguration configuration) : IRestorePlace
{
    public void MustBeFree()
    {
    }

    public void MustTake(BackupManifest manifest)
    {
        if (manifest.HasKeyCertificate && File is "")
        {
            throw new OperatorException(
                "The backup holds the certificate that opens its key ring. Say in Keys__Certificate where to put it (a PFX file that is not there yet), and keep that setting for the server.");
        }
    }

    public async Task<IReadOnlyList<ComparedTable>> Fill(BackupManifest manifest, Filling fill, CancellationToken cancellationToken)
    {
        await BackupRestorer.MustFit(manifest, connection, cancellationToken);
        return await fill(connection, Keep);
    }

    private string File => configuration[KeyCertificate.Setting] ?? "";

    private void Keep(byte[] certificate)
    {
        using var restored = X509CertificateLoader.LoadPkcs12(certificate, null, X509KeyStorageFlags.Exportable);
        if (!System.IO.File.Exists(File))
        {
            KeyCertificate.Write(File, restored, configuration[KeyCertificate.PasswordSetting]);
            return;
        }

        using var there = KeyCertificate.FindExisting(configuration, null)!;
        if (there.Thumbprint != restored.Thumbprint)
        {
            throw new OperatorException($"{File} is another certificate than the backup's. Nothing was changed. Name a file that is not there yet in Keys__Certificate.");
        }
    }
}
