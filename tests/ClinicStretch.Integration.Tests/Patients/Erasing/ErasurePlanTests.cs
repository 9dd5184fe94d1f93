using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>
/// Nothing of a patient is forgotten: the tables that can hold a row of theirs are found from the database's foreign keys, and each has its line in the
/// plan of erasure. A new table fails here until somebody has decided.
/// </summary>
public sealed class ErasurePlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly Dictionary<string, string> NotThePatients = new()
    {
        ["erasures"] = "the proof of an erasure itself: ids and counts",
        ["members"] = "says where a person works, and keeps the account of one who does",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_that_can_hold_a_row_of_a_patient_has_its_line_in_the_plan()
    {
        var tables = await Column(TablesOfPatients);

        var planned = ErasurePlan.Tables.Select(t => t.Name.Split('.')[0]).Concat(ErasurePlan.WithAnAccount).Concat(NotThePatients.Keys).Distinct();
        Assert.Equal(tables.Order(StringComparer.Ordinal), planned.Order(StringComparer.Ordinal));
        Assert.Contains("sessions", tables);
        Assert.Contains("person_passkeys", tables);
    }

    [Fact]
    public async Task A_table_that_is_planted_is_found_however_it_names_a_patient()
    {
        var planted = await Planted(
            """
            CREATE TABLE planted_key (clinic_id uuid, who uuid, FOREIGN KEY (clinic_id, who) REFERENCES patients (clinic_id, id));
            CREATE TABLE planted_far (clinic_id uuid, plan uuid, FOREIGN KEY (clinic_id, plan) REFERENCES plans (clinic_id, id));
            CREATE TABLE planted_name (patient_id uuid);
            CREATE TABLE planted_person (person_id uuid);
            CREATE TABLE planted_address (address_hash text);
            """);

        Assert.Equal(5, planted.Count(t => t.StartsWith("planted_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_database_counts_what_the_plan_names_and_nothing_else() => Assert.Equal(
        ErasurePlan.Tables.Select(t => t.Name).Order(StringComparer.Ordinal),
        (await Column("SELECT name FROM rows_of_patient(gen_random_uuid(), gen_random_uuid())")).Order(StringComparer.Ordinal));

    // By foreign keys, however many steps away from a patient or an account, and by name where the past must outlive what it names. The tables of the
    // clinic's own work are reached through its members only, and those are no patients.
    private const string TablesOfPatients = """
        WITH RECURSIVE named AS (
          SELECT 'patients'::regclass::oid AS id
          UNION SELECT c.conrelid FROM pg_constraint c JOIN named n ON c.confrelid = n.id WHERE c.contype = 'f'
        )
        SELECT relname::text FROM pg_class JOIN named ON oid = id
        UNION SELECT 'people'
        UNION SELECT c.conrelid::regclass::text FROM pg_constraint c WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass
        UNION SELECT c.relname::text FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('patient_id', 'person_id', 'user_id', 'address_hash') AND NOT a.attisdropped
          WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT c.relispartition
        """;

    private async Task<List<string>> Planted(string sql)
    {
        await using var connection = await host.Owner.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using (var plant = connection.CreateCommand())
        {
            plant.CommandText = sql;
            await plant.ExecuteNonQueryAsync(Cancel);
        }

        await using var command = connection.CreateCommand();
        command.CommandText = TablesOfPatients;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<string> found = [];
        while (await reader.ReadAsync(Cancel))
        {
            found.Add(reader.GetString(0));
        }

        return found;
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
