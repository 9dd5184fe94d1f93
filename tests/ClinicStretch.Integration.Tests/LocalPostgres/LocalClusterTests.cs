using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Runtime.Versioning;
using ClinicStretch.Infrastructure.LocalPostgres;
using Npgsql;

namespace ClinicStretch.Integration.Tests.LocalPostgres;

[UnsupportedOSPlatform("windows")]
public sealed class LocalClusterTests : IDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"clinicstretch-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_cluster_answers_on_loopback_alone_and_only_to_its_password()
    {
        await using var cluster = await StartAsync();

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == cluster.Port);
        Assert.All(listening, l => Assert.Equal(IPAddress.Loopback, l.Address));
        Assert.Equal("UTF8|on|on|scram-sha-256", await ScalarAsync(cluster, """
            SELECT concat_ws('|', current_setting('server_encoding'), current_setting('data_checksums'),
                                  current_setting('fsync'), (SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules))
            """));

        var stranger = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess" };
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(stranger.ConnectionString, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task The_password_can_be_read_by_its_owner_alone()
    {
        await using var cluster = await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data, "postgres", "password")));
    }

    [Fact]
    public async Task Stopping_and_starting_again_keeps_the_data()
    {
        await using (var first = await StartAsync())
            await WriteRowAsync(first);

        await using var second = await StartAsync();

        Assert.Equal(1L, await CountRowsAsync(second));
    }

    [Fact]
    public async Task A_throwaway_cluster_leaves_nothing_behind()
    {
        var cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _data, Throwaway = true }, Cancel);
        Assert.Equal("off", await ScalarAsync(cluster, "SHOW fsync"));

        await cluster.DisposeAsync();

        Assert.False(Directory.Exists(_data));
        Assert.True(cluster.Exited.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_killed_server_is_noticed_and_the_next_start_has_every_committed_row()
    {
        await using (var killed = await StartAsync())
        {
            await WriteRowAsync(killed);
            Process.GetProcessById(ServerPid()).Kill();
            await killed.Exited.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        }

        await using var recovered = await StartAsync();

        Assert.Equal(1L, await CountRowsAsync(recovered));
    }

    [Fact]
    public async Task A_server_left_by_a_process_that_is_gone_is_replaced_and_its_rows_are_there()
    {
        await using (var first = await StartAsync())
            await WriteRowAsync(first);
        var orphan = await StartWithoutUsAsync();

        await using var cluster = await StartAsync();

        Assert.NotEqual(orphan, ServerPid());
        Assert.Equal(1L, await CountRowsAsync(cluster));
    }

    [Fact]
    public async Task A_pid_file_that_names_another_living_process_does_not_stop_the_start()
    {
        await using (var first = await StartAsync())
            await WriteRowAsync(first);
        await File.WriteAllTextAsync(PidFile, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n/elsewhere\n"), Cancel);

        await using var cluster = await StartAsync();

        Assert.Equal(1L, await CountRowsAsync(cluster));
    }

    [Fact]
    public async Task A_second_start_on_data_in_use_is_refused_and_the_first_goes_on()
    {
        await using var first = await StartAsync();

        var refused = await Assert.ThrowsAsync<LocalPostgresException>(StartAsync);

        Assert.Contains("Another ClinicStretch", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await ScalarAsync(first, "SELECT 1"));
    }

    private string PidFile => Path.Combine(_data, "postgres", "data", "postmaster.pid");

    private Task<LocalCluster> StartAsync() => LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _data }, Cancel);

    private int ServerPid() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    // What a killed application leaves: a server that runs with nobody to stop it.
    private async Task<int> StartWithoutUsAsync()
    {
        var data = Path.Combine(_data, "postgres", "data");
        string[] start = [Path.Combine(PostgresBinaries.Find().Directory, "pg_ctl"), "start", "-w", "-D", data, "-l", $"{data}/orphan.log", "-o", "-p 5432 -c unix_socket_directories=. -c listen_addresses="];
        string[] whole = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. start] : start;
        using var process = Process.Start(new ProcessStartInfo(whole[0], whole[1..]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(0, process.ExitCode);
        return ServerPid();
    }

    private static async Task WriteRowAsync(LocalCluster cluster) =>
        await ScalarAsync(cluster, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");

    private static Task<object?> CountRowsAsync(LocalCluster cluster) => ScalarAsync(cluster, "SELECT count(*) FROM kept");

    private static Task<object?> ScalarAsync(LocalCluster cluster, string sql) => ScalarAsync(cluster.ConnectionString, sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
