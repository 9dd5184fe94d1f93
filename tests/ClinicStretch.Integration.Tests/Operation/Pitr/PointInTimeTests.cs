using System.Globalization;
using System.Runtime.Versioning;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Operation.Pitr;

/// <summary>Somebody deletes what they should not have; the operator goes back to the moment before.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PointInTimeTests(ITestOutputHelper output)
{
    private const int Sessions = 15;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task What_was_deleted_is_there_again_to_the_last_row_and_the_clinic_goes_on() => Drill(megabytes: 0);

    [Fact(Explicit = true)]
    public Task The_same_with_a_gigabyte() => Drill(megabytes: 1024);

    private async Task Drill(int megabytes)
    {
        await using var cluster = await ArchivedCluster.Start();
        await using var host = new ClinicHost(TestPostgres.On(cluster.Connection));
        await host.InitializeAsync();
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await Log(clinic, plan);
        await Fill(cluster, host, megabytes);
        Assert.Contains("full backup", await cluster.Pitr("backup"), StringComparison.Ordinal);
        await Log(clinic, plan);
        var delay = await cluster.Archived();
        await Log(clinic, plan);
        var before = await Rows(clinic);
        var heads = (await AuditTrail.Verify(host.Owner, [], Cancel)).Select(v => v.Head).ToList();
        var moment = await cluster.Sql<DateTime>("SELECT clock_timestamp()");

        await Refuses(cluster, moment);
        await Harm(host);
        Assert.Equal(0, await clinic.Count("sessions"));
        host.Owner.Clear();
        var outage = await cluster.Restore(moment);

        var after = await Rows(clinic);
        var size = await cluster.Sql<long>("SELECT sum(pg_database_size(oid))::bigint / 1048576 FROM pg_database");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size} MB, {before.Values.Sum()} rows before, {before.Values.Sum() - after.Values.Sum()} lost; restored in {outage.TotalSeconds:F1} s; archived after {delay.TotalSeconds:F1} s."));
        Assert.Equal(before, after);
        Assert.All(await AuditTrail.Verify(host.Owner, heads, Cancel), verdict => Assert.Empty(verdict.Faults));
        Assert.Single(cluster.PutAside());
        Assert.True(outage < Longest, $"{outage}");
        await GoesOn(host, clinic, plan);
        Assert.Contains("full backup", await cluster.Pitr("backup"), StringComparison.Ordinal);
    }

    private static async Task Refuses(ArchivedCluster cluster, DateTime moment)
    {
        Assert.Contains("is no moment", await cluster.Refusal("restore", "the day before yesteryear"), StringComparison.Ordinal);
        Assert.Contains("has not come yet", await cluster.Refusal("restore", "2999-01-01 00:00:00+00"), StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", await cluster.Refusal("restore", moment.ToString("O", CultureInfo.InvariantCulture)), StringComparison.Ordinal);
        Assert.Contains("PostgreSQL still runs", await cluster.Refusal("restore", moment.ToString("O", CultureInfo.InvariantCulture), "--yes"), StringComparison.Ordinal);
        Assert.Empty(cluster.PutAside());
    }

    private static async Task Log(TestClinic clinic, Prescription plan)
    {
        for (var n = 0; n < Sessions; n++)
        {
            (await clinic.Log(clinic.Session(plan))).MustBe(201);
        }
    }

    // Of chance, so that it does not shrink.
    private static async Task Fill(ArchivedCluster cluster, ClinicHost host, int megabytes)
    {
        if (megabytes > 0)
        {
            await cluster.Sql<long>(
                $"CREATE TABLE ballast AS SELECT n, (SELECT string_agg(sha512((random()::text || n || part)::bytea), '') FROM generate_series(1, 16384) part) AS bytes FROM generate_series(1, {megabytes}) n; "
                + "SELECT count(*) FROM ballast",
                host.Database.Owner);
        }
    }

    // As the superuser, past every rule of the product.
    private static Task Harm(ClinicHost host) => TestPostgres.Do(host.Database.Owner, "TRUNCATE sessions, plans CASCADE");

    private static async Task<SortedDictionary<string, long>> Rows(TestClinic clinic)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in (string[])["sessions", "plans", "patients", "audit_entries", "members"])
        {
            counts[table] = await clinic.Count(table);
        }

        Assert.Equal(3 * Sessions, counts["sessions"]);
        return counts;
    }

    private static async Task GoesOn(ClinicHost host, TestClinic clinic, Prescription plan)
    {
        await using var server = host.Build(host.Settings);
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/sessions/{Guid.CreateVersion7()}")
        {
            Content = new StringContent(clinic.Session(plan).ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", await clinic.Patient.Token());
        Assert.Equal(201, (int)(await http.SendAsync(request, Cancel)).StatusCode);
        Assert.Equal((3 * Sessions) + 1, await clinic.Count("sessions"));
    }
}
