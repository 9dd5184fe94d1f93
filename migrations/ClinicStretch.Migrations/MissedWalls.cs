using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The walls round what patients say about gaps. An answer is only ever added.</summary>
internal static class MissedWalls
{
    public static void Build(MigrationBuilder builder) => builder.Sql(
        """
        ALTER TABLE missed_answers ENABLE ROW LEVEL SECURITY;
        ALTER TABLE missed_answers FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_clinic ON missed_answers
          USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
          WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
        GRANT SELECT, INSERT ON missed_answers TO clinicstretch_app;
        DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
        """);
}
