using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations.Migrations;

/// <summary>The walls between clinics that the database itself keeps, and what the app's role may do.</summary>
public partial class Walls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Role(migrationBuilder);
        ProtectByClinic(migrationBuilder, OwnedByClinic);
        ProtectClinicsAndMemberships(migrationBuilder);
        LinkToPeople(migrationBuilder);
        Grant(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");

    private static readonly string[] OwnedByClinic =
    [
        "alerts", "audit_entries", "invitations", "members", "patients", "plan_revisions", "plan_status_changes", "plans", "precautions",
        "red_flag_screens", "sessions",
    ];

    private static void Role(MigrationBuilder builder) => builder.Sql(
        """
        DO $$
        BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinicstretch_app') THEN
            CREATE ROLE clinicstretch_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
          END IF;
        END
        $$;
        """);

    // nullif: after a transaction that set it, the setting is an empty string, which is no uuid.
    private static void ProtectByClinic(MigrationBuilder builder, IEnumerable<string> tables)
    {
        foreach (var table in tables)
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
    }

    // A person sees their own memberships before they have chosen a clinic, and can change none that way.
    private static void ProtectClinicsAndMemberships(MigrationBuilder builder)
    {
        ProtectByClinic(builder, ["memberships"]);
        builder.Sql(
            """
            CREATE POLICY own_memberships ON memberships FOR SELECT
              USING (person_id = nullif(current_setting('app.person_id', true), '')::uuid);
            ALTER TABLE clinics ENABLE ROW LEVEL SECURITY;
            ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
            CREATE POLICY own_clinic ON clinics
              USING (id = nullif(current_setting('app.clinic_id', true), '')::uuid)
              WITH CHECK (id = nullif(current_setting('app.clinic_id', true), '')::uuid);
            """);
    }

    private static void LinkToPeople(MigrationBuilder builder) => builder.Sql(
        """
        ALTER TABLE members ADD CONSTRAINT fk_members_people FOREIGN KEY (person_id) REFERENCES people (id);
        ALTER TABLE memberships ADD CONSTRAINT fk_memberships_people FOREIGN KEY (person_id) REFERENCES people (id);
        ALTER TABLE patients ADD CONSTRAINT fk_patients_people FOREIGN KEY (person_id) REFERENCES people (id);
        """);

    // Sessions, audit rows and changes of status are only ever added; nothing of a patient's is ever deleted.
    private static void Grant(MigrationBuilder builder) => builder.Sql(
        """
        GRANT USAGE ON SCHEMA public TO clinicstretch_app;
        GRANT SELECT ON library_exercises, library_routines, library_releases, schema_migrations TO clinicstretch_app;
        GRANT SELECT, INSERT, UPDATE ON clinics, members, memberships, invitations, patients, precautions, red_flag_screens, plans,
          plan_revisions, alerts TO clinicstretch_app;
        GRANT SELECT, INSERT ON sessions, audit_entries, plan_status_changes TO clinicstretch_app;
        GRANT SELECT, INSERT, UPDATE, DELETE ON people, person_claims, person_logins, person_tokens, sign_ins TO clinicstretch_app;
        GRANT SELECT, INSERT ON data_protection_keys TO clinicstretch_app;
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO clinicstretch_app;
        """);
}
