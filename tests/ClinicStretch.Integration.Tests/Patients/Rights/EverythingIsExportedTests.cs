using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Patients.Rights;

/// <summary>
/// "Everything" is everything (GDPR art. 15 and 20): the tables that name a patient are found from the foreign keys, and each is in the export,
/// row for row, or on a short list with the reason. A new table fails here until somebody has decided.
/// </summary>
public sealed class EverythingIsExportedTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Where a table's rows stand in the export: as many things there as rows here.
    private static readonly Dictionary<string, string> RowForRow = new()
    {
        ["patients"] = "details",
        ["precautions"] = "precautions",
        ["episodes"] = "episodes",
        ["red_flag_screens"] = "screens",
        ["plans"] = "plans",
        ["plan_revisions"] = "plans[].revisions",
        ["plan_status_changes"] = "plans[].history",
        ["items_shown"] = "plans[].shown",
        ["revisions_seen"] = "plans[].seen",
        ["sessions"] = "sessions",
        ["next_day_pains"] = "nextDayPains",
        ["missed_answers"] = "missed",
        ["falls"] = "falls",
        ["alerts"] = "alerts",
        ["alert_events"] = "alerts[].history",
        ["measure_answers"] = "answers",
        ["messages"] = "messages",
        ["conversations"] = "reading",
        ["consents"] = "consents",
        ["data_requests"] = "requests",
        ["carers"] = "carers",
        ["invitations"] = "invitations",
        ["remindings"] = "reminders",
        ["push_devices"] = "devices",
        ["deliveries"] = "deliveries",
        ["record_openings"] = "openings",
        ["issued_documents"] = "issued",
    };

    // Where several rows become one thing, or one row several.
    private static readonly Dictionary<string, string> Together = new()
    {
        ["measure_schedules"] = "measureSchedule",
        ["audit_entries"] = "accesses",
    };

    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["memberships"] = "says only that the account may enter; the account is in the export, those of helpers stand under them",
        ["plan_draft_steps"] = "a therapist's unfinished writing, not yet said to anybody; what was published is in the plans",
        ["caseload_marks"] = "worked out from the sessions, and thrown away whenever one comes in",
        ["legal_holds"] = "why a record may not be erased is between the clinic and who makes a claim; that it is kept for one is told when erasure is refused",
        ["erasures"] = "the proof of what was erased: ids and counts, which name nobody",
        ["webhook_deliveries"] = "that another system of the clinic's was told that there is something to read, and nothing of it; what it then read is among the accesses",
        ["patient_looks"] = "how far a member has read; that they looked is among the accesses",
    };

    [Fact]
    public async Task Every_table_that_names_a_patient_is_in_the_export_or_left_out_for_a_reason()
    {
        var tables = await TablesThatNameAPatient();

        Assert.Equal(tables.Order(), RowForRow.Keys.Concat(Together.Keys).Concat(LeftOut.Keys).Order());
        Assert.Contains("sessions", tables);
    }

    [Fact]
    public async Task Every_row_of_a_patient_stands_in_it()
    {
        var clinic = await host.NewClinic();
        var neighbour = clinic.Patient;
        await clinic.Prescribe(patient: neighbour);
        var patient = await FullLife.Live(host, clinic);

        var export = (await patient.Get("/api/v1/me/data")).MustBe(200).Json;

        List<string> missing = [];
        foreach (var (table, path) in RowForRow)
        {
            var (rows, things) = (await RowsOf(table, patient, clinic), At(export, path).Count());
            if (rows is 0 || rows != things)
            {
                missing.Add($"{table}: {rows} rows, {things} at {path}");
            }
        }

        Assert.Empty(missing);
        Assert.All(Together, t => Assert.NotEmpty(At(export, t.Value)));
    }

    [Fact]
    public async Task No_secret_and_no_key_is_in_it()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);

        var text = (await patient.Get("/api/v1/me/data")).MustBe(200).Text;

        Assert.DoesNotContain("canary-secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
    }

    // By foreign keys, however many steps away, and by name where the past must outlive what it names.
    private async Task<IReadOnlyList<string>> TablesThatNameAPatient()
    {
        await using var command = host.Owner.CreateCommand(
            """
            WITH RECURSIVE named AS (
              SELECT 'patients'::regclass::oid AS id
              UNION SELECT c.conrelid FROM pg_constraint c JOIN named n ON c.confrelid = n.id WHERE c.contype = 'f'
            )
            SELECT relname::text FROM pg_class JOIN named ON oid = id
            UNION SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'patient_id' AND NOT a.attisdropped
              WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT c.relispartition
            """);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<string> tables = [];
        while (await reader.ReadAsync(Cancel))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private async Task<long> RowsOf(string table, Visitor patient, TestClinic clinic)
    {
        var plans = $"SELECT id FROM plans WHERE patient_id = '{patient.PatientId}'";
        return table switch
        {
            "patients" => await clinic.Count(table, $"id = '{patient.PatientId}'"),
            "alert_events" => await clinic.Count(table, $"alert_id IN (SELECT id FROM alerts WHERE patient_id = '{patient.PatientId}')"),
            _ => await clinic.Count(table, await Has(table, "patient_id") ? $"patient_id = '{patient.PatientId}'" : $"plan_id IN ({plans})"),
        };
    }

    private async Task<bool> Has(string table, string column)
    {
        await using var command = host.Owner.CreateCommand("SELECT count(*) FROM information_schema.columns WHERE table_name = $1 AND column_name = $2");
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        command.Parameters.Add(new NpgsqlParameter { Value = column });
        return (long)(await command.ExecuteScalarAsync(Cancel))! > 0;
    }

    // "a[].b" is every b of every a; an object counts as one thing, nothing as none.
    private static IEnumerable<JsonNode> At(JsonNode export, string path) => path.Split("[].")
        .Aggregate((IEnumerable<JsonNode>)[export], (nodes, name) => nodes.SelectMany(n => Things(n[name])));

    private static IEnumerable<JsonNode> Things(JsonNode? node) => node switch
    {
        null => [],
        JsonArray many => many.OfType<JsonNode>(),
        _ => [node],
    };
}
