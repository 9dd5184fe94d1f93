using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class OwnCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exercise_marks",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise = table.Column<string>(type: "text", nullable: false),
                    is_favourite = table.Column<bool>(type: "boolean", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_marks", x => new { x.clinic_id, x.member_id, x.exercise });
                    table.ForeignKey(
                        name: "fk_exercise_marks_members_clinic_id_member_id",
                        columns: x => new { x.clinic_id, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exercise_search",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    regions = table.Column<List<string>>(type: "text[]", nullable: false),
                    goals = table.Column<List<string>>(type: "text[]", nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    movements = table.Column<List<string>>(type: "text[]", nullable: false),
                    equipment = table.Column<List<string>>(type: "text[]", nullable: false),
                    side = table.Column<string>(type: "text", nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    avoid_tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    caution_tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_unreviewed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_search", x => new { x.clinic_id, x.slug, x.language });
                });

            migrationBuilder.CreateTable(
                name: "fact_sign_offs",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise = table.Column<string>(type: "text", nullable: false),
                    fact = table.Column<string>(type: "text", nullable: false),
                    fact_hash = table.Column<string>(type: "text", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_sign_offs", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_fact_sign_offs_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_sign_offs_members_clinic_id_signed_by",
                        columns: x => new { x.clinic_id, x.signed_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_sign_offs_members_clinic_id_withdrawn_by",
                        columns: x => new { x.clinic_id, x.withdrawn_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_exercises",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    copied_from = table.Column<string>(type: "text", nullable: true),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    archived_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_exercises", x => new { x.clinic_id, x.slug });
                    table.ForeignKey(
                        name: "fk_own_exercises_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_own_exercises_members_clinic_id_archived_by",
                        columns: x => new { x.clinic_id, x.archived_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_routines",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_routines", x => new { x.clinic_id, x.slug });
                    table.ForeignKey(
                        name: "fk_own_routines_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_own_routines_members_clinic_id_written_by",
                        columns: x => new { x.clinic_id, x.written_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_exercise_versions",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    exercise = table.Column<string>(type: "jsonb", nullable: false),
                    translations = table.Column<string>(type: "jsonb", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_exercise_versions", x => new { x.clinic_id, x.slug, x.number });
                    table.ForeignKey(
                        name: "fk_own_exercise_versions_members_clinic_id_written_by",
                        columns: x => new { x.clinic_id, x.written_by },
                        principalTable: "members",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_own_exercise_versions_own_exercises_clinic_id_slug",
                        columns: x => new { x.clinic_id, x.slug },
                        principalTable: "own_exercises",
                        principalColumns: new[] { "clinic_id", "slug" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_fact_sign_offs_clinic_id_exercise",
                table: "fact_sign_offs",
                columns: new[] { "clinic_id", "exercise" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_sign_offs_clinic_id_signed_by",
                table: "fact_sign_offs",
                columns: new[] { "clinic_id", "signed_by" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_sign_offs_clinic_id_withdrawn_by",
                table: "fact_sign_offs",
                columns: new[] { "clinic_id", "withdrawn_by" });

            migrationBuilder.CreateIndex(
                name: "ix_own_exercise_versions_clinic_id_written_by",
                table: "own_exercise_versions",
                columns: new[] { "clinic_id", "written_by" });

            migrationBuilder.CreateIndex(
                name: "ix_own_exercises_clinic_id_archived_by",
                table: "own_exercises",
                columns: new[] { "clinic_id", "archived_by" });

            migrationBuilder.CreateIndex(
                name: "ix_own_routines_clinic_id_written_by",
                table: "own_routines",
                columns: new[] { "clinic_id", "written_by" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exercise_marks");

            migrationBuilder.DropTable(
                name: "exercise_search");

            migrationBuilder.DropTable(
                name: "fact_sign_offs");

            migrationBuilder.DropTable(
                name: "own_exercise_versions");

            migrationBuilder.DropTable(
                name: "own_routines");

            migrationBuilder.DropTable(
                name: "own_exercises");
        }
    }
}
