using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>What the database itself keeps of who works at a clinic: a therapist who was let go sees no patient, whatever they are signed in with.</summary>
internal static class StaffWalls
{
    public static void Build(MigrationBuilder builder)
    {
        builder.Sql("ALTER TABLE invitations ADD CONSTRAINT ck_invitations_for_somebody CHECK ((patient_id IS NULL) = (staff IS NOT NULL));");
        builder.Sql(Enter);
    }

    // As in CaseloadWalls, and first of all whether the therapist still works here: nobody is theirs then, however much the clinic lets the others see.
    private const string Enter =
        """
        CREATE OR REPLACE FUNCTION enter_as_therapist(clinic text, person text, viewer uuid, looks_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          zone text;
          today date;
          therapists uuid[];
          opened uuid[];
        BEGIN
          PERFORM set_config('app.clinic_id', clinic, true);
          PERFORM set_config('app.person_id', person, true);
          IF EXISTS (SELECT FROM members m WHERE m.clinic_id = clinic::uuid AND m.id = viewer AND m.left_at IS NOT NULL) THEN
            PERFORM set_config('app.sees_patients', '{}', true);
            PERFORM set_config('app.sees_therapists', '{}', true);
            RETURN;
          END IF;
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
        """;
}
