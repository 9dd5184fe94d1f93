using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>What a write met that the database refused, and whether the work is done once more.</summary>
internal static class Meeting
{
    /// <summary>What met another's change is for a person to look at.</summary>
    public const int Once = 1;

    /// <summary>A patient's report does not wait for somebody to press a button again.</summary>
    public const int AFewTimes = 6;

    // Once more when another request wrote the same id meanwhile, so that it finds that row.
    private const int WhenTaken = 2;

    /// <param name="time">Which time it was, from 1.</param>
    /// <param name="times">How often the work is done at most while it meets another's change.</param>
    public static bool IsDoneAnew(DbUpdateException e, int time, int times) =>
        MetAnother(e) ? time < times : IsTaken(e) && time < Math.Max(times, WhenTaken);

    /// <summary>True where the id, or what may be there once, is taken.</summary>
    public static bool IsTaken(DbUpdateException e) => StateOf(e) is PostgresErrorCodes.UniqueViolation;

    /// <summary>
    /// True where another changed the same row; where each waited for the other, and the database let one of them go on; and where what was written about was
    /// looked for, and was gone when it was written: erased.
    /// </summary>
    public static bool MetAnother(DbUpdateException e) =>
        e is DbUpdateConcurrencyException || StateOf(e) is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.ForeignKeyViolation;

    /// <summary>The deadlock in what EF Core wraps as passing; null when it is none.</summary>
    public static PostgresException? DeadlockIn(InvalidOperationException e) =>
        (e.InnerException as PostgresException ?? e.InnerException?.InnerException as PostgresException) is { SqlState: PostgresErrorCodes.DeadlockDetected } deadlock
            ? deadlock : null;

    private static string? StateOf(DbUpdateException e) => (e.InnerException as PostgresException)?.SqlState;
}
