using ClinicStretch.Domain;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A library as large as the search is built for: 5,000 exercises made of the shipped ones, with names and facets shuffled.</summary>
public static class MadeUpLibrary
{
    private const string Columns =
        """
        slug, language, name, drawing, names, labels, body, version, status, seconds, avoid_tags, caution_tags, is_unreviewed, facets
        """;

    private const string Library =
        $"""
        INSERT INTO library_search ({Columns})
        SELECT n.slug || '-' || i, n.language, w.one || ' ' || n.name, n.drawing, w.one || ' ' || n.name || E'\n' || w.other || ' ' || split_part(f.names, E'\n', 2),
          f.labels, n.body, '1', 'Active', f.seconds, n.avoid_tags, n.caution_tags, n.is_unreviewed,
          ARRAY(SELECT x FROM unnest(n.facets) x WHERE starts_with(x, 'region.')) || ARRAY(SELECT x FROM unnest(f.facets) x WHERE NOT starts_with(x, 'region.'))
        FROM (SELECT *, row_number() OVER (PARTITION BY language ORDER BY slug) - 1 AS place FROM library_search) n
        JOIN generate_series(1, 5000) i ON n.place = i % 20
        JOIN (SELECT *, row_number() OVER (PARTITION BY language ORDER BY slug) - 1 AS place FROM library_search) f
          ON f.language = n.language AND f.place = (i / 20) % 20
        CROSS JOIN LATERAL (SELECT translate(substr(md5((i % 700)::text), 1, 7), '0123456789', 'aeiouaeiou') AS one,
          translate(substr(md5((i % 900)::text), 8, 6), '0123456789', 'eiouaeioua') AS other) w
        """;

    private const string Own =
        $"""
        INSERT INTO exercise_search (clinic_id, {Columns})
        SELECT c, {Columns} FROM unnest($1) c, (SELECT * FROM library_search WHERE right(slug, 1) = '7') l
        """;

    /// <param name="owner">Of the tables, and held by no policy.</param>
    /// <param name="clinics">Each gets some 500 exercises of its own as well.</param>
    public static async Task Fill(NpgsqlDataSource owner, IReadOnlyList<ClinicId> clinics, CancellationToken cancellationToken)
    {
        foreach (var sql in (string[])[Library, Own, "VACUUM ANALYZE library_search", "VACUUM ANALYZE exercise_search", "ANALYZE exercise_marks"])
        {
            await using var command = owner.CreateCommand(sql);
            command.CommandTimeout = 300;
            if (sql == Own)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = clinics.Select(c => c.Value).ToArray() });
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
