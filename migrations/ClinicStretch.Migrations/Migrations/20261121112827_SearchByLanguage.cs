using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations.Migrations;

/// <summary>
/// The library's search rows lie apart by language, what is read of every row first in the row; and rows that are classified alike share a
/// number, so that a search judges and counts some hundreds of classes instead of thousands of rows.
/// </summary>
public partial class SearchByLanguage : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddFacetSets(migrationBuilder);
        PutLanguagesApart(migrationBuilder);
        FollowTheLibrary(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");

    // MD5 stays the same from one version of PostgreSQL to the next, which its own hashes do not promise: a restored row keeps its class.
    private static void AddFacetSets(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION public.exercise_facet_set(facets text[], avoid_tags text[]) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
        BEGIN
          RETURN ('x' || left(md5(array_to_string(facets, ',') || ';' || array_to_string(avoid_tags, ',')), 16))::bit(64)::bigint;
        END
        $body$;

        -- A clinic's own rows are read below row-level security, without an index on text: all of them, so what is searched stays in the row.
        ALTER TABLE exercise_search ALTER COLUMN document SET STORAGE MAIN;
        ALTER TABLE exercise_search ADD COLUMN facet_set bigint GENERATED ALWAYS AS (public.exercise_facet_set(facets, avoid_tags)) STORED;

        CREATE TABLE library_facet_sets (facet_set bigint CONSTRAINT pk_library_facet_sets PRIMARY KEY, facets text[] NOT NULL, avoid_tags text[] NOT NULL);
        GRANT SELECT ON library_facet_sets TO clinicstretch_app;
        """);

    // The order of the columns is that of their use: PostgreSQL unpacks a row from its beginning.
    private static void PutLanguagesApart(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE library_search RENAME TO library_search_mixed;
        ALTER TABLE library_search_mixed RENAME CONSTRAINT pk_library_search TO pk_library_search_mixed;

        CREATE TABLE library_search (
          language text NOT NULL,
          slug text NOT NULL,
          status text NOT NULL,
          facet_set bigint GENERATED ALWAYS AS (public.exercise_facet_set(facets, avoid_tags)) STORED,
          plain_name text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(name)) STORED,
          name_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, name)) STORED,
          names_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names))) STORED,
          name text NOT NULL, drawing text NOT NULL, version text NOT NULL, seconds integer NOT NULL, is_unreviewed boolean NOT NULL,
          avoid_tags text[] NOT NULL, caution_tags text[] NOT NULL, facets text[] NOT NULL, names text NOT NULL, labels text NOT NULL, body text NOT NULL,
          plain_labels text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(names || ' ' || labels)) STORED,
          document tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names) || ' ' || labels || ' ' || body)) STORED,
          CONSTRAINT pk_library_search PRIMARY KEY (language, slug)
        ) PARTITION BY LIST (language);
        CREATE TABLE library_search_en PARTITION OF library_search FOR VALUES IN ('en-GB') WITH (toast_tuple_target = 1024);
        CREATE TABLE library_search_es PARTITION OF library_search FOR VALUES IN ('es') WITH (toast_tuple_target = 1024);
        CREATE TABLE library_search_fr PARTITION OF library_search FOR VALUES IN ('fr') WITH (toast_tuple_target = 1024);
        CREATE TABLE library_search_de PARTITION OF library_search FOR VALUES IN ('de') WITH (toast_tuple_target = 1024);
        CREATE TABLE library_search_others PARTITION OF library_search DEFAULT WITH (toast_tuple_target = 1024);
        ALTER TABLE library_search
          ALTER COLUMN names SET STORAGE EXTERNAL, ALTER COLUMN labels SET STORAGE EXTERNAL, ALTER COLUMN body SET STORAGE EXTERNAL,
          ALTER COLUMN plain_labels SET STORAGE EXTERNAL, ALTER COLUMN document SET STORAGE EXTERNAL, ALTER COLUMN facets SET STORAGE EXTERNAL,
          ALTER COLUMN name_words SET STORAGE MAIN, ALTER COLUMN names_words SET STORAGE MAIN;

        INSERT INTO library_search
          (language, slug, status, name, drawing, version, seconds, is_unreviewed, avoid_tags, caution_tags, facets, names, labels, body)
        SELECT language, slug, status, name, drawing, version, seconds, is_unreviewed, avoid_tags, caution_tags, facets, names, labels, body
        FROM library_search_mixed;
        DROP TABLE library_search_mixed;

        CREATE INDEX ix_library_search_document ON library_search USING gin (document);
        -- All that a search without words reads of a row: it need not touch the rows themselves.
        CREATE INDEX ix_library_search_browse ON library_search (language, plain_name, slug) INCLUDE (status, facet_set);
        GRANT SELECT ON library_search TO clinicstretch_app;
        """);

    private static void FollowTheLibrary(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TRIGGER library_words_follow AFTER INSERT OR UPDATE OR DELETE ON library_search
        FOR EACH STATEMENT EXECUTE FUNCTION public.library_words_follow();

        CREATE FUNCTION public.library_facet_sets_follow() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
        BEGIN
          DELETE FROM library_facet_sets;
          INSERT INTO library_facet_sets (facet_set, facets, avoid_tags)
          SELECT DISTINCT ON (facet_set) facet_set, facets, avoid_tags FROM library_search ORDER BY facet_set;
          RETURN NULL;
        END
        $body$;
        CREATE TRIGGER library_facet_sets_follow AFTER INSERT OR UPDATE OR DELETE ON library_search
        FOR EACH STATEMENT EXECUTE FUNCTION public.library_facet_sets_follow();

        INSERT INTO library_facet_sets (facet_set, facets, avoid_tags)
        SELECT DISTINCT ON (facet_set) facet_set, facets, avoid_tags FROM library_search ORDER BY facet_set;
        """);
}
