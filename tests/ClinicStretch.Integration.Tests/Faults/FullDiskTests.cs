using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>PostgreSQL has no room left while patients log: it is said so, nothing that was acknowledged is lost, and once there is room all goes on.</summary>
public sealed class FullDiskTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Patients = 4;
    private const int Before = 40;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"clinicstretch_test_{Guid.NewGuid():N}");
    private SmallDisk _disk = null!;
    private LocalCluster _cluster = null!;
    private ClinicHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _disk = await SmallDisk.Mount(megabytes: 400);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _cluster.DisposeAsync();
        await _disk.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Where_the_tables_have_no_room_it_is_said_what_to_do_and_nothing_acknowledged_is_lost()
    {
        await Start(_folder);
        var clinic = await _host.NewClinic();
        await _disk.BelongsToTheOwnerOf(Path.Combine(_folder, "postgres"));
        await Sql($"CREATE TABLESPACE small LOCATION '{_disk.Folder}'", "postgres");
        await Sql("ALTER TABLE sessions SET TABLESPACE small", _host.Database.Owner);

        await Through(clinic, 503, "no_room", "60", () => Task.CompletedTask);
    }

    [Fact]
    public async Task Where_not_even_its_journal_has_room_it_recovers_by_itself_or_when_it_is_started_again()
    {
        await Start(_disk.Folder);
        var clinic = await _host.NewClinic();

        await Through(clinic, 503, code: null, pause: null, async () =>
        {
            if (_cluster.Exited.IsCompleted)
            {
                var port = _cluster.Port;
                await _cluster.DisposeAsync();
                _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _disk.Folder, Port = port }, Cancel);
            }
        });
    }

    /// <param name="code">Null where it depends on what is full first.</param>
    /// <param name="mend">What an operator does once there is room.</param>
    private async Task Through(TestClinic clinic, int status, string? code, string? pause, Func<Task> mend)
    {
        await using var load = await SessionLoad.Begin(_host, clinic, _host.Http.BaseAddress!, Patients);
        await load.Until(Before);
        var plan = await clinic.Prescribe();
        _disk.Fill();
        var refused = await UntilRefused(clinic, plan);
        if (code is not null)
        {
            refused.Answer.MustBeProblem(status, code);
            Assert.Equal(pause, refused.Answer.Headers["Retry-After"]);
            Assert.Contains(_host.Log.Lines, l => l.StartsWith("Critical", StringComparison.Ordinal));
        }

        Assert.Equal(status, refused.Answer.Status);
        Assert.Equal(200, (await _host.Stranger().Get("/health/live")).Status);
        var (inBetween, again) = (load.Acknowledged, load.SentAgain);
        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);

        _disk.MakeRoom();
        await mend();
        await UntilTaken(clinic, plan, refused.Id);
        await load.Until(load.Acknowledged + Before);
        var acknowledged = await load.End();

        Assert.InRange(load.SentAgain, 1, int.MaxValue);
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        Assert.Equal(acknowledged.Count + refused.TakenBefore + 1, await clinic.Count("sessions"));
        Assert.All(await AuditTrail.Verify(_host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
        output.WriteLine($"Full after {inBetween} acknowledged and {again} sendings repeated ({refused.Answer.Status} {refused.Answer.Json["code"]}); {acknowledged.Count} acknowledged in the end, {load.SentAgain} repeated; all there once.");
    }

    // What lies half empty is filled first.
    private static async Task<(Guid Id, Answer Answer, int TakenBefore)> UntilRefused(TestClinic clinic, Prescription plan)
    {
        for (var taken = 0; taken < 500; taken++)
        {
            var id = Guid.CreateVersion7();
            var answer = await clinic.Patient.Put($"/api/v1/sessions/{id}", clinic.Session(plan));
            if (answer.Status is not 201)
            {
                return (id, answer, taken);
            }
        }

        throw new InvalidOperationException("There was room for 500 sessions on a full disk.");
    }

    private static async Task UntilTaken(TestClinic clinic, Prescription plan, Guid id)
    {
        var answer = await clinic.Patient.Put($"/api/v1/sessions/{id}", clinic.Session(plan));
        for (var tries = 0; answer.Status is 503; tries++)
        {
            Assert.True(tries < 300, "It does not recover.");
            await Task.Delay(100, Cancel);
            answer = await clinic.Patient.Put($"/api/v1/sessions/{id}", clinic.Session(plan));
        }

        Assert.True(answer.Status is 200 or 201, answer.Text);
    }

    private async Task Start(string folder)
    {
        _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = folder }, Cancel);
        _host = new ClinicHost(TestPostgres.On(_cluster.ConnectionString));
        await _host.InitializeAsync();
    }

    private Task Sql(string sql, string connection) => TestPostgres.Do(connection is "postgres" ? _cluster.ConnectionString : connection, sql);
}
