using ClinicStretch.Application;
using ClinicStretch.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>A transaction that is either known to be safe or reported as not.</summary>
internal static class UnitOfWork
{
    /// <exception cref="RuleBrokenException">Another request changed the same row meanwhile, or took the same id for something else.</exception>
    public static async Task<T> Run<T>(ClinicDb db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceOrAgain(db, work, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(RequestRules.SomebodyElseWasFaster);
        }
        catch (DbUpdateException e) when (IsTaken(e))
        {
            throw new RuleBrokenException(RequestRules.SameIdSameContent);
        }
    }

    // Once more when another request wrote the same id meanwhile, so that it finds that row.
    private static async Task<T> OnceOrAgain<T>(ClinicDb db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Once(db, work, cancellationToken);
        }
        catch (DbUpdateException e) when (IsTaken(e))
        {
            db.ChangeTracker.Clear();
            return await Once(db, work, cancellationToken);
        }
    }

    private static bool IsTaken(DbUpdateException e) => e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static async Task<T> Once<T>(ClinicDb db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var answer = await work();
        await Commit(db, transaction);
        return answer;
    }

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
