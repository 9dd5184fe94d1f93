using ClinicStretch.Domain;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A look past the product at the rows of one clinic.</summary>
internal sealed class ClinicRows(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid clinic) : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The owner of the tables is held by their policies too, unless it is a superuser.
    public static async Task<ClinicRows> Open(NpgsqlDataSource owner, ClinicId clinic)
    {
        var connection = await owner.OpenConnectionAsync(Cancel);
        var transaction = await connection.BeginTransactionAsync(Cancel);
        var rows = new ClinicRows(connection, transaction, clinic.Value);
        await rows.Scalar("SELECT set_config('app.clinic_id', $1::text, true)");
        return rows;
    }

    public async Task<long> Count(string table, string where) =>
        (long)(await Scalar($"SELECT count(*) FROM {table} WHERE clinic_id = $1 AND {where}"))!;

    public async Task<IReadOnlyList<Guid>> Ids(string table) =>
        (Guid[])(await Scalar($"SELECT coalesce(array_agg(id), '{{}}') FROM {table} WHERE clinic_id = $1"))!;

    public async Task Change(string sql)
    {
        await Scalar(sql);
        await transaction.CommitAsync(Cancel);
    }

    /// <returns>The first value that came back; null when nothing did.</returns>
    public async Task<string?> Changed(string sql)
    {
        var value = await Scalar(sql);
        await transaction.CommitAsync(Cancel);
        return value as string;
    }

    /// <summary>For every table that belongs to clinics: how many rows, and a hash of all they hold. That somebody was turned away, or signed in to ask, is no change.</summary>
    /// <param name="where">Which rows of each table, called t.</param>
    public async Task<IReadOnlyDictionary<string, string>> Fingerprint(string where = "true")
    {
        var found = new Dictionary<string, string>();
        foreach (var table in (string[])(await Scalar(OwnedTables))!)
        {
            var counted = table is "audit_entries" ? "outcome = 'Done' AND action <> 'EnterClinic'" : "true";
            found[table] = (string)(await Scalar(
                $"SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {table} t WHERE clinic_id = $1 AND {counted} AND {where}"))!;
        }

        Assert.True(found.Count > 10, "The tables of clinics were not found.");
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private const string OwnedTables =
        "SELECT array_agg(table_name::text ORDER BY table_name) FROM information_schema.columns WHERE column_name = 'clinic_id' AND table_schema = 'public' AND table_name <> 'audit_heads' AND $1 IS NOT NULL";

    private async Task<object?> Scalar(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { Parameters = { new() { Value = clinic } } };
        return await command.ExecuteScalarAsync(Cancel);
    }
}
