using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>
/// Tells PostgreSQL in every transaction whose rows it may show: which clinic's, and to a therapist whose patients'. The setting ends with the transaction, so that no pooled connection
/// carries it on to somebody else.
/// </summary>
internal sealed class TenantInterceptor : DbTransactionInterceptor
{
    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = CommandFor(connection, result, (ClinicDb)eventData.Context!);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = CommandFor(connection, result, (ClinicDb)eventData.Context!);
        command.ExecuteNonQuery();
        return result;
    }

    /// <summary>What tells PostgreSQL whose rows it may show, until the end of the transaction.</summary>
    internal static DbCommand CommandFor(DbConnection connection, DbTransaction? transaction, ClinicDb db)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        Add(command, "clinic", db.Tenant?.Value.ToString() ?? "");
        Add(command, "person", db.Actor?.Value.ToString() ?? "");
        if (db.Viewer is { } viewer)
        {
            command.CommandText = "SELECT enter_as_therapist(@clinic, @person, @member, @at)";
            Add(command, "member", viewer.Member.Value);
            Add(command, "at", viewer.At.ToUniversalTime());
        }
        else
        {
            command.CommandText = "SELECT set_config('app.clinic_id', @clinic, true), set_config('app.person_id', @person, true)";
        }

        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
