using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class AnsweredOnTheWay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "during",
                table: "red_flag_screens",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "during",
                table: "red_flag_screens");
        }
    }
}
