using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>What narrows a therapist to their own caseload in the database itself, and what keeps the marks of a caseload true.</summary>
internal static class CaseloadWalls
{
    public static void Build(MigrationBuilder builder)
    {
        OwnClinic(builder);
        Enter(builder);
        Narrow(builder);
        Mark(builder);
        builder.Sql("CREATE INDEX ix_patients_clinic_id_name_id ON patients (clinic_id, name, id);");

        // The marks that wait are looked for before every list that is narrowed by them, and there are seldom any.
        builder.Sql("CREATE INDEX ix_caseload_marks_stale ON caseload_marks (clinic_id, patient_id) WHERE is_stale;");
        builder.Sql("CREATE INDEX ix_caseload_marks_of_a_day ON caseload_marks (clinic_id, worked_out_on) WHERE silent_since IS NOT NULL;");
    }

    // Before there is a wall round the marks, and with that round the plans lowered for its owner: an owner who is no superuser sees no rows.
    private static void OwnClinic(MigrationBuilder builder)
    {
        builder.Sql(
            """
            ALTER TABLE plans NO FORCE ROW LEVEL SECURITY;
            INSERT INTO caseload_marks (clinic_id, patient_id, is_stale) SELECT DISTINCT clinic_id, patient_id, true FROM plans;
            ALTER TABLE plans FORCE ROW LEVEL SECURITY;
            """);
        foreach (var table in new[] { "covers", "record_openings", "caseload_marks" })
        {
            builder.Sql(
                $"""
                ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                CREATE POLICY own_clinic ON {table}
                  USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
                  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
                """);
        }

        builder.Sql(
            """
            GRANT SELECT, INSERT, UPDATE ON covers, caseload_marks TO clinicstretch_app;
            GRANT SELECT, INSERT ON record_openings TO clinicstretch_app;
            """);
    }

    // Whose patients the therapist sees today is worked out once a transaction; the policies only compare. Both lists are read before either is
    // set, since setting them narrows what is read. Who is given an alert, or on call when nobody answers one, sees its patient until it is
    // resolved: an emergency must never be hidden from the one it is taken to.
    private static void Enter(MigrationBuilder builder) => builder.Sql(
        """
        CREATE FUNCTION enter_as_therapist(clinic text, person text, viewer uuid, looks_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          zone text;
          today date;
          therapists uuid[];
          opened uuid[];
        BEGIN
          PERFORM set_config('app.clinic_id', clinic, true);
          PERFORM set_config('app.person_id', person, true);
          SELECT time_zone_id INTO zone FROM clinics WHERE id = clinic::uuid AND access = 'OwnCaseload';
          IF NOT FOUND THEN
            RETURN;
          END IF;
          today := (looks_at AT TIME ZONE zone)::date;
          therapists := array(SELECT c.absent FROM covers c WHERE c.stand_in = viewer AND c.starts_on <= today AND c.ends_on >= today) || viewer;
          opened := array(
            SELECT o.patient_id FROM record_openings o WHERE o.member_id = viewer AND o.opened_at <= looks_at AND o.ends_at > looks_at
            UNION SELECT a.patient_id FROM alerts a WHERE a.assigned_to = viewer AND a.state <> 'Resolved'
            UNION SELECT a.patient_id FROM alerts a WHERE a.reached_on_call = viewer AND a.reach <> 'None' AND a.state <> 'Resolved');
          PERFORM set_config('app.sees_patients', opened::text, true);
          PERFORM set_config('app.sees_therapists', therapists::text, true);
        END
        $$;
        """);

    // Restrictive: it holds on top of the wall between clinics. Nothing set means that nobody is narrowed. Call narrow_to_caseload() after
    // every new table that names a patient or a plan; it leaves alone what is narrowed already.
    private static void Narrow(MigrationBuilder builder) => builder.Sql(
        """
        CREATE POLICY own_caseload ON patients AS RESTRICTIVE USING (
          nullif(current_setting('app.sees_therapists', true), '') IS NULL
          OR therapist_id = ANY (nullif(current_setting('app.sees_therapists', true), '')::uuid[])
          OR id = ANY (nullif(current_setting('app.sees_patients', true), '')::uuid[]));

        CREATE FUNCTION narrow_to_caseload() RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          t record;
        BEGIN
          FOR t IN
            SELECT c.relname AS name, bool_or(a.attname = 'patient_id') AS by_patient
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('patient_id', 'plan_id') AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND c.relname <> 'memberships'
              AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_caseload')
            GROUP BY c.relname
          LOOP
            EXECUTE format(
              CASE WHEN t.by_patient THEN
                'CREATE POLICY own_caseload ON %1$I AS RESTRICTIVE USING (nullif(current_setting(''app.sees_therapists'', true), '''') IS NULL'
                ' OR patient_id IS NULL OR EXISTS (SELECT FROM patients p WHERE p.clinic_id = %1$I.clinic_id AND p.id = %1$I.patient_id))'
              ELSE
                'CREATE POLICY own_caseload ON %1$I AS RESTRICTIVE USING (nullif(current_setting(''app.sees_therapists'', true), '''') IS NULL'
                ' OR EXISTS (SELECT FROM plans p WHERE p.clinic_id = %1$I.clinic_id AND p.id = %1$I.plan_id))'
              END, t.name);
          END LOOP;
        END
        $$;
        REVOKE ALL ON FUNCTION narrow_to_caseload() FROM PUBLIC;
        DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
        """);

    // In the transaction of the session or of the plan, whatever program writes it. A mark that is stale already is left alone.
    private static void Mark(MigrationBuilder builder) => builder.Sql(
        """
        CREATE FUNCTION mark_caseload() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO caseload_marks AS m (clinic_id, patient_id, is_stale) VALUES (NEW.clinic_id, NEW.patient_id, true)
          ON CONFLICT (clinic_id, patient_id) DO UPDATE SET is_stale = true WHERE NOT m.is_stale;
          RETURN NULL;
        END
        $$;
        CREATE TRIGGER mark_caseload AFTER INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION mark_caseload();
        CREATE TRIGGER mark_caseload AFTER INSERT OR UPDATE ON plans FOR EACH ROW EXECUTE FUNCTION mark_caseload();
        """);
}
