using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The walls round what was given out, and round the logos on it. Both are only ever added to.</summary>
internal static class IssuedWalls
{
    public static void Build(MigrationBuilder builder)
    {
        foreach (var table in new[] { "issued_documents", "clinic_logos" })
        {
            builder.Sql(
                $"""
                ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                CREATE POLICY own_clinic ON {table}
                  USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
                  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
                GRANT SELECT, INSERT ON {table} TO clinicstretch_app;
                """);
        }

        builder.Sql("DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;");
    }
}
