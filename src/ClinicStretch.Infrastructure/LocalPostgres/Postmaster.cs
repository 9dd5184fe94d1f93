using System.Diagnostics;
using System.Globalization;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>The server process of one cluster: started and stopped by <c>pg_ctl</c>, known by its pid file.</summary>
internal sealed class Postmaster(ClusterFolder folder, PostgresBinaries binaries, ServerUser user)
{
    // Errors are logged without the statement and its values, which may be a patient's.
    private const string Settings =
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories=. -c log_checkpoints=off"
        + " -c log_min_error_statement=panic -c log_error_verbosity=terse";

    private const string ThrowawaySettings =
        " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";

    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(500);

    public Task StartAsync(int port, bool throwaway, CancellationToken cancellationToken)
    {
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} {Settings}{(throwaway ? ThrowawaySettings : "")}");
        return user.RunAsync(
            [binaries["pg_ctl"], "start", "-D", folder.Data, "-l", folder.Log, "-w", "-t", "300", "-o", options], cancellationToken);
    }

    public async Task StopAsync(bool throwaway)
    {
        if (RunningPid() is null)
            return;
        var mode = throwaway ? "immediate" : "fast";
        await user.RunAsync([binaries["pg_ctl"], "stop", "-D", folder.Data, "-m", mode, "-w", "-t", "120"], CancellationToken.None);
    }

    /// <summary>The server's process id, or null when no server runs on this data.</summary>
    public int? RunningPid() => RecordedPid() is { } pid && IsServer(pid) ? pid : null;

    /// <summary>
    /// Removes a pid file whose number now belongs to another process, which PostgreSQL would take for a running server.
    /// Backends that outlived their server are still seen: PostgreSQL finds their shared memory by the data folder itself.
    /// </summary>
    public void ForgetReusedPid()
    {
        if (RecordedPid() is { } pid && Directory.Exists($"/proc/{pid}") && !IsServer(pid))
            File.Delete(folder.PidFile);
    }

    /// <summary>Completes when the server has ended, whoever ended it.</summary>
    public async Task WaitForExitAsync()
    {
        while (RunningPid() is not null)
            await Task.Delay(WatchEvery);
    }

    /// <summary>A shell that waits for the end of our input pipe, which comes even by kill -9, and then stops the server.</summary>
    public Process StartGuard(int serverPid) =>
        user.Start(
            ["sh", "-c", "trap '' INT TERM HUP; read -r _; kill -INT \"$0\"", serverPid.ToString(CultureInfo.InvariantCulture)],
            workingDirectory: "/");

    private int? RecordedPid()
    {
        try
        {
            return int.TryParse(File.ReadLines(folder.PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // A dead process whose parent has not looked has an empty command line; a reused number has another one.
    private bool IsServer(int pid)
    {
        if (!Directory.Exists("/proc/self"))
            return Process.GetProcesses().Any(p => p.Id == pid);
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0').Contains(folder.Data);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
