using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The walls round messages. A message is only ever added.</summary>
internal static class MessageWalls
{
    public static void Build(MigrationBuilder builder)
    {
        foreach (var table in new[] { "messages", "conversations" })
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
            GRANT SELECT, INSERT ON messages TO clinicstretch_app;
            GRANT SELECT, INSERT, UPDATE ON conversations TO clinicstretch_app;
            DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
            """);
    }
}
