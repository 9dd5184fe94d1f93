using ClinicStretch.Infrastructure.LocalPostgres;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary>The database to read for a backup. One that runs goes on running; a private one that rests is started for it and stopped again.</summary>
internal sealed class BackupSource : IAsyncDisposable
{
    private readonly ClinicDatabase? _started;

    private BackupSource(string connection, string? privateFolder, ClinicDatabase? started) =>
        (Connection, PrivateFolder, _started) = (connection, privateFolder, started);

    /// <summary>Of a role that may read all of it.</summary>
    public string Connection { get; }

    /// <summary>Null for a server that was named.</summary>
    public string? PrivateFolder { get; }

    /// <param name="folder">Of the private database; of no matter where one is named.</param>
    /// <exception cref="OperatorException">There is nothing in the folder.</exception>
    public static async Task<BackupSource> Open(IConfiguration configuration, string folder, CancellationToken cancellationToken)
    {
        if ((NamedPostgres.Find(configuration, "Backup") ?? NamedPostgres.Find(configuration, "Clinic")) is { } named)
        {
            return new BackupSource(named, null, null);
        }

        if (!RunningCluster.IsIn(folder))
        {
            throw new OperatorException($"There is no clinic in {folder}, or you may not look into it. Name its data folder with --data, and be the user who runs it.");
        }

        if (RunningCluster.Find(folder, ClinicDatabase.Name) is { } running)
        {
            return new BackupSource(running, folder, null);
        }

        var database = await ClinicDatabase.Open(configuration, folder, throwaway: false, cancellationToken);
        return new BackupSource(database.Owner, folder, database);
    }

    /// <summary>Where pictures and videos are kept that are not in the database; null for none.</summary>
    public static string? MediaFolder(IConfiguration configuration) =>
        configuration["Media:Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    public ValueTask DisposeAsync() => _started?.DisposeAsync() ?? ValueTask.CompletedTask;
}
