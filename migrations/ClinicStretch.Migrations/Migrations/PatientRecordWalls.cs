using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations.Migrations;

/// <summary>The walls round consents, episodes of care and carers, and what the app may do there: of a consent, only add.</summary>
internal static class PatientRecordWalls
{
    public static void Build(MigrationBuilder builder)
    {
        foreach (var table in (string[])["carers", "consents", "episodes"])
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
            ALTER TABLE carers ADD CONSTRAINT fk_carers_people FOREIGN KEY (person_id) REFERENCES people (id);
            GRANT SELECT, INSERT, UPDATE ON carers, episodes TO clinicstretch_app;
            GRANT SELECT, INSERT ON consents TO clinicstretch_app;
            """);
    }
}
