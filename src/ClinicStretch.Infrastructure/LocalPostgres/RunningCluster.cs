using System.Globalization;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>A private cluster that another process of ours has started: to talk to, never to stop.</summary>
public static class RunningCluster
{
    private const int PortLine = 3;
    private const int StatusLine = 7;

    /// <summary>Whether there is a cluster in a data folder, running or not.</summary>
    public static bool IsIn(string dataDirectory) => new ClusterFolder(dataDirectory).MajorVersion() is not null;

    /// <summary>For the superuser, in a database of the cluster that is in use; null when nobody uses it.</summary>
    /// <exception cref="LocalPostgresException">It is in use and does not answer yet, or belongs to another user.</exception>
    public static string? Find(string dataDirectory, string database)
    {
        var folder = new ClusterFolder(dataDirectory);
        try
        {
            folder.Lock().Dispose();
            return null;
        }
        catch (LocalPostgresException e) when (e.InnerException is IOException)
        {
            return folder.ConnectionString(PortOf(folder), database);
        }
    }

    // PostgreSQL writes the file line by line while it starts; the last line says when it is ready.
    private static int PortOf(ClusterFolder folder)
    {
        string[] lines = File.Exists(folder.PidFile) ? File.ReadAllLines(folder.PidFile) : [];
        return lines.Length > StatusLine && lines[StatusLine].Trim() is "ready" && int.TryParse(lines[PortLine], CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new LocalPostgresException($"The clinic in {folder.Home} is just starting or stopping. Try again in a moment.");
    }
}
