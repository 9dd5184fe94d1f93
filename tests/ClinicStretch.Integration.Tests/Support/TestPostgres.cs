using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>
/// The PostgreSQL of a run: the one named in CLINICSTRETCH_TEST_POSTGRES, else a container, else a private throw-away cluster. It is
/// started by the first test that needs it. One database is migrated, and copied for whoever wants one of their own.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    public const string Setting = "CLINICSTRETCH_TEST_POSTGRES";

    private readonly string _template = NewName();
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly string? _named = Environment.GetEnvironmentVariable(Setting);
    private string? _owner;
    private IAsyncDisposable? _server;

    public TestPostgres()
    {
    }

    private TestPostgres(string server) => _named = server;

    /// <summary>A server that a test starts and stops itself.</summary>
    /// <param name="server">Connection string of its superuser.</param>
    public static TestPostgres On(string server) => new(server);

    /// <summary>An empty catalogue's worth of nothing but tables, exercises and routines, for one test class.</summary>
    public Task<TestDatabase> Copy() => Create($"TEMPLATE {_template} STRATEGY wal_log");

    /// <summary>A database with nothing in it.</summary>
    public Task<TestDatabase> Empty() => Create("TEMPLATE template0");

    public async ValueTask DisposeAsync()
    {
        if (_owner is not null)
        {
            await Do(_owner, $"DROP DATABASE IF EXISTS {_template} WITH (FORCE)");
        }

        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _oneAtATime.Dispose();
    }

    private async Task<TestDatabase> Create(string how)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            _owner ??= await Start();
            var name = NewName();
            await Do(_owner, $"CREATE DATABASE {name} {how}");
            return new TestDatabase(_owner, name);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<string> Start()
    {
        (var owner, _server) = await Find();
        await Do(owner, $"CREATE DATABASE {_template}");
        await new ClinicMigrator(TimeProvider.System).Migrate(TestDatabase.In(owner, _template), CancellationToken.None);
        return owner;
    }

    private async Task<(string Owner, IAsyncDisposable? Server)> Find()
    {
        if (_named is { Length: > 0 })
        {
            return (_named, null);
        }

#if FULL_FEED
        if (await PostgresContainer.TryStart() is { } container)
        {
            return (container.GetConnectionString(), container);
        }
#endif
        var folder = Path.Combine(Path.GetTempPath(), NewName());
        var cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = folder, Throwaway = true }, CancellationToken.None);
        return (cluster.ConnectionString, cluster);
    }

    private static string NewName() => $"clinicstretch_test_{Guid.NewGuid():N}";

    internal static async Task Do(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database of its own, dropped when disposed.</summary>
public sealed class TestDatabase(string server, string name) : IAsyncDisposable
{
    /// <summary>For the role that owns everything in it.</summary>
    public string Owner { get; } = In(server, name);

    /// <summary>For the role the product runs as.</summary>
    public string App { get; } = ClinicMigrator.AppConnection(In(server, name));

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await TestPostgres.Do(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    // Small pools: several test classes share the connections of one server.
    internal static string In(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 25 }.ConnectionString;
}
