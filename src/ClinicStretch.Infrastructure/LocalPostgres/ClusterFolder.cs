using System.Net;
using System.Security.Cryptography;
using Npgsql;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>The files of one private cluster: all of them in one folder, which belongs to the user who runs the server.</summary>
internal sealed class ClusterFolder(string dataDirectory)
{
    public const string Superuser = "postgres";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Home { get; } = Path.Combine(Path.GetFullPath(dataDirectory), "postgres");
    public string Data => Path.Combine(Home, "data");
    public string Unfinished => Path.Combine(Home, "data.new");
    public string Password => Path.Combine(Home, "password");
    public string Log => Path.Combine(Home, "log");
    public string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The major version that made the data, such as "15"; null before the first start.</summary>
    public string? MajorVersion()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    /// <summary>Held while the cluster is in use. The system lets go of it when the process ends, however it ends.</summary>
    public FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(Home, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new LocalPostgresException($"Another ClinicStretch is using the data in {Home}. Stop it first, or choose another data folder.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LocalPostgresException($"{Home} belongs to another user. Start as that user, or choose another data folder.", e);
        }
    }

    /// <summary>For the superuser of the server that runs on this data.</summary>
    public string ConnectionString(int port, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = port,
        Username = Superuser,
        Password = File.ReadAllText(Password),
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public void WriteNewPassword()
    {
        if (OperatingSystem.IsWindows())
            throw new LocalPostgresException("ClinicStretch runs its own PostgreSQL on Linux only. Set ConnectionStrings__Clinic to a server.");

        File.Delete(Password);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using var file = new FileStream(Password, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(48)));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Deletes the cluster, and the data folder too when nothing else is in it.</summary>
    public void Delete()
    {
        Directory.Delete(Home, recursive: true);
        var parent = Path.GetDirectoryName(Home)!;
        if (!Directory.EnumerateFileSystemEntries(parent).Any())
            Directory.Delete(parent);
    }
}
