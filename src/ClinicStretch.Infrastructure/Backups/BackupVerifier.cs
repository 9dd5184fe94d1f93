using ClinicStretch.Infrastructure.LocalPostgres;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>What a trial restore found.</summary>
public sealed record VerifiedBackup
{
    public required IReadOnlyList<ComparedTable> Tables { get; init; }

    /// <summary>Keys of cookies and tokens that the backup's own certificate opens, of all there are.</summary>
    public required (int Readable, int All) Keys { get; init; }

    /// <summary>Pictures and videos whose content is what it was when they came in, of those the backup says it has.</summary>
    public required (int Sound, int Expected) Media { get; init; }

    public bool IsSound => Tables.All(t => t.IsSame) && Keys.Readable == Keys.All && Media.Sound == Media.Expected;
}

/// <summary>Restores a backup into a PostgreSQL made for it, compares, and throws that server away.</summary>
public static class BackupVerifier
{
    private const string Scratch = "scratch";

    /// <param name="folder">A new one; what is in the backup lies there in clear while it is compared, and is deleted.</param>
    /// <exception cref="LocalPostgresException">PostgreSQL is missing here or fails.</exception>
    /// <exception cref="BackupException">The server's programs here are older than the backup's.</exception>
    public static async Task<VerifiedBackup> Verify(BackupFile backup, string folder, CancellationToken cancellationToken)
    {
        await using var cluster = await LocalCluster.StartAsync(
            new LocalClusterOptions { DataDirectory = folder, Throwaway = true }, cancellationToken);
        await using (var connection = await BackupConnection.Open(cluster.ConnectionString, cancellationToken))
        {
            await connection.Scalar($"CREATE DATABASE {Scratch} TEMPLATE template0", cancellationToken);
        }

        var scratch = cluster.ConnectionStringFor(Scratch);
        await BackupRestorer.MustFit(backup.Manifest, scratch, cancellationToken);
        byte[]? certificate = null;
        var sound = 0;
        await backup.Unpack(
            new Unpacking
            {
                Certificate = bytes =>
                {
                    certificate = bytes;
                    return Task.CompletedTask;
                },
                Media = async (file, content) => sound += await RestoredMedia.IsSound(file, content, cancellationToken) ? 1 : 0,
                Database = dump => BackupRestorer.Restore(backup.Manifest, dump, scratch, cancellationToken),
            },
            cancellationToken);
        return new VerifiedBackup
        {
            Tables = await BackupRestorer.Compare(backup.Manifest, scratch, cancellationToken),
            Keys = await CountKeys(scratch, certificate, cancellationToken),
            Media = (sound, backup.Manifest.MediaFiles),
        };
    }

    private static async Task<(int Readable, int All)> CountKeys(string scratch, byte[]? certificate, CancellationToken cancellationToken)
    {
        await using var connection = await BackupConnection.Open(scratch, cancellationToken);
        return await KeyRing.Count(connection, certificate, cancellationToken);
    }
}
