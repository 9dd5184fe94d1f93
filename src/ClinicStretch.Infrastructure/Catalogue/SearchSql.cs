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
        WITH owned AS MATERIALIZED (
          SELECT DISTINCT v.word FROM exercise_search s CROSS JOIN LATERAL unnest(tsvector_to_array(s.names_words)) v (word)
          WHERE s.clinic_id = @clinic AND s.language = @language
        ), typed AS MATERIALIZED (
          SELECT w.place, w.word, exercise_plain(w.word) AS plain,
            EXISTS (SELECT FROM library_search WHERE language = @language AND document @@ w.query)
            OR EXISTS (SELECT FROM exercise_search WHERE clinic_id = @clinic AND language = @language AND document @@ w.query) AS known
          FROM (SELECT place, word, exercise_query(@language, ARRAY[word]) AS query FROM unnest(@words) WITH ORDINALITY u (word, place) OFFSET 0) w
        )
        SELECT w.word, w.plain, w.known, CASE WHEN w.known THEN ARRAY[]::text[] ELSE ARRAY(
            SELECT c.word FROM (
              SELECT v.word FROM library_words v WHERE v.language = @language AND v.word % w.plain
              UNION
              SELECT v.word COLLATE "C" FROM owned v WHERE v.word % w.plain
            ) c ORDER BY similarity(c.word, w.plain) DESC, c.word COLLATE "C" LIMIT 40) END
        FROM typed w
        ORDER BY w.place
        """;

    private const string LineColumns =
        "l.slug, l.version, l.name, l.status, l.seconds, l.is_unreviewed, l.avoid_tags, l.caution_tags, l.facets, l.drawing";

    /// <summary>
    /// Set for one statement: the planner does not know that a document lies outside its row, and would rather read each of them than the
    /// index when it guesses that most rows have the words.
    /// </summary>
    public const string PreferIndexes = "SET LOCAL enable_seqscan = off;";

    public const string PreferNothing = "SET LOCAL enable_seqscan = on;";

    /// <param name="words">Null to look for nothing in particular; each may be several, with blanks between, of which one must be there.</param>
    public static string Find(SearchQuestion question, IReadOnlyList<string>? words) =>
        $"{Rows(question, words)}\n{Page(question)}\n{Answer(question)}";

    /// <summary>Slugs and names alone of what has the words, the best first: what may be meant where nothing was found. Counts nothing.</summary>
    public static string Near(SearchQuestion question, IReadOnlyList<string> words) =>
        $"""
        SELECT slug, name FROM (
          SELECT slug, name, plain_name, {Band(words)} AS band FROM library_search
          WHERE language = @language {Wanted(question, words)} AND (@unsafe OR NOT avoid_tags && @safe)
          UNION ALL
          SELECT slug, name, plain_name, {Band(words)} FROM exercise_search
          WHERE clinic_id = @clinic AND language = @language {Wanted(question, words)} AND (@unsafe OR NOT avoid_tags && @safe)
        ) n ORDER BY band, plain_name, slug COLLATE "C" LIMIT @limit
        """;

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

    // Whatever has the words, with how well it has them; the classes these fall into, each with how many there are and by how many facets it fails.
    private static string Rows(SearchQuestion question, IReadOnlyList<string>? words) =>
        $$"""
        WITH owned AS MATERIALIZED (
          SELECT slug, plain_name, facet_set, facets, avoid_tags, {{Band(words)}} AS band FROM exercise_search
          WHERE clinic_id = @clinic AND language = @language {{Wanted(question, words)}}
        ), hit AS MATERIALIZED (
          SELECT m.own, m.slug, m.facet_set, {{(words is null ? "CASE WHEN k.is_favourite THEN 0 ELSE 1 END" : "m.band")}} AS band, {{Key(question, words)}} AS key,
            coalesce(k.is_favourite, false) AS is_favourite, coalesce(k.last_used_at >= @since, false) AS is_recent
          FROM (
            SELECT false AS own, slug, plain_name, facet_set, {{Band(words)}} AS band FROM library_search WHERE language = @language {{Wanted(question, words)}}
            UNION ALL
            SELECT true, slug, plain_name, facet_set, band FROM owned
          ) m LEFT JOIN exercise_marks k ON k.clinic_id = @clinic AND k.member_id = @member AND k.exercise = m.slug
        ), facet_sets AS (
          SELECT false AS own, facet_set, facets, avoid_tags FROM library_facet_sets
          UNION ALL
          SELECT DISTINCT ON (facet_set) true, facet_set, facets, avoid_tags FROM owned
        ), class AS (
          SELECT own, facet_set, is_favourite, is_recent, n, avoid_tags, facets
            || CASE WHEN is_favourite THEN ARRAY['favourites.true'] ELSE '{}' END || CASE WHEN is_recent THEN ARRAY['recent.true'] ELSE '{}' END AS facets
          FROM (SELECT own, facet_set, is_favourite, is_recent, count(*) AS n FROM hit GROUP BY own, facet_set, is_favourite, is_recent) c
          JOIN facet_sets USING (own, facet_set)
        ), judged AS MATERIALIZED (
          SELECT *, avoid_tags && @safe AS avoided, {{Misses(question)}} AS misses, {{Missing(question)}} AS missing FROM class
        ),
        """;

    // The lines to show, and one more.
    private static string Page(SearchQuestion question) =>
        $$"""
        page AS (
          SELECT own, slug, band, key FROM hit JOIN judged USING (own, facet_set, is_favourite, is_recent)
          WHERE misses = 0 AND (@unsafe OR NOT avoided) {{After(question)}}
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
          'matched', (SELECT coalesce(sum(n), 0) FROM judged),
          'total', (SELECT coalesce(sum(n), 0) FROM judged WHERE misses = 0 AND (@unsafe OR NOT avoided)),
          'hidden', (SELECT coalesce(sum(n), 0) FROM judged WHERE misses = 0 AND avoided AND NOT @unsafe),
          'hidden_because', (SELECT coalesce(jsonb_object_agg(tag, n), '{}') FROM (
            SELECT tag, sum(n) AS n FROM (SELECT unnest(avoid_tags) AS tag, n FROM judged WHERE misses = 0 AND avoided AND NOT @unsafe) t
            WHERE tag = ANY (@safe) GROUP BY tag) h),
          'counts', (SELECT coalesce(jsonb_object_agg(code, n), '{}') FROM (
            SELECT code, sum(n) AS n FROM (SELECT unnest(facets) AS code, missing, n FROM judged WHERE misses <= 1 AND (@unsafe OR NOT avoided)) c
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
