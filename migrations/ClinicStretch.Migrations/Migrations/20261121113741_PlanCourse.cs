using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class PlanCourse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "plans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "back_on",
                table: "plan_status_changes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ending",
                table: "plan_status_changes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pause",
                table: "plan_status_changes",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "items_shown",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_items_shown", x => new { x.clinic_id, x.plan_id, x.item, x.exercise, x.version });
                    table.ForeignKey(
                        name: "fk_items_shown_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_items_shown_members_clinic_id_by",
                        columns: x => new { x.clinic_id, x.by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_items_shown_plans_clinic_id_plan_id",
                        columns: x => new { x.clinic_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "revisions_seen",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions_seen", x => new { x.clinic_id, x.plan_id, x.revision, x.by });
                    table.ForeignKey(
                        name: "fk_revisions_seen_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_revisions_seen_plan_revisions_clinic_id_plan_id_revision",
                        columns: x => new { x.clinic_id, x.plan_id, x.revision },
                        principalTable: "plan_revisions",
                        principalColumns: new[] { "clinic_id", "plan_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plans_clinic_id_review_on",
                table: "plans",
                columns: new[] { "clinic_id", "review_on" });

            migrationBuilder.CreateIndex(
                name: "ix_items_shown_clinic_id_by",
                table: "items_shown",
                columns: new[] { "clinic_id", "by" });

            foreach (var table in new[] { "items_shown", "revisions_seen" })
            {
                migrationBuilder.Sql(
                    $"""
                    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                    ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                    CREATE POLICY own_clinic ON {table}
                      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
                      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
                    GRANT SELECT, INSERT ON {table} TO clinicstretch_app;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "items_shown");

            migrationBuilder.DropTable(
                name: "revisions_seen");

            migrationBuilder.DropIndex(
                name: "ix_plans_clinic_id_review_on",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "review_on",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "back_on",
                table: "plan_status_changes");

            migrationBuilder.DropColumn(
                name: "ending",
                table: "plan_status_changes");

            migrationBuilder.DropColumn(
                name: "pause",
                table: "plan_status_changes");
        }
    }
}
