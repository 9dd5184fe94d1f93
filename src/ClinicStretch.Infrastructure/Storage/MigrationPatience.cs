using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>
/// How long a migration waits for what others hold. While it waits for a table, everybody who asks for that table waits behind it: so it waits a little, lets go, and tries again.
/// </summary>
/// <param name="ForALock">At a time.</param>
/// <param name="InAll">Then it gives up.</param>
public sealed record MigrationPatience(TimeSpan ForALock, TimeSpan InAll)
{
    /// <summary>Between two tries, for those who waited behind it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static MigrationPatience Usual { get; } = new(TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(1));

    /// <summary>True when what ended a migration is that others held what it needed; EF Core wraps it.</summary>
    internal static bool IsSpent(Exception? exception) => exception switch
    {
        null => false,
        PostgresException e => e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected,
        _ => IsSpent(exception.InnerException),
    };
}

/// <summary>Tells PostgreSQL in each transaction of a migration how long to wait for a lock, and that filling a column may take as long as it takes. Both end with the transaction.</summary>
internal sealed class MigrationPatienceInterceptor(MigrationPatience patience) : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = result;
        command.CommandText = $"SET LOCAL lock_timeout = {(long)patience.ForALock.TotalMilliseconds}; SET LOCAL statement_timeout = 0";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }
}

/// <summary>Others held what a migration needed for longer than it waits.</summary>
/// <param name="migration">The first that is not done.</param>
public sealed class DatabaseHeldException(string migration, Exception cause) : Exception(
    $"The database was not brought up to {migration}: a transaction of somebody else holds a table that it changes. What was begun was undone, so the database is whole. "
    + "See who it is, in psql:  SELECT pid, usename, application_name, state, xact_start FROM pg_stat_activity WHERE xact_start IS NOT NULL ORDER BY xact_start;  "
    + "Wait for it, or end it with  SELECT pg_terminate_backend(pid);  then run the same again.", cause);
