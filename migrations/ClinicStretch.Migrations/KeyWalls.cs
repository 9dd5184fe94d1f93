using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The wall round a clinic's keys. One that was withdrawn stays, so that what was done with it keeps its name: the product's role deletes none.</summary>
internal static class KeyWalls
{
    public static void Build(MigrationBuilder builder) => builder.Sql(
        """
        ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
        ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_clinic ON api_keys
          USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
          WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
        GRANT SELECT, INSERT, UPDATE ON api_keys TO clinicstretch_app;
        """);
}
