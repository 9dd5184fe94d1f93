using ClinicStretch.Infrastructure.Backups.Format;
using ClinicStretch.Infrastructure.LocalPostgres;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>What goes into a backup, and where to.</summary>
public sealed record BackupOrder
{
    /// <summary>Of a role that may read every row.</summary>
    public required string Connection { get; init; }

    /// <summary>Must not be there yet.</summary>
    public required string File { get; init; }

    public required string Passphrase { get; init; }

    /// <summary>Version of ClinicStretch.</summary>
    public required string Product { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The certificate that opens the key ring, as PKCS #12 without a password; null when there is none.</summary>
    public byte[]? KeyCertificate { get; init; }

    /// <summary>Where pictures and videos are kept that are not in the database.</summary>
    public string? MediaFolder { get; init; }
}

/// <summary>A backup that was made.</summary>
/// <param name="Bytes">Size of the file.</param>
/// <param name="MissingMedia">Pictures and videos that the database names and the folder has not.</param>
/// <param name="LockedKeys">Keys that the certificate does not open: what they seal is lost where the backup is restored.</param>
public sealed record MadeBackup(BackupManifest Manifest, long Bytes, int MissingMedia, int LockedKeys);

/// <summary>Writes one moment of a clinic into one encrypted file, in constant memory, while the clinic goes on.</summary>
public static class BackupMaker
{
    internal const string ManifestSection = "manifest";
    internal const string CertificateSection = "keys.pfx";
    internal const string DatabaseSection = "database";

    /// <exception cref="BackupException">It cannot be made; the message says why, and nothing is left behind.</exception>
    /// <exception cref="LocalPostgresException"><c>pg_dump</c> is missing or failed.</exception>
    public static async Task<MadeBackup> Make(BackupOrder order, CancellationToken cancellationToken)
    {
        await using var snapshot = await DatabaseSnapshot.Open(order.Connection, cancellationToken);
        var client = PostgresClient.Find(snapshot.PostgresVersion);
        var media = await snapshot.FolderMedia(cancellationToken);
        var there = Present(media, order.MediaFolder);
        var (readable, all) = await snapshot.Keys(order.KeyCertificate, cancellationToken);
        var manifest = new BackupManifest
        {
            Product = order.Product,
            LastMigration = snapshot.LastMigration,
            TakenAt = order.Now,
            PostgresVersion = snapshot.PostgresVersion,
            DumpVersion = client.MajorVersion,
            HasKeyCertificate = order.KeyCertificate is not null,
            MediaFiles = there.Count,
            Tables = await snapshot.Tables(cancellationToken),
        };
        var bytes = await Write(order, async sections =>
        {
            await sections.Write(ManifestSection, manifest.ToJson(), cancellationToken);
            await WriteBeside(sections, order, there, cancellationToken);
            await client.Dump(order.Connection, snapshot.Id, dump => sections.Write(DatabaseSection, dump, cancellationToken), cancellationToken);
        }, cancellationToken);
        return new MadeBackup(manifest, bytes, media.Count - there.Count, all - readable);
    }

    private static IReadOnlyList<MediaFile> Present(IReadOnlyList<MediaFile> named, string? folder) => (named.Count, folder) switch
    {
        (0, _) => [],
        (_, null) => throw new BackupException(
            $"{named.Count} pictures and videos of this clinic are kept in a folder. Name it in Media__Folder, as for ./clinic run."),
        _ => [.. named.Where(file => File.Exists(file.PathIn(folder)))],
    };

    private static async Task<long> Write(BackupOrder order, Func<SectionWriter, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = WholeFile.Create(order.File);
            var header = await BackupHeader.Write(
                file.Content, order.Passphrase, BackupHeader.DefaultRounds, BackupHeader.DefaultChunkSize, cancellationToken);
            await using var closing = new ClosingStream(file.Content, header);
            var sections = new SectionWriter(closing);
            await write(sections);
            await sections.End(cancellationToken);
            await closing.Complete(cancellationToken);
            await file.Finish(cancellationToken);
            return file.Content.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup could not be written, and nothing of it was left behind. {e.Message}", e);
        }
    }

    private static async Task WriteBeside(SectionWriter sections, BackupOrder order, IReadOnlyList<MediaFile> media, CancellationToken cancellationToken)
    {
        if (order.KeyCertificate is { } certificate)
        {
            await sections.Write(CertificateSection, certificate, cancellationToken);
        }

        foreach (var file in media)
        {
            await using var content = new FileStream(
                file.PathIn(order.MediaFolder!), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
            await sections.Write(file.SectionName, content, cancellationToken);
        }
    }
}
