using Npgsql;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>Counts the rows of every table and adds up what they hold.</summary>
internal static class TableSums
{
    // Extensions bring their own tables along; the parts of a partitioned table are counted, itself has no rows.
    public const string OurTables = """
        SELECT c.relname::text FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        ORDER BY c.relname COLLATE "C"
        """;

    public static async Task<IReadOnlyList<TableSum>> Of(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var sums = new List<TableSum>();
        foreach (var table in await connection.Rows(OurTables, r => r.GetString(0), cancellationToken))
        {
            sums.AddRange(await connection.Rows(SumOf(table), r => new TableSum(table, r.GetInt64(0), r.GetString(1)), cancellationToken));
        }

        return sums;
    }

    // A sum does not mind the order, and counts a row that is there twice twice.
    private static string SumOf(string table) =>
        $"""
        SELECT count(*), {Half(1)} || '.' || {Half(17)}
        FROM (SELECT encode(sha256(convert_to(whole_row::text, 'UTF8')), 'hex') AS h FROM ONLY public.{Quoted(table)} AS whole_row) AS hashed
        """;

    private static string Half(int from) => $"coalesce(sum(('x' || substr(h, {from}, 16))::bit(64)::bigint::numeric), 0)::text";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
