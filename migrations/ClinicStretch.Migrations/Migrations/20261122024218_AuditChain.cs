using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class AuditChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "audit_entries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "audit_entries",
                type: "text",
                nullable: false,
                defaultValue: "Done");
            AuditWalls.Build(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");
    }
}
