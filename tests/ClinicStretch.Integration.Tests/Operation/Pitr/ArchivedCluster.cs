using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Operation.Pitr;

/// <summary>A PostgreSQL whose every change goes to an encrypted repository, by the files of <c>deploy/pitr</c> with the places of a test in them.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ArchivedCluster : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private LocalCluster _cluster = null!;

    private ArchivedCluster(DirectoryInfo folder) => _folder = folder;

    public string Connection => _cluster.ConnectionString;

    private string Config => Path.Combine(_folder.FullName, "pgbackrest.conf");

    private string Data => Path.Combine(_folder.FullName, "postgres", "data");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ArchivedCluster> Start()
    {
        // Not one for its owner alone: root's PostgreSQL runs as another user.
        var archived = new ArchivedCluster(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"clinicstretch-pitr-{Guid.NewGuid():N}")));
        await archived.StartServer(0);
        await archived.Configure();
        await archived.Restart();
        await archived.Pitr("begin");
        return archived;
    }

    /// <summary>What an operator types, and what it says.</summary>
    public async Task<string> Pitr(params string[] words)
    {
        var (code, told, complaint) = await Type(words);
        Assert.True(code is 0, $"pitr.sh {words[0]} ended with {code}: {told}{complaint}");
        return told;
    }

    /// <summary>What it says to an operator whom it refuses.</summary>
    public async Task<string> Refusal(params string[] words)
    {
        var (code, told, complaint) = await Type(words);
        Assert.True(code is not 0, $"pitr.sh {words[0]} was not refused: {told}");
        return complaint;
    }

    /// <summary>Everything as it was at a moment; what was there is put aside.</summary>
    /// <returns>How long nobody could write.</returns>
    public async Task<TimeSpan> Restore(DateTime moment)
    {
        var began = Stopwatch.GetTimestamp();
        var port = _cluster.Port;
        var to = moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);
        NpgsqlConnection.ClearAllPools();
        await _cluster.DisposeAsync();
        await Pitr("restore", to, "--yes");
        await StartServer(port);
        await Until("SELECT NOT pg_is_in_recovery()");
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Until what is written by now is in the repository.</summary>
    public async Task<TimeSpan> Archived()
    {
        var began = Stopwatch.GetTimestamp();
        var file = await Sql<string>("SELECT pg_walfile_name(pg_current_wal_insert_lsn())");
        await Until($"SELECT coalesce(last_archived_wal >= '{file}', false) FROM pg_stat_archiver");
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Folders with what was there before a restore.</summary>
    public IReadOnlyList<string> PutAside() => Directory.GetDirectories(Path.GetDirectoryName(Data)!, "data.before-*");

    public async Task<T> Sql<T>(string sql, string? database = null)
    {
        await using var connection = new NpgsqlConnection(database ?? Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<(int Code, string Told, string Complaint)> Type(string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(Shipped("pitr.sh"), words)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PITR_CONFIG"] = Config,
                ["PITR_STOP"] = "true",
                ["PITR_START"] = "true",
                ["PGPASSWORD"] = new NpgsqlConnectionStringBuilder(Connection).Password,
            },
        })!;
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, said[0], said[1]);
    }

    private async Task Configure()
    {
        var user = (await Ask("stat", "-c", "%U", Data)).Trim();
        var folders = ((string[])["repository", "log", "lock"]).Select(name => _folder.CreateSubdirectory(name).FullName).ToList();

        var settings = new StringBuilder(await File.ReadAllTextAsync(Shipped("pgbackrest.conf"), Cancel))
            .Replace("@REPOSITORY@", Path.Combine(_folder.FullName, "repository")).Replace("@PASSPHRASE@", "four calm rivers run uphill")
            .Replace("/var/log/clinicstretch", Path.Combine(_folder.FullName, "log")).Replace("/run/clinicstretch", Path.Combine(_folder.FullName, "lock"))
            .Replace("/var/lib/postgresql/15/main", Data).Replace("/var/run/postgresql", Data)
            .Replace("pg1-port=5432", string.Create(CultureInfo.InvariantCulture, $"pg1-port={_cluster.Port}"));
        await File.WriteAllTextAsync(Config, settings.ToString(), Cancel);
        File.SetUnixFileMode(Config, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Ask("chown", ["-R", user, Config, .. folders]);
        foreach (var line in (await File.ReadAllLinesAsync(Shipped("postgresql.conf"), Cancel)).Where(line => !line.StartsWith('#')))
        {
            var (name, value) = (line.Split(" = ", 2)[0], line.Split(" = ", 2)[1].Trim('\''));
            await TestPostgres.Do(Connection, $"ALTER SYSTEM SET {name} = '{value.Replace("/etc/clinicstretch/pgbackrest.conf", Config, StringComparison.Ordinal)}'");
        }
    }

    private async Task Restart()
    {
        var port = _cluster.Port;
        NpgsqlConnection.ClearAllPools();
        await _cluster.DisposeAsync();
        await StartServer(port);
    }

    private async Task StartServer(int port) =>
        _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _folder.FullName, Port = port }, Cancel);

    private async Task Until(string isSo)
    {
        for (var tries = 0; !await Sql<bool>(isSo); tries++)
        {
            Assert.True(tries < 3000, $"It does not come to be so: {isSo}");
            await Task.Delay(20, Cancel);
        }
    }

    private static async Task<string> Ask(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode is 0, $"{program} ended with {process.ExitCode}.");
        return said;
    }

    private static string Shipped(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "ClinicStretch.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root!.FullName, "deploy", "pitr", name);
    }
}
