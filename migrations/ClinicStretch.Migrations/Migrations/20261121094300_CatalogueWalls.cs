using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations.Migrations;

/// <summary>The walls round what a clinic adds to the catalogue, and what the app may do there.</summary>
public partial class CatalogueWalls : Migration
{
    private static readonly string[] OwnedByClinic =
    [
        "exercise_marks", "exercise_search", "fact_sign_offs", "media_assets", "media_chunks", "media_contents", "own_exercise_versions",
        "own_exercises", "own_routines",
    ];

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

        migrationBuilder.Sql(
            """
            GRANT SELECT, INSERT, UPDATE ON own_exercises, own_routines, fact_sign_offs, exercise_marks TO clinicstretch_app;
            GRANT SELECT, INSERT ON own_exercise_versions TO clinicstretch_app;
            GRANT SELECT, INSERT, UPDATE, DELETE ON exercise_search TO clinicstretch_app;
            """);
        ProtectMedia(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");

    // Deferred: a row and the bytes it names come in one transaction, in no certain order. A ledger is written once; of an asset only
    // its withdrawal is ever changed. Pictures and films are packed already, so PostgreSQL need not try to pack them again.
    private static void ProtectMedia(MigrationBuilder builder) => builder.Sql(
        """
        ALTER TABLE media_assets ADD CONSTRAINT fk_media_assets_media_contents FOREIGN KEY (clinic_id, hash)
          REFERENCES media_contents (clinic_id, hash) DEFERRABLE INITIALLY DEFERRED;
        ALTER TABLE media_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
        GRANT SELECT, INSERT ON media_assets, media_contents, media_chunks TO clinicstretch_app;
        GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON media_assets TO clinicstretch_app;
        """);
}
