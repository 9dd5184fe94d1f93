using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Webhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    events = table.Column<string>(type: "jsonb", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    earlier_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    earlier_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhooks", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_webhooks_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_webhooks_members_clinic_id_made_by",
                        columns: x => new { x.clinic_id, x.made_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_deliveries",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    resource = table.Column<string>(type: "text", nullable: true),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    not_after = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claimed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_answer = table.Column<string>(type: "text", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_patients_clinic_id_patient_id",
                        columns: x => new { x.clinic_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_webhooks_clinic_id_webhook_id",
                        columns: x => new { x.clinic_id, x.webhook_id },
                        principalTable: "webhooks",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_clinic_id_patient_id",
                table: "webhook_deliveries",
                columns: new[] { "clinic_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_clinic_id_webhook_id_next_at",
                table: "webhook_deliveries",
                columns: new[] { "clinic_id", "webhook_id", "next_at" },
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_clinic_id_webhook_id_number",
                table: "webhook_deliveries",
                columns: new[] { "clinic_id", "webhook_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_clinic_id_webhook_id_patient_id_number",
                table: "webhook_deliveries",
                columns: new[] { "clinic_id", "webhook_id", "patient_id", "number" },
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_webhooks_clinic_id_made_by",
                table: "webhooks",
                columns: new[] { "clinic_id", "made_by" });
            WebhookWalls.Build(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");
    }
}
