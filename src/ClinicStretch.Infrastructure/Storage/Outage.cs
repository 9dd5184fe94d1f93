using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>Tells a database that cannot be reached, or has no room or no time just now, from a mistake of ours.</summary>
public static class Outage
{
    // PostgreSQL's class of "an operator intervened": stopped, crashed, starting, or a statement that took too long.
    private const string Intervention = "57";

    /// <summary>True when the same request may well succeed a little later; whether it was done already is not known.</summary>
    public static bool IsBehind(Exception? exception) => exception switch
    {
        null => false,
        PostgresException e when e.SqlState.StartsWith(Intervention, StringComparison.Ordinal) => true,
        NpgsqlException { IsTransient: true } or LostTransactionException => true,
        _ => IsBehind(exception.InnerException),
    };
}
