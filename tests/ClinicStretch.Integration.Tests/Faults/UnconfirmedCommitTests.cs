using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>
/// A standby that has fallen silent: PostgreSQL has written a session and waits for the standby, in vain. A wait that is given up ends in "done", which is a lie; the product
/// says that it does not know.
/// </summary>
public sealed class UnconfirmedCommitTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"clinicstretch_test_{Guid.NewGuid():N}");
    private LocalCluster _cluster = null!;
    private ClinicHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Not a throwaway cluster: that one answers before anything is written.
    public async ValueTask InitializeAsync()
    {
        _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _folder }, Cancel);
        _host = new ClinicHost(TestPostgres.On(_cluster.ConnectionString));
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("pg_cancel_backend", "unconfirmed")]
    [InlineData("pg_terminate_backend", "unavailable")]
    public async Task A_session_the_standby_never_had_is_not_called_saved_however_often_it_is_sent(string end, string code)
    {
        var clinic = await _host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";
        _ = await clinic.Patient.Token();
        await StandBy("nobody");

        (await GivenUp(clinic.Patient.Put(path, session), end)).MustBeProblem(503, code);
        Assert.Equal(1, await clinic.Count("sessions"));
        (await GivenUp(clinic.Patient.Put(path, session), end)).MustBeProblem(503, code);

        await StandBy("");
        (await clinic.Patient.Put(path, session)).MustBe(200);
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task A_commit_that_takes_too_long_is_not_called_done()
    {
        var clinic = await _host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        await using var server = _host.Build(_host.Settings with { AppConnection = _host.Database.App + ";Command Timeout=1" });
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        var token = await clinic.Patient.Token();
        await StandBy("nobody");

        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/sessions/{Guid.CreateVersion7()}")
        {
            Content = new StringContent(session.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, Cancel);

        (await Answer.Of(response)).MustBeProblem(503, "unconfirmed");
        await StandBy("");
    }

    [Fact]
    public async Task A_phone_that_hangs_up_does_not_end_the_wait()
    {
        var clinic = await _host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var token = await clinic.Patient.Token();
        await StandBy("nobody");
        using var hangUp = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/sessions/{Guid.CreateVersion7()}")
        {
            Content = new StringContent(session.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", token);

        var sending = _host.Http.SendAsync(request, hangUp.Token);
        var waiting = await Waiting();
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        Assert.Equal(waiting, await Waiting());
        await StandBy("");
        await Until(async () => await clinic.Count("sessions") is 1);
    }

    private async Task<Answer> GivenUp(Task<Answer> sending, string end)
    {
        await Sql($"SELECT {end}({await Waiting()})");
        return await sending.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    /// <summary>The process of the server that waits for the standby.</summary>
    private async Task<int> Waiting()
    {
        var process = 0;
        await Until(async () => (process = await Sql("SELECT coalesce(max(pid), 0) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")) > 0);
        return process;
    }

    private async Task StandBy(string name)
    {
        await TestPostgres.Do(_cluster.ConnectionString, $"ALTER SYSTEM SET synchronous_standby_names = '{name}'");
        await Sql("SELECT pg_reload_conf()::int");
        await Until(async () => await Sql($"SELECT (current_setting('synchronous_standby_names') = '{name}')::int") is 1);
    }

    private async Task<int> Sql(string sql)
    {
        await using var connection = new NpgsqlConnection(_cluster.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(Cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 200, "It does not come to be so.");
            await Task.Delay(50, Cancel);
        }
    }
}
