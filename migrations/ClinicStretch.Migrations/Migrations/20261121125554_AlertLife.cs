using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <summary>Alerts with a life of their own, falls, thresholds, what a member has read, and the register the patrol goes by.</summary>
    public partial class AlertLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "fell",
                table: "sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "alert_thresholds",
                table: "plans",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "alert_thresholds",
                table: "clinics",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "escalation",
                table: "clinics",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "assigned_to",
                table: "alerts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "open_since",
                table: "alerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reach",
                table: "alerts",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<Guid>(
                name: "reached_on_call",
                table: "alerts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reminded_at",
                table: "alerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "resolved_at",
                table: "alerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sessions",
                table: "alerts",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "why",
                table: "alerts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "alert_events",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    to = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_events", x => new { x.clinic_id, x.alert_id, x.number });
                    table.ForeignKey(
                        name: "fk_alert_events_alerts_clinic_id_alert_id",
                        columns: x => new { x.clinic_id, x.alert_id },
                        principalTable: "alerts",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "falls",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_falls", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_falls_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_falls_patients_clinic_id_patient_id",
                        columns: x => new { x.clinic_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patient_looks",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_looks", x => new { x.clinic_id, x.member_id, x.patient_id });
                    table.ForeignKey(
                        name: "fk_patient_looks_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_looks_members_clinic_id_member_id",
                        columns: x => new { x.clinic_id, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_looks_patients_clinic_id_patient_id",
                        columns: x => new { x.clinic_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_clinic_id_received_at",
                table: "sessions",
                columns: new[] { "clinic_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_clinic_id_status_id",
                table: "plans",
                columns: new[] { "clinic_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_with_draft",
                table: "plans",
                column: "clinic_id",
                filter: "draft IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_clinic_id_assigned_to",
                table: "alerts",
                columns: new[] { "clinic_id", "assigned_to" });

            migrationBuilder.CreateIndex(
                name: "ix_falls_clinic_id_patient_id_happened_at",
                table: "falls",
                columns: new[] { "clinic_id", "patient_id", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_looks_clinic_id_patient_id",
                table: "patient_looks",
                columns: new[] { "clinic_id", "patient_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_alerts_members_clinic_id_assigned_to",
                table: "alerts",
                columns: new[] { "clinic_id", "assigned_to" },
                principalTable: "members",
                principalColumns: new[] { "clinic_id", "id" },
                onDelete: ReferentialAction.Restrict);
            Protect(migrationBuilder);
            Register(migrationBuilder);
            FillIn(migrationBuilder);
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");

        // What happened to an alert, and falls, are only ever added.
        private static void Protect(MigrationBuilder builder)
        {
            foreach (var table in new[] { "alert_events", "falls", "patient_looks" })
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
                GRANT SELECT, INSERT ON alert_events, falls TO clinicstretch_app;
                GRANT SELECT, INSERT, UPDATE ON patient_looks TO clinicstretch_app;
                """);
        }

        // Ids alone, for the patrol to go by (ADR 17). A trigger keeps it, so that the running old version does too.
        private static void Register(MigrationBuilder builder) => builder.Sql(
            """
            CREATE TABLE clinic_register (id uuid CONSTRAINT pk_clinic_register PRIMARY KEY);
            GRANT SELECT ON clinic_register TO clinicstretch_app;
            CREATE FUNCTION register_clinic() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
            BEGIN
              INSERT INTO public.clinic_register (id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
              RETURN NEW;
            END
            $$;
            REVOKE ALL ON FUNCTION register_clinic() FROM PUBLIC;
            CREATE TRIGGER register_clinic AFTER INSERT ON clinics FOR EACH ROW EXECUTE FUNCTION register_clinic();
            """);

        // The owner is behind the walls too, so they are opened to it for as long as this takes.
        private static void FillIn(MigrationBuilder builder) => builder.Sql(
            """
            ALTER TABLE clinics NO FORCE ROW LEVEL SECURITY;
            INSERT INTO clinic_register (id) SELECT id FROM clinics ON CONFLICT DO NOTHING;
            ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
            """);
    }
}
