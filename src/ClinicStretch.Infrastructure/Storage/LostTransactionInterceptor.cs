using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>
/// A connection that broke in the midst of a transaction is not opened anew: EF Core would go on outside of the transaction and of every clinic, find no rows, and
/// a patient's session would be refused as one of a plan that does not exist.
/// </summary>
internal sealed class LostTransactionInterceptor : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        MustBeTheFirst(eventData, result);

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(MustBeTheFirst(eventData, result));

    private static InterceptionResult MustBeTheFirst(ConnectionEventData eventData, InterceptionResult result) =>
        eventData.Context is ClinicDb { IsInTransaction: true } ? throw new LostTransactionException() : result;
}

/// <summary>The database was lost before the transaction was done. Nothing of it was kept.</summary>
public sealed class LostTransactionException() : Exception("The connection to the database was lost in the midst of a transaction.");
