using ClinicStretch.Domain;
using Npgsql;
using NpgsqlTypes;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>
/// Tells which rows of a clinic were written, changed or removed, by triggers that only this test's database has: a look after each request
/// finds the very request, and a removed row too. That somebody was turned away or signed in is written down, and is no change.
/// </summary>
internal sealed class WrittenRows(NpgsqlConnection connection) : IAsyncDisposable
{
    private const string SetUp =
        """
        CREATE TABLE fuzz_writes (id bigserial PRIMARY KEY, clinic uuid, place text, how text);
        GRANT ALL ON fuzz_writes TO PUBLIC;
        CREATE FUNCTION fuzz_wrote() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $do$
        DECLARE touched jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
        BEGIN
          IF TG_TABLE_NAME = 'audit_entries' AND (touched->>'outcome' <> 'Done' OR touched->>'action' = 'EnterClinic') THEN RETURN NULL; END IF;
          INSERT INTO fuzz_writes (clinic, place, how) VALUES ((touched->>'clinic_id')::uuid, TG_TABLE_NAME, TG_OP);
          RETURN NULL;
        END $do$;
        DO $do$ DECLARE place text; BEGIN
          FOR place IN SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.column_name = 'clinic_id' AND c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'audit_heads'
          LOOP
            EXECUTE format('CREATE TRIGGER fuzz_wrote AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION fuzz_wrote()', place);
          END LOOP;
        END $do$
        """;

    private readonly List<Guid> _clinics = [];
    private long _seen;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task Watch(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand(SetUp);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    public static async Task<WrittenRows> Of(NpgsqlDataSource owner, params IReadOnlyList<ClinicId> clinics)
    {
        var rows = new WrittenRows(await owner.OpenConnectionAsync(Cancel));
        rows._clinics.AddRange(clinics.Select(c => c.Value));
        await rows.Since();
        return rows;
    }

    /// <summary>What was written since the last look, as clinic and words such as "patients UPDATE".</summary>
    public async Task<IReadOnlyList<(Guid Clinic, string What)>> Since()
    {
        await using var command = new NpgsqlCommand("SELECT id, clinic, place || ' ' || how FROM fuzz_writes WHERE id > $1 AND clinic = ANY ($2) ORDER BY id", connection)
        {
            Parameters = { new() { Value = _seen }, new() { Value = _clinics.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid } },
        };
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<(Guid, string)> found = [];
        while (await reader.ReadAsync(Cancel))
        {
            _seen = reader.GetInt64(0);
            found.Add((reader.GetGuid(1), reader.GetString(2)));
        }

        return found;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
