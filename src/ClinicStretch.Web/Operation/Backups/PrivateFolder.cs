using System.Security.Cryptography.X509Certificates;
using ClinicStretch.Infrastructure.Backups;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary>A restore into a data folder, with a private PostgreSQL made there. What was not finished is deleted, or known by its mark.</summary>
internal sealed class PrivateFolder(string folder) : IRestorePlace
{
    public void MustBeFree()
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new OperatorException($"{folder} is not empty, and nothing in it was changed. Name a folder that is empty or not there yet, or move this one away first.");
        }
    }

    public void MustTake(BackupManifest manifest)
    {
    }

    public async Task<IReadOnlyList<ComparedTable>> Fill(BackupManifest manifest, Filling fill, CancellationToken cancellationToken)
    {
        MustBeFree();
        var isOurs = false;
        try
        {
            await using var database = await ClinicDatabase.Open(new ConfigurationBuilder().Build(), folder, throwaway: false, cancellationToken);
            await BackupRestorer.MustFit(manifest, database.Owner, cancellationToken);
            var mark = ClinicDatabase.RestoreMarkIn(folder);
            await File.WriteAllTextAsync(mark, "A backup is being restored here. Should this file stay, delete the folder and restore again.\n", cancellationToken);
            isOurs = true;
            var tables = await fill(database.Owner, Keep);
            File.Delete(mark);
            return tables;
        }
        catch
        {
            Empty(isOurs);
            throw;
        }
    }

    private void Keep(byte[] certificate)
    {
        using var restored = X509CertificateLoader.LoadPkcs12(certificate, null, X509KeyStorageFlags.Exportable);
        KeyCertificate.Write(KeyCertificate.FileIn(folder), restored, null);
    }

    // A clinic that somebody has begun here meanwhile is not ours to delete; the folder itself may be a volume that cannot be.
    private void Empty(bool isOurs)
    {
        foreach (var entry in isOurs ? new DirectoryInfo(folder).GetFileSystemInfos() : [])
        {
            if (entry is DirectoryInfo inner)
            {
                inner.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
