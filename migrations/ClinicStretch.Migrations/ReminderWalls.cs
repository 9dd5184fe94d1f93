using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The walls round what is sent to patients, and what the app's role may do with ways to sign in.</summary>
internal static class ReminderWalls
{
    public static void Build(MigrationBuilder builder)
    {
        foreach (var table in new[] { "remindings", "push_devices", "deliveries" })
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

        // Codes and passkeys belong to people, not to a clinic (docs/adr/0005); the key of the push service belongs to the server.
        builder.Sql(
            """
            GRANT SELECT, INSERT, UPDATE ON remindings, push_devices, deliveries TO clinicstretch_app;
            GRANT SELECT, INSERT ON push_keys TO clinicstretch_app;
            GRANT SELECT, INSERT, UPDATE, DELETE ON person_passkeys, sign_in_codes TO clinicstretch_app;
            DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
            """);
    }
}
