using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>
/// The walls round legal holds and proofs of erasure, and the one function that takes rows of a patient away. The product's role may delete none of
/// them itself; it may call the function, which looks for a legal hold first. A new table that names a patient needs a line in both functions below,
/// written anew in its own migration, and one in <c>ErasurePlan</c>: a test finds it otherwise.
/// </summary>
internal static class ErasureWalls
{
    public static void Build(MigrationBuilder builder)
    {
        foreach (var table in new[] { "legal_holds", "erasures" })
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
            GRANT SELECT, INSERT, UPDATE ON legal_holds TO clinicstretch_app;
            GRANT SELECT, INSERT ON erasures TO clinicstretch_app;
            CREATE UNIQUE INDEX ix_legal_holds_one_on ON legal_holds (clinic_id, patient_id) WHERE lifted_at IS NULL;
            DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
            """);
        builder.Sql(LastContact);
        builder.Sql(Rows);
        builder.Sql(Accounts);
        builder.Sql(BesidesTheRecord);
        builder.Sql(Everything);
        builder.Sql(Erase);
    }

    // Where nothing was ever done, the day on which the record was begun.
    private const string LastContact =
        """
        CREATE FUNCTION last_contact_of(clinic uuid, patient uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
          SELECT coalesce(
            greatest(
              (SELECT max(s.started_at) FROM sessions s WHERE s.clinic_id = clinic AND s.patient_id = patient),
              (SELECT max(m.sent_at) FROM messages m WHERE m.clinic_id = clinic AND m.patient_id = patient),
              (SELECT max(h.at) FROM plans p JOIN plan_status_changes h ON h.clinic_id = p.clinic_id AND h.plan_id = p.id WHERE p.clinic_id = clinic AND p.patient_id = patient),
              (SELECT max(r.published_at) FROM plans p JOIN plan_revisions r ON r.clinic_id = p.clinic_id AND r.plan_id = p.id WHERE p.clinic_id = clinic AND p.patient_id = patient),
              (SELECT max(f.answered_at) FROM red_flag_screens f WHERE f.clinic_id = clinic AND f.patient_id = patient),
              (SELECT max(a.received_at) FROM measure_answers a WHERE a.clinic_id = clinic AND a.patient_id = patient),
              (SELECT max(f.happened_at) FROM falls f WHERE f.clinic_id = clinic AND f.patient_id = patient),
              (SELECT max(c.at) FROM consents c WHERE c.clinic_id = clinic AND c.patient_id = patient),
              (SELECT max(d.issued_at) FROM issued_documents d WHERE d.clinic_id = clinic AND d.patient_id = patient),
              (SELECT max(coalesce(e."end", e.start))::timestamptz FROM episodes e WHERE e.clinic_id = clinic AND e.patient_id = patient)),
            (SELECT min(a.at) FROM audit_entries a WHERE a.clinic_id = clinic AND a.patient_id = patient))
        $$;
        """;

    // A name with a dot stands for what is emptied in rows that stay.
    internal const string Rows =
        """
        CREATE FUNCTION rows_of_patient(clinic uuid, patient uuid) RETURNS TABLE (name text, rows bigint) LANGUAGE sql STABLE AS $$
          WITH own_plans AS (SELECT p.id FROM plans p WHERE p.clinic_id = clinic AND p.patient_id = patient),
          persons AS (
            SELECT p.person_id AS id FROM patients p WHERE p.clinic_id = clinic AND p.id = patient AND p.person_id IS NOT NULL
            UNION SELECT m.person_id FROM memberships m WHERE m.clinic_id = clinic AND m.patient_id = patient
            UNION SELECT c.person_id FROM carers c WHERE c.clinic_id = clinic AND c.patient_id = patient AND c.person_id IS NOT NULL)
          SELECT 'patients', count(*) FROM patients t WHERE t.clinic_id = clinic AND t.id = patient
          UNION ALL SELECT 'patients.contact', count(*) FROM patients t WHERE t.clinic_id = clinic AND t.id = patient
            AND coalesce(t.email, t.phone, t.address, t.preferred_contact, t.emergency_name, t.emergency_phone, t.emergency_relation, t.interpreter_note, t.person_id::text) IS NOT NULL
          UNION ALL SELECT 'precautions', count(*) FROM precautions t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'episodes', count(*) FROM episodes t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'red_flag_screens', count(*) FROM red_flag_screens t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'plans', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient
            AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.id)
          UNION ALL SELECT 'plans.unpublished', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient
            AND NOT EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.id)
          UNION ALL SELECT 'plans.draft', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient AND t.draft IS NOT NULL
          UNION ALL SELECT 'plan_revisions', count(*) FROM plan_revisions t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
          UNION ALL SELECT 'plan_status_changes', count(*) FROM plan_status_changes t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
            AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.plan_id)
          UNION ALL SELECT 'plan_draft_steps', count(*) FROM plan_draft_steps t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
          UNION ALL SELECT 'items_shown', count(*) FROM items_shown t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
            AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.plan_id)
          UNION ALL SELECT 'revisions_seen', count(*) FROM revisions_seen t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
          UNION ALL SELECT 'sessions', count(*) FROM sessions t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'next_day_pains', count(*) FROM next_day_pains t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'missed_answers', count(*) FROM missed_answers t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'falls', count(*) FROM falls t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'alerts', count(*) FROM alerts t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'alert_events', count(*) FROM alert_events t JOIN alerts a ON a.clinic_id = t.clinic_id AND a.id = t.alert_id
            WHERE a.clinic_id = clinic AND a.patient_id = patient
          UNION ALL SELECT 'measure_answers', count(*) FROM measure_answers t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'measure_schedules', count(*) FROM measure_schedules t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'messages', count(*) FROM messages t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'conversations', count(*) FROM conversations t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'consents', count(*) FROM consents t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'data_requests', count(*) FROM data_requests t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'issued_documents', count(*) FROM issued_documents t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'record_openings', count(*) FROM record_openings t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'legal_holds', count(*) FROM legal_holds t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'caseload_marks', count(*) FROM caseload_marks t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'patient_looks', count(*) FROM patient_looks t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'carers', count(*) FROM carers t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'invitations', count(*) FROM invitations t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'memberships', count(*) FROM memberships t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'remindings', count(*) FROM remindings t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'push_devices', count(*) FROM push_devices t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'deliveries', count(*) FROM deliveries t WHERE t.clinic_id = clinic AND t.patient_id = patient
          UNION ALL SELECT 'people', count(*) FROM people t WHERE t.id IN (SELECT id FROM persons)
          UNION ALL SELECT 'sign_ins', count(*) FROM sign_ins t WHERE t.person_id IN (SELECT id FROM persons)
          UNION ALL SELECT 'audit_entries', count(*) FROM audit_entries t WHERE t.clinic_id = clinic AND t.patient_id = patient
        $$;
        """;

    // An account that is somebody's elsewhere too stays, and everybody who used it must sign in anew. A person's memberships at other clinics are
    // seen by naming the person, as the person sees them.
    private const string Accounts =
        """
        CREATE FUNCTION erase_accounts(persons uuid[]) RETURNS uuid[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        DECLARE
          acting text := coalesce(current_setting('app.person_id', true), '');
          erased uuid[] := '{}';
          person uuid;
        BEGIN
          FOREACH person IN ARRAY persons LOOP
            PERFORM set_config('app.person_id', person::text, true);
            DELETE FROM sign_ins WHERE person_id = person;
            IF EXISTS (SELECT FROM memberships WHERE person_id = person) OR EXISTS (SELECT FROM members WHERE person_id = person) THEN
              UPDATE people SET security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text WHERE id = person;
            ELSE
              DELETE FROM sign_in_codes WHERE address_hash IN (
                SELECT encode(sha256(convert_to(purpose || ' ' || upper(p.email), 'UTF8')), 'hex')
                FROM people p CROSS JOIN unnest(ARRAY['sign-in', 'prove', 'proof']) AS purpose WHERE p.id = person);
              DELETE FROM person_passkeys WHERE user_id = person;
              DELETE FROM person_tokens WHERE user_id = person;
              DELETE FROM person_logins WHERE user_id = person;
              DELETE FROM person_claims WHERE user_id = person;
              DELETE FROM people WHERE id = person;
              erased := erased || person;
            END IF;
          END LOOP;
          PERFORM set_config('app.person_id', acting, true);
          RETURN erased;
        END $$;
        REVOKE ALL ON FUNCTION erase_accounts(uuid[]) FROM PUBLIC;
        """;

    internal const string BesidesTheRecord =
        """
        CREATE FUNCTION erase_besides_the_record(of_clinic uuid, of_patient uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        DECLARE
          own uuid[] := array(SELECT id FROM plans WHERE clinic_id = of_clinic AND patient_id = of_patient);
          unpublished uuid[] := array(SELECT id FROM plans p WHERE p.clinic_id = of_clinic AND p.patient_id = of_patient
            AND NOT EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = of_clinic AND r.plan_id = p.id));
        BEGIN
          DELETE FROM deliveries WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM push_devices WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM remindings WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM invitations WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM carers WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM memberships WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM patient_looks WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM plan_draft_steps WHERE clinic_id = of_clinic AND plan_id = ANY (own);
          DELETE FROM items_shown WHERE clinic_id = of_clinic AND plan_id = ANY (unpublished);
          DELETE FROM plan_status_changes WHERE clinic_id = of_clinic AND plan_id = ANY (unpublished);
          DELETE FROM plans WHERE clinic_id = of_clinic AND id = ANY (unpublished);
          UPDATE plans SET draft = NULL WHERE clinic_id = of_clinic AND id = ANY (own) AND draft IS NOT NULL;
          UPDATE patients SET person_id = NULL, email = NULL, phone = NULL, address = NULL, preferred_contact = NULL, emergency_name = NULL,
            emergency_phone = NULL, emergency_relation = NULL, interpreter_note = NULL
            WHERE clinic_id = of_clinic AND id = of_patient;
        END $$;
        REVOKE ALL ON FUNCTION erase_besides_the_record(uuid, uuid) FROM PUBLIC;
        """;

    private const string Everything =
        """
        CREATE FUNCTION erase_record(of_clinic uuid, of_patient uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        DECLARE
          own uuid[] := array(SELECT id FROM plans WHERE clinic_id = of_clinic AND patient_id = of_patient);
        BEGIN
          DELETE FROM conversations WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM messages WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM measure_answers WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM measure_schedules WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM missed_answers WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM next_day_pains WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM falls WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM alert_events WHERE clinic_id = of_clinic AND alert_id IN (SELECT id FROM alerts WHERE clinic_id = of_clinic AND patient_id = of_patient);
          DELETE FROM alerts WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM issued_documents WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM sessions WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM items_shown WHERE clinic_id = of_clinic AND plan_id = ANY (own);
          DELETE FROM revisions_seen WHERE clinic_id = of_clinic AND plan_id = ANY (own);
          DELETE FROM plan_status_changes WHERE clinic_id = of_clinic AND plan_id = ANY (own);
          DELETE FROM plan_revisions WHERE clinic_id = of_clinic AND plan_id = ANY (own);
          DELETE FROM plans WHERE clinic_id = of_clinic AND id = ANY (own);
          DELETE FROM caseload_marks WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM episodes WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM consents WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM data_requests WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM red_flag_screens WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM record_openings WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM precautions WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM legal_holds WHERE clinic_id = of_clinic AND patient_id = of_patient;
          DELETE FROM patients WHERE clinic_id = of_clinic AND id = of_patient;
        END $$;
        REVOKE ALL ON FUNCTION erase_record(uuid, uuid) FROM PUBLIC;
        """;

    // Whoever adds to the record meanwhile waits, and so does whoever puts it on hold; then it is looked whether somebody has.
    private const string Erase =
        """
        CREATE FUNCTION erase_patient(of_clinic uuid, of_patient uuid, everything boolean) RETURNS uuid[]
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE
          persons uuid[];
        BEGIN
          IF of_clinic IS DISTINCT FROM nullif(current_setting('app.clinic_id', true), '')::uuid THEN
            RAISE EXCEPTION 'another clinic' USING ERRCODE = 'insufficient_privilege';
          END IF;
          PERFORM FROM patients WHERE clinic_id = of_clinic AND id = of_patient FOR UPDATE;
          IF EXISTS (SELECT FROM legal_holds WHERE clinic_id = of_clinic AND patient_id = of_patient AND lifted_at IS NULL) THEN
            RAISE EXCEPTION 'legal hold' USING ERRCODE = 'insufficient_privilege';
          END IF;
          persons := array(
            SELECT person_id FROM patients WHERE clinic_id = of_clinic AND id = of_patient AND person_id IS NOT NULL
            UNION SELECT person_id FROM memberships WHERE clinic_id = of_clinic AND patient_id = of_patient
            UNION SELECT person_id FROM carers WHERE clinic_id = of_clinic AND patient_id = of_patient AND person_id IS NOT NULL);
          PERFORM erase_besides_the_record(of_clinic, of_patient);
          IF everything THEN
            PERFORM erase_record(of_clinic, of_patient);
          END IF;
          RETURN erase_accounts(persons);
        END $$;
        REVOKE ALL ON FUNCTION erase_patient(uuid, uuid, boolean) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION erase_patient(uuid, uuid, boolean) TO clinicstretch_app;
        """;
}
