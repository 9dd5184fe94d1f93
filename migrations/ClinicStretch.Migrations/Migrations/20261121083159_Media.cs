using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Media : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "media_assets",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise = table.Column<string>(type: "text", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: true),
                    width = table.Column<int>(type: "integer", nullable: true),
                    alternative_text = table.Column<string>(type: "text", nullable: true),
                    author = table.Column<string>(type: "text", nullable: false),
                    consent_on_file = table.Column<bool>(type: "boolean", nullable: false),
                    licence = table.Column<string>(type: "text", nullable: false),
                    licence_note = table.Column<string>(type: "text", nullable: true),
                    shows_people = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_assets", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_media_assets_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_media_assets_members_clinic_id_uploaded_by",
                        columns: x => new { x.clinic_id, x.uploaded_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_media_assets_members_clinic_id_withdrawn_by",
                        columns: x => new { x.clinic_id, x.withdrawn_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_contents",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    store = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_contents", x => new { x.clinic_id, x.hash });
                    table.ForeignKey(
                        name: "fk_media_contents_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "media_chunks",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_chunks", x => new { x.clinic_id, x.hash, x.number });
                    table.ForeignKey(
                        name: "fk_media_chunks_media_contents_clinic_id_hash",
                        columns: x => new { x.clinic_id, x.hash },
                        principalTable: "media_contents",
                        principalColumns: new[] { "clinic_id", "hash" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_media_assets_clinic_id_exercise_uploaded_at",
                table: "media_assets",
                columns: new[] { "clinic_id", "exercise", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_media_assets_clinic_id_uploaded_by",
                table: "media_assets",
                columns: new[] { "clinic_id", "uploaded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_media_assets_clinic_id_withdrawn_by",
                table: "media_assets",
                columns: new[] { "clinic_id", "withdrawn_by" });

            Protect(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");

        // Deferred: a row and the bytes it names come in one transaction, in no certain order. A ledger is written once; of an asset only
        // its withdrawal is ever changed. Pictures and films are packed already, so PostgreSQL need not try to pack them again.
        private static void Protect(MigrationBuilder builder)
        {
            foreach (var table in new[] { "media_assets", "media_contents", "media_chunks" })
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
                ALTER TABLE media_assets ADD CONSTRAINT fk_media_assets_media_contents FOREIGN KEY (clinic_id, hash)
                  REFERENCES media_contents (clinic_id, hash) DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE media_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
                GRANT SELECT, INSERT ON media_assets, media_contents, media_chunks TO clinicstretch_app;
                GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON media_assets TO clinicstretch_app;
                """);
        }
    }
}
