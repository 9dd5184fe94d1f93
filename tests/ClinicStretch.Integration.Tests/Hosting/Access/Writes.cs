using Npgsql;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>Tells what was written anywhere in the database, of clinics or of accounts, by triggers that only this test's database has.</summary>
internal sealed class Writes(NpgsqlDataSource owner)
{
    private const string SetUp =
        """
        CREATE TABLE IF NOT EXISTS seen_writes (id bigserial PRIMARY KEY, what text NOT NULL);
        GRANT ALL ON seen_writes TO PUBLIC;
        CREATE OR REPLACE FUNCTION see_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $do$
        BEGIN
          INSERT INTO seen_writes (what) VALUES (TG_OP || ' ' || TG_TABLE_NAME);
          RETURN NULL;
        END $do$;
        DO $do$ DECLARE place text; BEGIN
          FOR place IN SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'seen_writes'
          LOOP
            EXECUTE format('CREATE OR REPLACE TRIGGER see_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION see_write()', place);
          END LOOP;
        END $do$
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Writes> Watch(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand(SetUp);
        await command.ExecuteNonQueryAsync(Cancel);
        var writes = new Writes(owner);
        await writes.Since();
        return writes;
    }

    /// <summary>What was written since the last look, each kind once, such as <c>UPDATE patients</c>.</summary>
    public async Task<IReadOnlyList<string>> Since()
    {
        await using var command = owner.CreateCommand("WITH seen AS (DELETE FROM seen_writes RETURNING what) SELECT coalesce(array_agg(DISTINCT what ORDER BY what), '{}') FROM seen");
        return (string[])(await command.ExecuteScalarAsync(Cancel))!;
    }
}
