using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The walls round what patients ask about their data.</summary>
internal static class DataRequestWalls
{
    public static void Build(MigrationBuilder builder) => builder.Sql(
        """
        ALTER TABLE data_requests ENABLE ROW LEVEL SECURITY;
        ALTER TABLE data_requests FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_clinic ON data_requests
          USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
          WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
        GRANT SELECT, INSERT, UPDATE ON data_requests TO clinicstretch_app;
        CREATE UNIQUE INDEX ix_data_requests_one_open ON data_requests (clinic_id, patient_id) WHERE state = 'Open';
        DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
        """);
}
