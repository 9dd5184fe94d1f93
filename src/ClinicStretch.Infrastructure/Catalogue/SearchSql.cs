using System.Text;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain.Catalogue;
using Npgsql;
using NpgsqlTypes;

namespace ClinicStretch.Infrastructure.Catalogue;

/// <summary>
/// The SQL of the search. The library's rows lie in a table without row-level security, where the planner may use the text indexes; below
/// security it may not, as the text operators are not leakproof, so a clinic's own few rows are read through its key.
/// </summary>
internal static class SearchSql
{
    /// <summary>Each word typed: without accents, whether anything has it, and words that share parts with it, the likest first.</summary>
    public const string Guess =
        """
        SET LOCAL pg_trgm.similarity_threshold = 0.2;
        SET LOCAL pg_trgm.word_similarity_threshold = 0.4;
        SELECT w.word, p.plain, k.known, CASE WHEN k.known THEN ARRAY[]::text[] ELSE ARRAY(
            SELECT c.word FROM (
              SELECT v.word FROM library_words v WHERE v.language = @language AND v.word % p.plain
              UNION
              SELECT v.word FROM exercise_search s CROSS JOIN LATERAL regexp_split_to_table(s.plain_labels, '[^[:alnum:]]+') v (word)
              WHERE s.clinic_id = @clinic AND s.language = @language AND s.plain_labels %> p.plain AND v.word % p.plain
            ) c ORDER BY similarity(c.word, p.plain) DESC, c.word COLLATE "C" LIMIT 40) END
        FROM unnest(@words) WITH ORDINALITY w (word, place)
        CROSS JOIN LATERAL (SELECT exercise_plain(w.word) AS plain) p
        CROSS JOIN LATERAL (SELECT
          EXISTS (SELECT FROM library_search WHERE language = @language AND document @@ exercise_query(@language, ARRAY[w.word]))
          OR EXISTS (SELECT FROM exercise_search WHERE clinic_id = @clinic AND language = @language AND document @@ exercise_query(@language, ARRAY[w.word]))
          AS known) k
        ORDER BY w.place
        """;

    private const string LineColumns =
        "l.slug, l.version, l.name, l.status, l.seconds, l.is_unreviewed, l.avoid_tags, l.caution_tags, l.facets, l.drawing";

    /// <param name="words">Null to look for nothing in particular; each may be several, with blanks between, of which one must be there.</param>
    public static string Find(SearchQuestion question, IReadOnlyList<string>? words) =>
        $"{Rows(question, words)}\n{Page(question)}\n{Answer(question)}";

    public static void Add(NpgsqlParameterCollection parameters, SearchQuestion question)
    {
        parameters.AddWithValue("text", string.Join(' ', SearchWords.In(question.Text ?? "")));
        parameters.AddWithValue("member", question.Member.Value);
        parameters.AddWithValue("since", question.RecentSince.ToUniversalTime());
        parameters.AddWithValue("safe", question.SafeFor);
        parameters.AddWithValue("unsafe", question.ShowAvoided);
        parameters.AddWithValue("limit", question.Limit);
        foreach (var (facet, choices) in question.Chosen)
        {
            parameters.AddWithValue(FacetCodes.NameOf(facet), choices.Select(c => FacetCodes.Of(facet, c)).ToList());
        }

        if (question.After is { } after)
        {
            parameters.AddWithValue("after_band", NpgsqlDbType.Integer, after.Band);
            parameters.AddWithValue("after_key", after.Key);
            parameters.AddWithValue("after_slug", after.Slug);
        }
    }

    // Whatever has the words, with how well it has them and by how many facets it fails; and how many have the same facets, to be counted at once.
    private static string Rows(SearchQuestion question, IReadOnlyList<string>? words) =>
        $$"""
        WITH matched AS (
          SELECT false AS own, slug, plain_name, facets, avoid_tags, {{Band(words)}} AS band FROM library_search
          WHERE language = @language {{Wanted(question, words)}}
          UNION ALL
          SELECT true, slug, plain_name, facets, avoid_tags, {{Band(words)}} FROM exercise_search
          WHERE clinic_id = @clinic AND language = @language {{Wanted(question, words)}}
        ), marked AS (
          SELECT m.own, m.slug, m.avoid_tags, {{(words is null ? "CASE WHEN k.is_favourite THEN 0 ELSE 1 END" : "m.band")}} AS band, {{Key(question, words)}} AS key,
            CASE WHEN k.exercise IS NULL THEN m.facets ELSE m.facets
              || CASE WHEN k.is_favourite THEN ARRAY['favourites.true'] ELSE '{}' END
              || CASE WHEN k.last_used_at >= @since THEN ARRAY['recent.true'] ELSE '{}' END END AS facets
          FROM matched m LEFT JOIN exercise_marks k ON k.clinic_id = @clinic AND k.member_id = @member AND k.exercise = m.slug
        ), found AS MATERIALIZED (
          SELECT own, slug, avoid_tags, band, key COLLATE "C" AS key, facets, avoid_tags && @safe AS avoided, {{Misses(question)}} AS misses, {{Missing(question)}} AS missing
          FROM marked
        ), alike AS (
          SELECT facets, missing, count(*) AS n FROM found WHERE misses <= 1 AND (@unsafe OR NOT avoided) GROUP BY facets, missing
        ),
        """;

    // The lines to show, and one more.
    private static string Page(SearchQuestion question) =>
        $$"""
        page AS (
          SELECT own, slug, band, key FROM found WHERE misses = 0 AND (@unsafe OR NOT avoided) {{After(question)}}
          ORDER BY band, key, slug COLLATE "C" LIMIT @limit + 1
        ), lines AS (
          SELECT p.own, p.band, p.key, {{LineColumns}} FROM page p JOIN library_search l ON l.language = @language AND l.slug = p.slug WHERE NOT p.own
          UNION ALL
          SELECT p.own, p.band, p.key, {{LineColumns}} FROM page p
          JOIN exercise_search l ON l.clinic_id = @clinic AND l.language = @language AND l.slug = p.slug WHERE p.own
        )
        """;

    private static string Answer(SearchQuestion question) =>
        $$"""
        SELECT jsonb_build_object(
          'matched', (SELECT count(*) FROM found),
          'total', (SELECT count(*) FROM found WHERE misses = 0 AND (@unsafe OR NOT avoided)),
          'hidden', (SELECT count(*) FROM found WHERE misses = 0 AND avoided AND NOT @unsafe),
          'hidden_because', (SELECT coalesce(jsonb_object_agg(tag, n), '{}') FROM (
            SELECT tag, count(*) AS n FROM (SELECT unnest(avoid_tags) AS tag FROM found WHERE misses = 0 AND avoided AND NOT @unsafe) t
            WHERE tag = ANY (@safe) GROUP BY tag) h),
          'counts', (SELECT coalesce(jsonb_object_agg(code, n), '{}') FROM (
            SELECT code, sum(n)::bigint AS n FROM (SELECT unnest(facets) AS code, missing, n FROM alike) c
            {{(question.Chosen.Count is 0 ? "" : "WHERE starts_with(code, missing)")}} GROUP BY code) f),
          'lines', (SELECT coalesce(jsonb_agg(to_jsonb(l) || jsonb_build_object('is_favourite', coalesce(k.is_favourite, false), 'last_used_at', k.last_used_at)
              ORDER BY l.band, l.key, l.slug COLLATE "C"), '[]')
            FROM lines l LEFT JOIN exercise_marks k ON k.clinic_id = @clinic AND k.member_id = @member AND k.exercise = l.slug)
        )::text
        """;

    private static string Wanted(SearchQuestion question, IReadOnlyList<string>? words) => new StringBuilder()
        .Append(question.ShowArchived ? "" : "AND status <> 'Retired' ")
        .Append(words switch { null => "", [] => "AND false ", _ => "AND document @@ exercise_query(@language, @words) " })
        .ToString();

    // Name from its beginning, word of the name, word of an alias, anything else.
    private static string Band(IReadOnlyList<string>? words) => words is null or [] ? "0" :
        """
        CASE WHEN starts_with(plain_name, exercise_plain(@text)) THEN 0
             WHEN name_words @@ exercise_query(@language, @words) THEN 1
             WHEN names_words @@ exercise_query(@language, @words) THEN 2 ELSE 3 END
        """;

    // What was used last comes first where that is what was asked for.
    private static string Key(SearchQuestion question, IReadOnlyList<string>? words) => words is null && question.Chosen.ContainsKey(Facet.Recent)
        ? "to_char(99999999999 - extract(epoch FROM coalesce(k.last_used_at, 'epoch')), 'FM00000000000') || ' ' || m.plain_name"
        : "m.plain_name";

    private static string Misses(SearchQuestion question) => question.Chosen.Count is 0
        ? "0"
        : string.Join(" + ", question.Chosen.Keys.Select(f => $"(NOT facets && @{FacetCodes.NameOf(f)})::int"));

    // The one facet that lets it down: it still counts among that facet's own choices.
    private static string Missing(SearchQuestion question) => question.Chosen.Count is 0
        ? "''"
        : $"CASE {string.Concat(question.Chosen.Keys.Select(f => $"WHEN NOT facets && @{FacetCodes.NameOf(f)} THEN '{FacetCodes.NameOf(f)}.' "))}ELSE '' END";

    private static string After(SearchQuestion question) =>
        question.After is null ? "" : "AND (band, key, slug COLLATE \"C\") > (@after_band, @after_key, @after_slug)";

    /// <summary>What the one row of <see cref="Find"/> holds.</summary>
    internal sealed record Found(
        int Matched, int Total, int Hidden, Dictionary<string, int> HiddenBecause, Dictionary<string, int> Counts, List<Line> Lines);

    internal sealed record Line(
        bool Own, int Band, string Key, string Slug, string Version, string Name, string Status, int Seconds, bool IsUnreviewed, List<string> AvoidTags,
        List<string> CautionTags, List<string> Facets, string Drawing, bool IsFavourite, DateTimeOffset? LastUsedAt)
    {
        public PlacedLine ToLine(IReadOnlyList<string> safeFor) => new(new SearchPlace(Band, Key, Slug), new ExerciseLine(
            Slug, Version, Name, Enum.Parse<ExerciseStatus>(Status), In(Facet.Position)[0], In(Facet.Region), In(Facet.Goal), In(Facet.Movement),
            [.. In(Facet.Equipment).Where(e => e != "none")], (LateralityMode)FacetCodes.Sides.ToList().IndexOf(In(Facet.Side)[0]), Seconds, Own, IsUnreviewed, IsFavourite, LastUsedAt?.ToUniversalTime(),
            [.. AvoidTags.Where(safeFor.Contains)], [.. CautionTags.Where(safeFor.Contains)], Drawing));

        private IReadOnlyList<string> In(Facet facet) => FacetCodes.In(Facets, facet);
    }
}
