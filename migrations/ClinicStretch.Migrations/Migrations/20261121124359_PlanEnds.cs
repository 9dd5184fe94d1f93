using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class PlanEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ends_on",
                table: "plans",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_clinic_id_ends_on",
                table: "plans",
                columns: new[] { "clinic_id", "ends_on" });

            // The owner, too, is kept from rows of no clinic while row-level security is forced.
            migrationBuilder.Sql(
                """
                ALTER TABLE plans NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE plan_revisions NO FORCE ROW LEVEL SECURITY;
                UPDATE plans p SET ends_on = (r.content #>> '{schedule,end}')::date
                  FROM plan_revisions r
                  WHERE r.clinic_id = p.clinic_id AND r.plan_id = p.id AND r.superseded_at IS NULL;
                ALTER TABLE plans FORCE ROW LEVEL SECURITY;
                ALTER TABLE plan_revisions FORCE ROW LEVEL SECURITY;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plans_clinic_id_ends_on",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "ends_on",
                table: "plans");
        }
    }
}
