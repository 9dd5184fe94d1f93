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
    /// <param name="times">How often the work is done at most while it meets another's change.</param>
    /// <exception cref="RuleBrokenException">Another request changed the same row meanwhile, or took the same id for something else.</exception>
    public static async Task<T> Run<T>(ClinicDb db, Func<Task<T>> work, int times, CancellationToken cancellationToken)
    {
        try
        {
            return await Repeat(db, work, times, cancellationToken);
        }
        catch (DbUpdateException e) when (Meeting.MetAnother(e))
        {
            throw new RuleBrokenException(RequestRules.SomebodyElseWasFaster);
        }
        catch (DbUpdateException e) when (Meeting.IsTaken(e))
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
            catch (DbUpdateException e) when (Meeting.IsDoneAnew(e, time, times))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(5, 30) * time, cancellationToken);
            }

            db.ChangeTracker.Clear();
        }
    }

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
        catch (InvalidOperationException e) when (Meeting.DeadlockIn(e) is not null)
        {
            throw new DbUpdateException(e.Message, Meeting.DeadlockIn(e));
        }
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
