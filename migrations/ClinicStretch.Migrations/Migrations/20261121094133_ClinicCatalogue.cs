using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicStretch.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class ClinicCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "avoid_tags",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "equipment",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "goals",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "movements",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "name",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "position",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "regions",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "library_exercises");

            migrationBuilder.DropColumn(
                name: "status",
                table: "library_exercises");

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
                    slug = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    drawing = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "text", nullable: false),
                    labels = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    avoid_tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    caution_tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_unreviewed = table.Column<bool>(type: "boolean", nullable: false),
                    facets = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_search", x => new { x.clinic_id, x.language, x.slug });
                    table.ForeignKey(
                        name: "fk_exercise_search_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "library_search",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    drawing = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "text", nullable: false),
                    labels = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    avoid_tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    caution_tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_unreviewed = table.Column<bool>(type: "boolean", nullable: false),
                    facets = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_search", x => new { x.language, x.slug });
                });

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
                name: "library_search");

            migrationBuilder.DropTable(
                name: "media_assets");

            migrationBuilder.DropTable(
                name: "media_chunks");

            migrationBuilder.DropTable(
                name: "own_exercise_versions");

            migrationBuilder.DropTable(
                name: "own_routines");

            migrationBuilder.DropTable(
                name: "media_contents");

            migrationBuilder.DropTable(
                name: "own_exercises");

            migrationBuilder.AddColumn<List<string>>(
                name: "avoid_tags",
                table: "library_exercises",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<List<string>>(
                name: "equipment",
                table: "library_exercises",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<List<string>>(
                name: "goals",
                table: "library_exercises",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<List<string>>(
                name: "movements",
                table: "library_exercises",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "library_exercises",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "position",
                table: "library_exercises",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<List<string>>(
                name: "regions",
                table: "library_exercises",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "library_exercises",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "library_exercises",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
