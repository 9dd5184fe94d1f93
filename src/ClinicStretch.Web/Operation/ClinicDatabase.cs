using ClinicStretch.Infrastructure.LocalPostgres;
using Npgsql;

namespace ClinicStretch.Web.Operation;

/// <summary>The PostgreSQL to work with: one that was named in the settings, else a private one in the data folder.</summary>
internal sealed class ClinicDatabase : IAsyncDisposable
{
    /// <summary>Of the database in a private server.</summary>
    public const string Name = "clinicstretch";

    private readonly LocalCluster? _cluster;

    private ClinicDatabase(string owner, LocalCluster? cluster, string? privateFolder) =>
        (Owner, _cluster, PrivateFolder) = (owner, cluster, privateFolder);

    /// <summary>Connection string of a role that may create tables and roles.</summary>
    public string Owner { get; }

    /// <summary>Where the private server keeps its data; null for a server that was named.</summary>
    public string? PrivateFolder { get; }

    /// <summary>Completes when a private server has ended; never for one that was named.</summary>
    public Task Ended => _cluster?.Exited ?? Task.Delay(Timeout.Infinite);

    public static async Task<ClinicDatabase> Open(IConfiguration configuration, string dataDirectory, bool throwaway, CancellationToken cancellationToken)
    {
        if (!throwaway && NamedPostgres.Find(configuration, "Clinic") is { } named)
        {
            return new ClinicDatabase(named, null, null);
        }

        if (File.Exists(RestoreMarkIn(dataDirectory)))
        {
            throw new OperatorException($"A restore into {dataDirectory} was not finished. Delete the folder and restore again.");
        }

        var cluster = await LocalCluster.StartAsync(
            new LocalClusterOptions { DataDirectory = dataDirectory, Throwaway = throwaway }, cancellationToken);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        if (File.Exists(MarkIn(dataDirectory)))
        {
            await Run(source, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancellationToken);
            File.Delete(MarkIn(dataDirectory));
        }

        await CreateWhenMissing(source, cancellationToken);
        return new ClinicDatabase(cluster.ConnectionStringFor(Name), cluster, dataDirectory);
    }

    /// <summary>
    /// Fills a database that was empty. In a private server a filling that was cut short, by Ctrl-C or a power cut, is thrown away
    /// with its database at the next start; in one that was named nothing is ever thrown away.
    /// </summary>
    public async Task<T> Fill<T>(Func<Task<T>> fill)
    {
        if (PrivateFolder is null)
        {
            return await fill();
        }

        await File.WriteAllTextAsync(MarkIn(PrivateFolder), "The demo clinic is not finished: the next start makes it anew.\n");
        var filled = await fill();
        File.Delete(MarkIn(PrivateFolder));
        return filled;
    }

    /// <summary>There while a backup is restored into a folder: until it is gone, what is there is not a clinic.</summary>
    public static string RestoreMarkIn(string folder) => Path.Combine(folder, "restore-unfinished");

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string MarkIn(string folder) => Path.Combine(folder, "demo-unfinished");

    private static async Task CreateWhenMissing(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var find = source.CreateCommand($"SELECT count(*) FROM pg_database WHERE datname = '{Name}'");
        if ((long)(await find.ExecuteScalarAsync(cancellationToken))! is 0)
        {
            await Run(source, $"CREATE DATABASE {Name}", cancellationToken);
        }
    }

    private static async Task Run(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
