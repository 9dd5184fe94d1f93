using ClinicStretch.Infrastructure.LocalPostgres;
using Npgsql;

namespace ClinicStretch.Web.Operation;

/// <summary>The PostgreSQL to work with: one that was named in the settings, else a private one in the data folder.</summary>
internal sealed class ClinicDatabase : IAsyncDisposable
{
    private const string Name = "clinicstretch";

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
        if (!throwaway && configuration.GetConnectionString("Clinic") is { Length: > 0 } named)
        {
            return new ClinicDatabase(named, null, null);
        }

        var cluster = await LocalCluster.StartAsync(
            new LocalClusterOptions { DataDirectory = dataDirectory, Throwaway = throwaway }, cancellationToken);
        await CreateWhenMissing(cluster, cancellationToken);
        return new ClinicDatabase(cluster.ConnectionStringFor(Name), cluster, dataDirectory);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task CreateWhenMissing(LocalCluster cluster, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var find = source.CreateCommand($"SELECT count(*) FROM pg_database WHERE datname = '{Name}'");
        if ((long)(await find.ExecuteScalarAsync(cancellationToken))! is 0)
        {
            await using var create = source.CreateCommand($"CREATE DATABASE {Name}");
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
