using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>A word that stands nowhere else, put into every text, JSON and byte column of every row of one patient, and looked for in the whole database.</summary>
internal sealed class Canaries(ClinicHost host, TestClinic clinic, Visitor patient)
{
    // Read as values of their own before anything is erased.
    private static readonly string[] Values = ["language", "time_zone_id", "format_need", "contrast", "preferred_contact"];

    // Empty in each row of a patient: the database sees to it.
    private static readonly string[] OfStaff = ["staff"];

    private readonly string _word = $"canary{Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A patient of whom there is a row in every table, with the word in all that can hold words.</summary>
    public static async Task<Canaries> Fill(ClinicHost host, TestClinic clinic)
    {
        var canaries = new Canaries(host, clinic, await FullLife.Live(host, clinic));
        await canaries.Fill();
        return canaries;
    }

    public Visitor Patient => patient;

    /// <summary>How many columns have it now.</summary>
    public int Filled { get; private set; }

    /// <summary>Tables in which it stands, each with how many rows.</summary>
    public async Task<IReadOnlyList<string>> Found()
    {
        List<string> found = [];
        var hex = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(_word));
        foreach (var table in await Column("SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT c.relispartition"))
        {
            var rows = (await Column($"SELECT count(*)::text FROM {table} t WHERE t::text ILIKE '%{_word}%' OR t::text LIKE '%{hex}%'"))[0];
            found.AddRange(rows is "0" ? [] : [$"{table} {rows}"]);
        }

        return found;
    }

    private async Task Fill()
    {
        var person = (await Column($"SELECT person_id::text FROM patients WHERE id = '{patient.PatientId}'"))[0];
        await Do($"INSERT INTO person_claims (user_id, claim_type, claim_value) VALUES ('{person}', 'x', 'x')");
        await Do($"INSERT INTO person_logins (login_provider, provider_key, user_id) VALUES ('{_word}', '{_word}', '{person}')");
        await Do($"INSERT INTO person_tokens (user_id, login_provider, name) VALUES ('{person}', 'x', 'x')");
        await Do($"INSERT INTO person_passkeys (credential_id, user_id, data) VALUES ('{_word}'::bytea, '{person}', '{{}}')");
        await Do($"INSERT INTO sign_ins (key_hash, person_id, ticket, expires_at) VALUES ('{_word}', '{person}', '', now())");
        foreach (var name in await Column("SELECT name FROM rows_of_patient(gen_random_uuid(), gen_random_uuid()) WHERE name NOT LIKE '%.%' AND name <> 'audit_entries'"))
        {
            await FillTable(name, $"clinic_id = '{clinic.Id.Value}' AND {Where(name)}");
        }

        foreach (var name in new[] { "person_claims", "person_tokens" })
        {
            await FillTable(name, $"user_id = '{person}'");
        }

        await FillTable("people", $"id = '{person}'");
        await FillTable("sign_ins", $"person_id = '{person}'");
    }

    private string Where(string table) => table switch
    {
        "patients" => $"id = '{patient.PatientId}'",
        "alert_events" => $"alert_id IN (SELECT id FROM alerts WHERE patient_id = '{patient.PatientId}')",
        "plan_revisions" or "plan_status_changes" or "plan_draft_steps" or "items_shown" or "revisions_seen" =>
            $"plan_id IN (SELECT id FROM plans WHERE patient_id = '{patient.PatientId}')",
        "people" or "sign_ins" => "false",
        _ => $"patient_id = '{patient.PatientId}'",
    };

    private async Task FillTable(string table, string where)
    {
        if (where.EndsWith("false", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var column in await Columns(table))
        {
            var value = column.Type switch { "jsonb" => $"'{{\"w\":\"{_word}\"}}'::jsonb", "bytea" => $"'{_word}'::bytea", _ => $"'{_word}' || substr(md5(random()::text), 1, 8)" };
            Filled += await Do($"UPDATE {table} SET {column.Name} = {value} WHERE {where}") > 0 ? 1 : 0;
        }
    }

    // What is a word of the code, and not of anybody, is left as it is: the product reads it. What points to another row is, too.
    private async Task<List<(string Name, string Type)>> Columns(string table)
    {
        await using var scope = host.Enter(clinic.Id, out var db);
        var words = db.Model.GetEntityTypes().Where(e => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(e) == table)
            .SelectMany(e => e.GetFlattenedProperties()).Where(p => p.ClrType.IsEnum || Nullable.GetUnderlyingType(p.ClrType)?.IsEnum is true)
            .Select(p => Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(p)).ToHashSet(StringComparer.Ordinal);
        await using var command = host.Owner.CreateCommand(
            """
            SELECT quote_ident(c.column_name), c.udt_name FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.table_name = $1 AND c.udt_name IN ('text', 'varchar', 'jsonb', 'bytea') AND c.is_generated = 'NEVER'
              AND NOT EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
                WHERE k.conrelid = to_regclass($1) AND k.contype IN ('f', 'p') AND a.attname = c.column_name)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<(string, string)> columns = [];
        while (await reader.ReadAsync(Cancel))
        {
            var name = reader.GetString(0);
            if (!words.Contains(name.Trim('"')) && !Values.Contains(name) && !OfStaff.Contains(name))
            {
                columns.Add((name, reader.GetString(1)));
            }
        }

        return columns;
    }

    private async Task<int> Do(string sql)
    {
        await using var command = host.Owner.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<List<string>> Column(string sql)
    {
        await using var command = host.Owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<string> found = [];
        while (await reader.ReadAsync(Cancel))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
