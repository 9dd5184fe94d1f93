using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations.Migrations;

/// <summary>Full text and trigrams for the catalogue: how each language is read, and the words there are.</summary>
public partial class CatalogueSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddExtensions(migrationBuilder);
        AddConfigurations(migrationBuilder);
        AddFunctions(migrationBuilder);
        AddColumns(migrationBuilder);
        AddVocabulary(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations go forward only. Restore a backup to go back.");

    private static void AddExtensions(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
        CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
        """);

    // One way to read each language, and one that keeps words as they are: a word that is still being typed has no ending to take off.
    private static void AddConfigurations(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, copied, stem) in new[]
        {
            ("exercise_en", "english", "english_stem"), ("exercise_es", "spanish", "spanish_stem"),
            ("exercise_fr", "french", "french_stem"), ("exercise_de", "german", "german_stem"), ("exercise_any", "simple", "simple"),
        })
        {
            migrationBuilder.Sql(
                $"""
                CREATE TEXT SEARCH CONFIGURATION public.{name} (COPY = pg_catalog.{copied});
                ALTER TEXT SEARCH CONFIGURATION public.{name} ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.{stem};
                """);
        }
    }

    // Names are written out in full: columns are computed from these functions, also while a backup is restored with an empty path.
    private static void AddFunctions(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION public.exercise_plain(text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, text));

        CREATE FUNCTION public.exercise_reading(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN CASE split_part(language, '-', 1)
          WHEN 'en' THEN 'public.exercise_en'::regconfig WHEN 'es' THEN 'public.exercise_es'::regconfig
          WHEN 'fr' THEN 'public.exercise_fr'::regconfig WHEN 'de' THEN 'public.exercise_de'::regconfig
          ELSE 'public.exercise_any'::regconfig END;

        CREATE FUNCTION public.exercise_words(language text, text text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN strip(to_tsvector(public.exercise_reading(language), text) || to_tsvector('public.exercise_any'::regconfig, text));

        -- With each line once more in one word: birddog finds Bird dog.
        CREATE FUNCTION public.exercise_lines(lines text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN lines || E'\n' || regexp_replace(lines, '[^[:alnum:]\n]', '', 'g');

        -- Each word as a beginning; a word with blanks in it is several, of which one is enough. Stop words need not be there.
        CREATE FUNCTION public.exercise_query(language text, words text[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
        SET client_min_messages = warning AS $body$
        DECLARE
          word text;
          part text;
          one tsquery;
          typed tsquery;
          stemmed tsquery;
          whole tsquery := '';
          stopped tsquery := '';
        BEGIN
          FOREACH word IN ARRAY words LOOP
            one := '';
            FOREACH part IN ARRAY string_to_array(word, ' ') LOOP
              stemmed := to_tsquery(public.exercise_reading(language), quote_literal(part) || ':*');
              typed := to_tsquery('public.exercise_any'::regconfig, quote_literal(part) || ':*');
              IF numnode(stemmed) = 0 THEN
                stopped := stopped && typed;
              ELSE
                one := one || CASE WHEN stemmed = typed THEN typed ELSE stemmed || typed END;
              END IF;
            END LOOP;
            whole := whole && one;
          END LOOP;
          RETURN CASE WHEN numnode(whole) = 0 THEN stopped ELSE whole END;
        END
        $body$;
        """);

    // The library's table has no row-level security, so there the planner may use indexes on text; a clinic's own rows are few.
    private static void AddColumns(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "library_search", "exercise_search" })
        {
            migrationBuilder.Sql(
                $"""
                ALTER TABLE {table}
                  ADD COLUMN plain_name text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(name)) STORED,
                  ADD COLUMN plain_labels text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(names || ' ' || labels)) STORED,
                  ADD COLUMN name_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, name)) STORED,
                  ADD COLUMN names_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names))) STORED,
                  ADD COLUMN document tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names) || ' ' || labels || ' ' || body)) STORED;
                """);
        }

        // What every row is read for stays in the row, uncompressed; what only the indexes and the few lines shown need lies apart.
        foreach (var table in new[] { "library_search", "exercise_search" })
        {
            migrationBuilder.Sql(
                $"""
                ALTER TABLE {table} SET (toast_tuple_target = 1024);
                ALTER TABLE {table}
                  ALTER COLUMN names SET STORAGE EXTERNAL, ALTER COLUMN labels SET STORAGE EXTERNAL, ALTER COLUMN body SET STORAGE EXTERNAL,
                  ALTER COLUMN plain_labels SET STORAGE EXTERNAL, ALTER COLUMN document SET STORAGE EXTERNAL,
                  ALTER COLUMN facets SET STORAGE MAIN, ALTER COLUMN avoid_tags SET STORAGE MAIN, ALTER COLUMN caution_tags SET STORAGE MAIN,
                  ALTER COLUMN name SET STORAGE MAIN, ALTER COLUMN plain_name SET STORAGE MAIN, ALTER COLUMN name_words SET STORAGE MAIN,
                  ALTER COLUMN names_words SET STORAGE MAIN;
                """);
        }

        migrationBuilder.Sql(
            """
            CREATE INDEX ix_library_search_document ON library_search USING gin (document);
            -- All that a search without words reads of a row: it need not touch the rows themselves.
            CREATE INDEX ix_library_search_browse ON library_search (language, slug) INCLUDE (status, plain_name, facets, avoid_tags);
            GRANT SELECT ON library_search TO clinicstretch_app;
            """);
    }

    // Every word there is, for a slip of the finger to be compared with. It follows the library's rows, which only a migration writes.
    private static void AddVocabulary(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE library_words (language text NOT NULL, word text COLLATE "C" NOT NULL, CONSTRAINT pk_library_words PRIMARY KEY (language, word));
        CREATE INDEX ix_library_words_word ON library_words USING gin (word public.gin_trgm_ops);
        GRANT SELECT ON library_words TO clinicstretch_app;

        CREATE FUNCTION public.library_words_follow() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
        BEGIN
          DELETE FROM library_words;
          INSERT INTO library_words (language, word)
          SELECT DISTINCT s.language, w.word FROM library_search s CROSS JOIN LATERAL regexp_split_to_table(s.plain_labels, '[^[:alnum:]]+') w (word)
          WHERE w.word <> '';
          RETURN NULL;
        END
        $body$;
        CREATE TRIGGER library_words_follow AFTER INSERT OR UPDATE OR DELETE ON library_search
        FOR EACH STATEMENT EXECUTE FUNCTION public.library_words_follow();
        """);
}
