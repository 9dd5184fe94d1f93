using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Speed;

/// <summary>
/// How many sessions a second are kept, with sign-in, walls, checks, alerts and audit, beside the limit of this machine, in turn and in one run. The
/// client runs in the same process as both servers and takes its part of the processors from both. Run by <c>./clinic bench log</c> alone.
/// </summary>
public sealed class LogBench(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>, IAsyncLifetime
{
    private const int Connections = 16;
    private const int PatientsAConnection = 4;
    private const int Clinics = 8;
    private const int Rounds = 5;
    private const int SessionsABatch = 20;
    private const int Days = 28;

    // What each patient has done before: two a day.
    private const int SessionsBefore = 2 * Days;
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(5);

    // The runtime goes on compiling what is called often.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly string[] Exercises = ["knee-to-chest", "lumbar-rotation", "pelvic-tilt", "cat-cow", "seated-twist", "bridge"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false });
    private readonly List<Logger> _patients = [];
    private Guid[] _before = [];
    private LimitServer _limit = null!;

    public async ValueTask InitializeAsync()
    {
        List<TestClinic> clinics = [];
        for (var n = 0; n < Clinics; n++)
        {
            clinics.Add(await host.NewClinic());
        }

        List<(Visitor Patient, Prescription Plan)> known = [];
        for (var n = 0; n < Connections * PatientsAConnection; n++)
        {
            var clinic = clinics[n % Clinics];
            var patient = await clinic.NewPatient();
            known.Add((patient, await clinic.Prescribe(Given.Plan(host.Clock.Today, [.. Exercises.Select(Given.Item)]), patient)));
        }

        host.Clock.MoveOn(TimeSpan.FromDays(Days));
        foreach (var (patient, plan) in known)
        {
            _patients.Add(new Logger(new AuthenticationHeaderValue("Bearer", await patient.Token()), plan));
        }

        _limit = await LimitServer.Start(host.Database.Owner, TestContext.Current.CancellationToken);
        _before = [.. (await Task.WhenAll(_patients.Select(p => SendBatch(p, SessionsBefore)))).SelectMany(ids => ids)];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _limit.DisposeAsync();
    }

    [Fact(Explicit = true)]
    public async Task Sessions_a_second()
    {
        await Round(WarmUp, LogOne);
        await Round(AWhile, LogAtTheLimit);
        var rounds = new List<(Reading Ours, Reading Limit, double BatchSessions)>();
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, limit) = (await Round(AWhile, LogOne), await Round(AWhile, LogAtTheLimit));
            rounds.Add((ours, limit, (await Round(AWhile, LogBatch)).ASecond * SessionsABatch));
        }

        Say($"log a session | {Middle(rounds, r => r.Ours.ASecond):N0}/s | limit {Middle(rounds, r => r.Limit.ASecond):N0}/s | {Middle(rounds, r => r.Ours.ASecond / r.Limit.ASecond):0.00} x");
        Say($"  p50, p99 in ms | {Middle(rounds, r => r.Ours.At(0.5)):0.0}, {Middle(rounds, r => r.Ours.At(0.99)):0.0} | limit {Middle(rounds, r => r.Limit.At(0.5)):0.0}, {Middle(rounds, r => r.Limit.At(0.99)):0.0}");
        Say($"batch of {SessionsABatch}, sessions | {Middle(rounds, r => r.BatchSessions):N0}/s | one by one {Middle(rounds, r => r.Ours.ASecond):N0}/s | {Middle(rounds, r => r.BatchSessions / r.Ours.ASecond):0.0} x");
    }

    [Fact(Explicit = true)]
    public async Task What_a_session_costs()
    {
        await Round(WarmUp, LogOne);
        await Round(AWhile, LogAtTheLimit);
        await Tell("a session", LogOne);
        await Tell("the limit", LogAtTheLimit);

        async Task Tell(string what, Func<int, int, Task> ask)
        {
            using var costs = await Costs.Begin(host.Owner);
            var reading = await Round(AWhile, ask);
            var cost = await costs.EachOf(reading.Times.Count);
            Say($"{what} | {reading.ASecond:N0}/s | {cost.Commands:0.0} commands | {cost.Processor:0.00} ms of a processor, the client's part with it | {cost.Allocated:N0} KiB allocated, {cost.Paused:0.00} ms paused for it | {cost.Written:0.0} KiB of WAL");
        }
    }

    private Task LogOne(int connection, int n)
    {
        var patient = PatientOf(connection, n);
        return Send(HttpMethod.Put, new Uri(host.Http.BaseAddress!, $"/api/v1/sessions/{Guid.CreateVersion7()}"), patient, patient.Next(host.Clock.Now));
    }

    private Task LogAtTheLimit(int connection, int n)
    {
        var patient = PatientOf(connection, n);
        return Send(HttpMethod.Put, new Uri(_limit.Address, $"/sessions/{Guid.CreateVersion7()}"), patient, patient.Next(host.Clock.Now));
    }

    private Task LogBatch(int connection, int n) => SendBatch(PatientOf(connection, n), SessionsABatch);

    private async Task<Guid[]> SendBatch(Logger patient, int sessions)
    {
        Guid[] ids = [.. Enumerable.Range(0, sessions).Select(_ => Guid.CreateVersion7())];
        var bodies = ids.Select(id => new JsonObject { ["id"] = id, ["body"] = patient.Next(host.Clock.Now) });
        await Send(HttpMethod.Post, new Uri(host.Http.BaseAddress!, "/api/v1/sessions/batch"), patient, new JsonObject { ["sessions"] = new JsonArray([.. bodies]) });
        return ids;
    }

    // Each begins with what a patient has done, however many the one before has added.
    private async Task<Reading> Round(TimeSpan time, Func<int, int, Task> ask)
    {
        var reading = await Load.For(time, Connections, ask);
        await using var forget = host.Owner.CreateCommand("DELETE FROM sessions WHERE NOT id = ANY(@before)");
        forget.Parameters.AddWithValue("before", _before);
        await forget.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return reading;
    }

    private Logger PatientOf(int connection, int n) => _patients[connection + Connections * (n % PatientsAConnection)];

    private async Task Send(HttpMethod method, Uri address, Logger patient, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = patient.Token;
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static double Middle<T>(List<T> rounds, Func<T, double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>One connection at a time asks for a patient.</summary>
    private sealed class Logger(AuthenticationHeaderValue token, Prescription plan)
    {
        private int _logged;

        public AuthenticationHeaderValue Token => token;

        /// <summary>A day earlier than the one before, and round again.</summary>
        public JsonObject Next(DateTimeOffset now)
        {
            var n = _logged++;
            var at = now.AddDays(-(n % Days)).AddMinutes(-20 - n / Days);
            return Given.Session(plan, at).With("source", "live").With("loggedAt", at.AddMinutes(10));
        }
    }
}
