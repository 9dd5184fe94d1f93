using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <summary>Answers to outcome measures and content packs, rows that are only ever added, and when a patient is asked.</summary>
    public partial class Measures : Migration
    {
        private static readonly string[] OwnedByClinic = ["measure_answers", "measure_schedules", "content_packs"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "content_packs",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    licence_statement = table.Column<string>(type: "text", nullable: false),
                    permission_evidence = table.Column<string>(type: "text", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_packs", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_content_packs_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_content_packs_members_clinic_id_uploaded_by",
                        columns: x => new { x.clinic_id, x.uploaded_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_answers",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    reading = table.Column<string>(type: "jsonb", nullable: false),
                    score = table.Column<decimal>(type: "numeric", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    scored_by = table.Column<string>(type: "text", nullable: true),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    body_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_answers", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_measure_answers_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_answers_measure_answers_clinic_id_corrects",
                        columns: x => new { x.clinic_id, x.corrects },
                        principalTable: "measure_answers",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_answers_patients_clinic_id_patient_id",
                        columns: x => new { x.clinic_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_schedules",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measures = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_schedules", x => new { x.clinic_id, x.patient_id });
                    table.ForeignKey(
                        name: "fk_measure_schedules_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_schedules_patients_clinic_id_patient_id",
                        columns: x => new { x.clinic_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_content_packs_clinic_id_instrument_id_version_language",
                table: "content_packs",
                columns: new[] { "clinic_id", "instrument_id", "version", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_content_packs_clinic_id_uploaded_by",
                table: "content_packs",
                columns: new[] { "clinic_id", "uploaded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_answers_clinic_id_corrects",
                table: "measure_answers",
                columns: new[] { "clinic_id", "corrects" },
                unique: true,
                filter: "corrects IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measure_answers_clinic_id_patient_id_day",
                table: "measure_answers",
                columns: new[] { "clinic_id", "patient_id", "day" });

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
                GRANT SELECT, INSERT ON measure_answers, content_packs TO clinicstretch_app;
                GRANT SELECT, INSERT, UPDATE ON measure_schedules TO clinicstretch_app;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");
    }
}
