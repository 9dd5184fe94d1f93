using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>Tells a database that cannot be reached, or has no room or no time just now, from a mistake of ours.</summary>
public static class Outage
{
    // PostgreSQL's class of "an operator intervened": stopped, crashed, starting, or a statement that took too long.
    private const string Intervention = "57";

    // ENOSPC and EDQUOT; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private static readonly int[] NoSpace = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>True when the same request may well succeed a little later; whether it was done already is not known.</summary>
    public static bool IsBehind(Exception? exception) => exception switch
    {
        null => false,
        PostgresException e when e.SqlState.StartsWith(Intervention, StringComparison.Ordinal) => true,

        // Another machine leads by now, and this one only follows.
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => true,
        NpgsqlException { IsTransient: true } or LostTransactionException => true,
        _ => IsBehind(exception.InnerException),
    };

    /// <summary>True when a disk is full: the database's, or the one files are written to. What was under way is not kept.</summary>
    public static bool IsFullDisk(Exception? exception) => exception switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        IOException e when NoSpace.Contains(e.HResult) => true,
        _ => IsFullDisk(exception.InnerException),
    };
}
