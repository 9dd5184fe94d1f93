using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations.Migrations;

/// <summary>The walls round what a clinic adds to the catalogue, and the library's rows that every clinic may search.</summary>
public partial class CatalogueWalls : Migration
{
    private static readonly string[] OwnedByClinic =
        ["exercise_marks", "exercise_search", "fact_sign_offs", "own_exercise_versions", "own_exercises", "own_routines"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in OwnedByClinic)
        {
            migrationBuilder.Sql(
                $"""
                ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                CREATE POLICY own_clinic ON {table}
                  USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
                  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
                """);
        }

        // The library's rows carry an id that no clinic has; they are written by the migration, which enters as the library.
        migrationBuilder.Sql(
            """
            CREATE POLICY library ON exercise_search FOR SELECT USING (clinic_id = '00000000-0000-0000-0000-000000000000');
            ALTER TABLE clinics ADD CONSTRAINT ck_clinics_not_the_library CHECK (id <> '00000000-0000-0000-0000-000000000000');
            GRANT SELECT, INSERT, UPDATE ON own_exercises, own_routines, fact_sign_offs, exercise_marks TO clinicstretch_app;
            GRANT SELECT, INSERT ON own_exercise_versions TO clinicstretch_app;
            GRANT SELECT, INSERT, UPDATE, DELETE ON exercise_search TO clinicstretch_app;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");
}
