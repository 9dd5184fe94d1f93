using System.Diagnostics;
using System.Net.Sockets;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage.Pooling;

/// <summary>Debian's PgBouncer before one database, in transaction mode: a line to PostgreSQL belongs to whoever has a transaction open, and to nobody after it.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private const string User = "postgres";

    private readonly string _folder;
    private readonly Process _process;
    private readonly int _port;

    private PgBouncer(string folder, Process process, int port) => (_folder, _process, _port) = (folder, process, port);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="lines">To PostgreSQL for each role, for however many ask.</param>
    public static async Task<PgBouncer> Before(TestDatabase database, int lines)
    {
        NpgsqlConnectionStringBuilder[] roles = [new(database.App), new(database.Owner)];
        var port = FreePort.Any();
        var folder = Directory.CreateTempSubdirectory("clinicstretch_pgbouncer_").FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, "users.txt"), roles.Select(r => $"\"{r.Username}\" \"{r.Password}\""), Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "pgbouncer.ini"), Settings(roles[0], port, lines, folder), Cancel);
        var bouncer = new PgBouncer(folder, Start(folder), port);
        await bouncer.Answers();
        return bouncer;
    }

    /// <summary>The same role and database, through the pooler.</summary>
    // Before 1.21 it loses what was prepared.
    public string Through(string direct) => new NpgsqlConnectionStringBuilder(direct) { Port = _port, MaxAutoPrepare = 0 }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Settings(NpgsqlConnectionStringBuilder server, int port, int lines, string folder) => $"""
        [databases]
        {server.Database} = host={server.Host} port={server.Port} dbname={server.Database}
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = {port}
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = {folder}/users.txt
        pool_mode = transaction
        default_pool_size = {lines}
        max_client_conn = 200
        logfile = {folder}/pgbouncer.log

        """;

    // It refuses to be root, as PostgreSQL does.
    private static Process Start(string folder)
    {
        string[] command = ["/usr/sbin/pgbouncer", "-q", Path.Combine(folder, "pgbouncer.ini")];
        if (!Environment.IsPrivilegedProcess)
        {
            return Process.Start(command[0], command[1..]);
        }

        using (var own = Process.Start("chown", ["-R", $"{User}:{User}", folder]))
        {
            own.WaitForExit();
        }

        return Process.Start("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", "--", .. command]);
    }

    private async Task Answers()
    {
        for (var tries = 0; !await IsListening(); tries++)
        {
            Assert.False(_process.HasExited, "PgBouncer has ended.");
            Assert.True(tries < 200, "PgBouncer does not answer.");
            await Task.Delay(50, Cancel);
        }
    }

    private async Task<bool> IsListening()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", _port, Cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
