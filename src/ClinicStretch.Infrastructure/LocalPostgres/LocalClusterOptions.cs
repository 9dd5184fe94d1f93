namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>Where a private cluster lives and how much its data are worth.</summary>
public sealed record LocalClusterOptions
{
    /// <summary>The application's data folder; the cluster keeps to the folder <c>postgres</c> in it. Made when missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>For tests: nothing is flushed to disk, and the cluster's folder is deleted when it stops.</summary>
    public bool Throwaway { get; init; }

    /// <summary>Loopback port, 1 to 65535, or 0 for any free one.</summary>
    public int Port { get; init; }
}
