using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Operation.Demo;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Operation;

public sealed class DemoClinicTests(TestPostgres postgres)
{
    private const string Password = "quite-a-long-password";

    // Every session of every patient, without ids, as it stands after corrections.
    private const string Told = """
        SELECT p.name || ' ' || s.day || ' ' || s.source || ' ' || coalesce(s.pain_before, -1) || ' ' || coalesce(s.note, '')
        FROM sessions s JOIN patients p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id ORDER BY s.started_at, 1
        """;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_story_is_there_and_told_once()
    {
        await using var database = await postgres.Copy();

        var accounts = await Open(database);

        Assert.Equal(7, accounts!.People.Count);
        Assert.Null(await Open(database));
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        Assert.Equal(["Patient 4", "Therapist 2", "Administrator 1"], await Rows(owner, "SELECT role || ' ' || count(*) FROM memberships GROUP BY role ORDER BY count(*) DESC"));
        Assert.Equal(["6"], await Rows(owner, "SELECT count(*)::text FROM patients"));
        Assert.Equal(["Active 5", "Completed 1", "Draft 1"], await Rows(owner, "SELECT status || ' ' || count(*) FROM plans GROUP BY status ORDER BY 1"));
        Assert.Equal(["Amara Okafor 2"], await Rows(owner, OfPatients("r.number::text", "plan_revisions r JOIN plans l ON l.clinic_id = r.clinic_id AND l.id = r.plan_id", "l.patient_id", "r.number > 1")));
        Assert.Equal(["Amara Okafor 1"], await Rows(owner, OfPatients("count(*)::text", "sessions s", "s.patient_id", "s.corrects IS NOT NULL GROUP BY p.name")));
        Assert.Equal(["Noor Rahman 1"], await Rows(owner, OfPatients("count(*)::text", "invitations i", "i.patient_id", "i.used_at IS NULL GROUP BY p.name")));
        Assert.Equal(["Lucía Fernández Flare", "Lucía Fernández PainOverLimit", "Lucía Fernández TooHardTwice", "Lucía Fernández TwoFlares"], await Rows(owner, OfPatients("a.cause", "alerts a", "a.patient_id", "a.state = 'Open' ORDER BY a.cause")));
        Assert.Equal(["Dorothy Hughes InClinic", "Dorothy Hughes Paper"], await Rows(owner, OfPatients("s.source", "sessions s", "s.patient_id", "p.person_id IS NULL GROUP BY p.name, s.source ORDER BY s.source")));
        Assert.Equal(["Yusuf Demir true"], await Rows(owner, OfPatients("(max(s.day) <= '2026-02-18')::text", "sessions s", "s.patient_id", "p.name LIKE 'Yusuf%' GROUP BY p.name")));
        Assert.Equal(["true"], await Rows(owner, "SELECT bool_and(received_at <= '2026-03-02 09:00Z' AND started_at < received_at)::text FROM sessions"));
    }

    [Fact]
    public async Task The_same_day_tells_the_same_stories()
    {
        await using var one = await postgres.Copy();
        await using var other = await postgres.Copy();
        await Open(one);
        await Open(other);

        await using var first = NpgsqlDataSource.Create(one.Owner);
        await using var second = NpgsqlDataSource.Create(other.Owner);
        var told = await Rows(first, Told);

        Assert.True(told.Count > 200, $"Only {told.Count} sessions.");
        Assert.Equal(told, await Rows(second, Told));
    }

    private static async Task<DemoAccounts?> Open(TestDatabase database)
    {
        await using var stage = new DemoStage(ClinicMigrator.AppConnection(database.Owner), Now);
        return await DemoClinic.OpenWhenEmpty(stage, Password, make => make(), Cancel);
    }

    private static string OfPatients(string what, string from, string patient, string where) =>
        $"SELECT p.name || ' ' || {what} FROM {from} JOIN patients p ON p.id = {patient} WHERE {where}";

    private static async Task<IReadOnlyList<string>> Rows(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
