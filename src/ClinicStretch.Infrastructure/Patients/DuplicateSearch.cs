using ClinicStretch.Application.Patients.Duplicates;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace ClinicStretch.Infrastructure.Patients;

/// <summary>
/// Looks for the same person with trigrams. Under row-level security no index helps a likeness (its operators are not leakproof), so names are
/// compared only among those born on the same day, or, where a birth date is missing, among those with the same initials.
/// </summary>
internal sealed class DuplicateSearch(ClinicDb db) : IDuplicateSearch
{
    private const string Sql = """
        WITH newcomer AS (
          SELECT unaccent(lower(@name)) AS name, regexp_replace(@phone, '[^0-9]', '', 'g') AS phone,
            ARRAY(SELECT left(w, 1) FROM regexp_split_to_table(unaccent(lower(@name)), '[^[:alnum:]]+') w WHERE w <> '') AS initials
        ), candidates AS (
          SELECT id, patients.name, patients.birth_date, patients.reference,
            coalesce(lower(patients.reference) = lower(@reference), false) AS same_reference,
            coalesce(lower(patients.email) = lower(@email), false) AS same_email,
            coalesce(length(newcomer.phone) >= 6 AND right(regexp_replace(patients.phone, '[^0-9]', '', 'g'), 9) = right(newcomer.phone, 9), false) AS same_phone,
            CASE WHEN patients.birth_date = @born OR ((patients.birth_date IS NULL OR @born IS NULL)
                AND left(unaccent(lower(patients.name)), 1) = ANY (newcomer.initials))
              THEN similarity(unaccent(lower(patients.name)), newcomer.name) ELSE 0 END AS likeness
          FROM patients CROSS JOIN newcomer
          WHERE id <> @id
        ), found AS (
          SELECT *, birth_date IS NOT NULL AND @born IS NOT NULL AND likeness >= 0.4 AS same_day,
            (birth_date IS NULL OR @born IS NULL) AND likeness >= 0.7 AS same_name
          FROM candidates
        )
        SELECT id, name, birth_date, reference, same_reference, same_email, same_phone, same_day, same_name FROM found
        WHERE same_reference OR same_email OR same_phone OR same_day OR same_name
        ORDER BY same_reference DESC, same_day DESC, same_email::int + same_phone::int DESC, likeness DESC, id
        LIMIT 10
        """;

    public async Task<IReadOnlyList<PossibleDuplicate>> Find(Newcomer newcomer, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            Sql, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        Fill(command.Parameters, newcomer);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<PossibleDuplicate>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new PossibleDuplicate(
                new PatientId(reader.GetGuid(0)),
                reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                [.. Enum.GetValues<DuplicateMatch>().Where((_, n) => reader.GetBoolean(4 + n))]));
        }

        return found;
    }

    private static void Fill(NpgsqlParameterCollection parameters, Newcomer newcomer)
    {
        parameters.AddWithValue("id", newcomer.Id.Value);
        parameters.AddWithValue("name", newcomer.Name);
        parameters.Add(new NpgsqlParameter("born", NpgsqlDbType.Date) { Value = (object?)newcomer.BirthDate ?? DBNull.Value });
        Add("reference", newcomer.Reference);
        Add("email", newcomer.Email);
        Add("phone", newcomer.Phone);

        void Add(string name, string? value) =>
            parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value });
    }
}
