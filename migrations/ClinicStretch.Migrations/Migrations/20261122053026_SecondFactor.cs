using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class SecondFactor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "people",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "staff_need_second_factor",
                table: "clinics",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "people");

            migrationBuilder.DropColumn(
                name: "staff_need_second_factor",
                table: "clinics");
        }
    }
}
