using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>
/// Numbers the rows of a clinic's audit as they come in and chains them by hash. The app's role adds rows and can neither set a number nor touch the
/// head of a chain; how a row becomes words is written down once more, in C#, by what verifies it.
/// </summary>
internal static class AuditWalls
{
    public static void Build(MigrationBuilder builder)
    {
        builder.Sql(Heads);
        builder.Sql(Link);
        builder.Sql(LinkEarlier);
        builder.Sql(
            """
            ALTER TABLE audit_entries ALTER COLUMN number SET NOT NULL, ALTER COLUMN hash SET NOT NULL;
            CREATE UNIQUE INDEX ix_audit_entries_clinic_id_number ON audit_entries (clinic_id, number);
            CREATE TRIGGER link BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION link_audit_entry();
            """);
    }

    // A head is written with each row of its clinic's audit: room in its page lets it stay there.
    private const string Heads =
        """
        CREATE TABLE audit_heads (
          clinic_id uuid CONSTRAINT pk_audit_heads PRIMARY KEY CONSTRAINT fk_audit_heads_clinics_clinic_id REFERENCES clinics (id) ON DELETE RESTRICT,
          number bigint NOT NULL,
          hash bytea NOT NULL
        ) WITH (fillfactor = 10);
        ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
        ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_clinic ON audit_heads
          USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
          WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
        GRANT SELECT ON audit_heads TO clinicstretch_app;
        ALTER TABLE audit_entries ADD COLUMN number bigint, ADD COLUMN hash bytea;
        """;

    // Whoever adds a row waits for the clinic's head, which is held until the end of the transaction: the row is the last thing in it.
    private const string Link =
        """
        CREATE FUNCTION audit_words(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
          SELECT concat_ws(E'\x1f', entry.clinic_id, entry.number, entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
            coalesce(entry.person_id::text, ''), entry.role, entry.action, entry.subject_kind, entry.subject_id, coalesce(entry.patient_id::text, ''),
            entry.outcome, coalesce(entry.address, ''))
        $$;

        CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE head audit_heads;
        BEGIN
          SELECT * INTO head FROM audit_heads WHERE clinic_id = NEW.clinic_id FOR UPDATE;
          IF NOT FOUND THEN
            INSERT INTO audit_heads VALUES (NEW.clinic_id, 0, '') ON CONFLICT DO NOTHING;
            SELECT * INTO STRICT head FROM audit_heads WHERE clinic_id = NEW.clinic_id FOR UPDATE;
          END IF;
          NEW.number := head.number + 1;
          NEW.hash := sha256(head.hash || convert_to(audit_words(NEW), 'UTF8'));
          UPDATE audit_heads SET number = NEW.number, hash = NEW.hash WHERE clinic_id = NEW.clinic_id;
          RETURN NEW;
        END $$;
        REVOKE EXECUTE ON FUNCTION link_audit_entry() FROM PUBLIC;
        """;

    // Rows from before the chain are its beginning. The owner, too, is kept from rows of no clinic while row-level security is forced.
    private const string LinkEarlier =
        """
        ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_heads NO FORCE ROW LEVEL SECURITY;
        DO $link$
        DECLARE entry audit_entries; head audit_heads;
        BEGIN
          FOR entry IN SELECT * FROM audit_entries ORDER BY clinic_id, at, id LOOP
            IF head.clinic_id IS DISTINCT FROM entry.clinic_id THEN
              head := ROW(entry.clinic_id, 0, ''::bytea);
            END IF;
            entry.number := head.number + 1;
            entry.hash := sha256(head.hash || convert_to(audit_words(entry), 'UTF8'));
            UPDATE audit_entries SET number = entry.number, hash = entry.hash WHERE clinic_id = entry.clinic_id AND id = entry.id;
            head.number := entry.number;
            head.hash := entry.hash;
            INSERT INTO audit_heads VALUES (head.clinic_id, head.number, head.hash)
              ON CONFLICT (clinic_id) DO UPDATE SET number = excluded.number, hash = excluded.hash;
          END LOOP;
        END $link$;
        ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
        """;
}
