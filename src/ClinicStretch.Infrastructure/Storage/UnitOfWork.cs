using System.Security.Cryptography;
using ClinicStretch.Application;
using ClinicStretch.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>A transaction that is either known to be safe or reported as not.</summary>
internal static class UnitOfWork
{
    /// <summary>What met another's change is for a person to look at.</summary>
    public const int Once = 1;

    /// <summary>A patient's report does not wait for somebody to press a button again.</summary>
    public const int AFewTimes = 6;

    // Once more when another request wrote the same id meanwhile, so that it finds that row.
    private const int WhenTaken = 2;

    /// <param name="times">How often the work is done at most while it meets another's change.</param>
    /// <exception cref="RuleBrokenException">Another request changed the same row meanwhile, or took the same id for something else.</exception>
    public static async Task<T> Run<T>(ClinicDb db, Func<Task<T>> work, int times, CancellationToken cancellationToken)
    {
        try
        {
            return await Repeat(db, work, times, cancellationToken);
        }
        catch (DbUpdateException e) when (MetAnother(e))
        {
            throw new RuleBrokenException(RequestRules.SomebodyElseWasFaster);
        }
        catch (DbUpdateException e) when (IsTaken(e))
        {
            throw new RuleBrokenException(RequestRules.SameIdSameContent);
        }
    }

    private static async Task<T> Repeat<T>(ClinicDb db, Func<Task<T>> work, int times, CancellationToken cancellationToken)
    {
        for (var time = 1; ; time++)
        {
            try
            {
                return await InOneTransaction(db, work, cancellationToken);
            }
            catch (DbUpdateException e) when (MetAnother(e) ? time < times : IsTaken(e) && time < Math.Max(times, WhenTaken))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(5, 30) * time, cancellationToken);
            }

            db.ChangeTracker.Clear();
        }
    }

    private static bool IsTaken(DbUpdateException e) => StateOf(e) is PostgresErrorCodes.UniqueViolation;

    // Each waited for the other, and the database let one of them go on; or what was written about was looked for, and was gone when it was written: erased.
    private static bool MetAnother(DbUpdateException e) =>
        e is DbUpdateConcurrencyException || StateOf(e) is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.ForeignKeyViolation;

    private static string? StateOf(DbUpdateException e) => (e.InnerException as PostgresException)?.SqlState;

    private static async Task<T> InOneTransaction<T>(ClinicDb db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.IsInTransaction = true;
        try
        {
            var answer = await Unwrapped(work);
            await Commit(db, transaction);
            return answer;
        }
        finally
        {
            db.IsInTransaction = false;
        }
    }

    // EF Core wraps what the driver calls passing, a deadlock among it.
    private static async Task<T> Unwrapped<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (InvalidOperationException e) when (DeadlockIn(e) is not null)
        {
            throw new DbUpdateException(e.Message, DeadlockIn(e));
        }
    }

    private static PostgresException? DeadlockIn(InvalidOperationException e) =>
        (e.InnerException as PostgresException ?? e.InnerException?.InnerException as PostgresException) is { SqlState: PostgresErrorCodes.DeadlockDetected } deadlock
            ? deadlock : null;

    // A commit must not be cancelled: under synchronous replication the server then answers "done" with a warning, for a row that only
    // the primary has.
    private static async Task Commit(ClinicDb db, IDbContextTransaction transaction)
    {
        var unconfirmed = false;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        connection.Notice += Watch;
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        finally
        {
            connection.Notice -= Watch;
        }

        if (unconfirmed)
        {
            throw new UnconfirmedCommitException();
        }

        void Watch(object sender, NpgsqlNoticeEventArgs e) => unconfirmed |= e.Notice.SqlState is "01000";
    }
}
