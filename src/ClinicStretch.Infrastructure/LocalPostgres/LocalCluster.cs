using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>
/// A PostgreSQL of our own, made from the programs on this machine. It listens on 127.0.0.1 only, asks for a password,
/// and runs as long as this object: disposing stops it, and so does the end of this process, even by kill -9.
/// </summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private const int StartAttempts = 3;

    private readonly ClusterFolder _folder;
    private readonly LocalClusterOptions _options;
    private readonly Postmaster _postmaster;
    private readonly FileStream _lock;
    private Process? _guard;

    private LocalCluster(LocalClusterOptions options, ClusterFolder folder, Postmaster postmaster, FileStream held)
    {
        _options = options;
        _folder = folder;
        _postmaster = postmaster;
        _lock = held;
    }

    /// <summary>The loopback port, the same for the life of this object.</summary>
    public int Port { get; private set; }

    /// <summary>Completes when the server has ended, whoever ended it: a host that did not ask for it should stop and say so.</summary>
    public Task Exited { get; private set; } = Task.CompletedTask;

    /// <summary>The file in which the server writes what it has to say.</summary>
    public string LogFile => _folder.Log;

    /// <summary>For the superuser, in the database <c>postgres</c>.</summary>
    public string ConnectionString => ConnectionStringFor("postgres");

    /// <summary>For the superuser, in a database of this cluster.</summary>
    public string ConnectionStringFor(string database) => _folder.ConnectionString(Port, database);

    /// <summary>
    /// Starts the cluster, and makes it first when the folder is new. A server left over from a killed process is stopped;
    /// after a crash PostgreSQL recovers every committed transaction.
    /// </summary>
    /// <exception cref="LocalPostgresException">It cannot start; the message says why and what to do.</exception>
    public static async Task<LocalCluster> StartAsync(LocalClusterOptions options, CancellationToken cancellationToken)
    {
        var folder = new ClusterFolder(options.DataDirectory);
        var user = await ServerUser.OwningAsync(folder.Home, cancellationToken);
        if (!await user.CanEnterAsync(folder.Home, cancellationToken))
            throw new LocalPostgresException(
                $"The user who runs PostgreSQL may not enter {folder.Home}: it, or a folder above it, belongs to someone else. Choose another data folder, such as /var/lib/clinicstretch.");

        var held = folder.Lock();
        try
        {
            var binaries = PostgresBinaries.Find(folder.MajorVersion());
            if (folder.MajorVersion() is null)
                await CreateAsync(options, folder, binaries, user, cancellationToken);

            var cluster = new LocalCluster(options, folder, new Postmaster(folder, binaries, user), held);
            await cluster.StartServerAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends all connections and stops the server; committed data stay, unless the cluster is a throwaway.</summary>
    public async ValueTask DisposeAsync()
    {
        await _postmaster.StopAsync(_options.Throwaway);
        await Exited;
        _guard?.Kill();
        _guard?.Dispose();
        if (_options.Throwaway)
            _folder.Delete();
        await _lock.DisposeAsync();
    }

    // Made under another name and renamed at the end, so that a half-made cluster is never taken for a whole one.
    private static async Task CreateAsync(
        LocalClusterOptions options, ClusterFolder folder, PostgresBinaries binaries, ServerUser user, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder.Unfinished))
            Directory.Delete(folder.Unfinished, recursive: true);
        folder.WriteNewPassword();
        await user.TakeAsync(folder.Password, cancellationToken);

        string[] unsafeButFast = options.Throwaway ? ["--no-sync"] : [];
        await user.RunAsync(
            [
                binaries["initdb"], "-D", folder.Unfinished, "-U", ClusterFolder.Superuser, "-A", "scram-sha-256", $"--pwfile={folder.Password}",
                "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", .. unsafeButFast,
            ],
            cancellationToken);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    private async Task StartServerAsync(CancellationToken cancellationToken)
    {
        // We hold the lock, so a server that runs on this data belongs to a process that is gone.
        await _postmaster.StopAsync(throwaway: false);
        _postmaster.ForgetReusedPid();
        try
        {
            await TryStartAsync(StartAttempts, cancellationToken);
        }
        catch
        {
            await _postmaster.StopAsync(throwaway: false);
            throw;
        }

        Exited = _postmaster.WaitForExitAsync();
        if (_postmaster.RunningPid() is { } pid)
            _guard = _postmaster.StartGuard(pid);
    }

    // A free port may be taken by someone else in between, and backends of a killed server may need a moment to notice.
    private async Task TryStartAsync(int attempts, CancellationToken cancellationToken)
    {
        Port = _options.Port is 0 ? AnyFreePort() : _options.Port;
        try
        {
            await _postmaster.StartAsync(Port, _options.Throwaway, cancellationToken);
        }
        catch (LocalPostgresException) when (attempts > 1)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            await TryStartAsync(attempts - 1, cancellationToken);
        }
        catch (LocalPostgresException e)
        {
            throw new LocalPostgresException($"PostgreSQL does not start. Its own words are in {LogFile}.", e);
        }
    }

    private static int AnyFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
