using ClinicStretch.Infrastructure.Backups;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary>Brings a backup back through a connection, and gives the certificate of its key ring to whoever keeps it.</summary>
internal delegate Task<IReadOnlyList<ComparedTable>> Filling(string connection, Action<byte[]> keepCertificate);

/// <summary>Where a backup is restored to.</summary>
internal interface IRestorePlace
{
    /// <summary>Asked first, before the backup is read.</summary>
    /// <exception cref="OperatorException">There is something already.</exception>
    void MustBeFree();

    /// <exception cref="OperatorException">It has no room for a part of the backup.</exception>
    void MustTake(BackupManifest manifest);

    /// <summary>What fails leaves the place as empty as it was.</summary>
    /// <exception cref="BackupException">The database is not empty after all.</exception>
    Task<IReadOnlyList<ComparedTable>> Fill(BackupManifest manifest, Filling fill, CancellationToken cancellationToken);
}
