using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>Patients who log one session after the other, each until it is acknowledged, as their phones do.</summary>
internal sealed class SessionLoad : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _enough = new();
    private readonly ConcurrentBag<Guid> _acknowledged = [];
    private readonly ConcurrentQueue<long> _moments = [];
    private readonly HttpClient _http;
    private readonly IReadOnlyList<Uri> _servers;
    private readonly Task _patients;
    private int _sentAgain;

    private SessionLoad(IReadOnlyList<Uri> servers, IReadOnlyList<Logger> patients)
    {
        _http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        _servers = servers;
        _patients = Task.WhenAll(patients.Select(LogAndLog));
    }

    public int Acknowledged => _acknowledged.Count;

    /// <summary>Between two sessions of one patient; none by default. With some, what is started meanwhile has a processor to start on.</summary>
    public TimeSpan Pace { get; set; }

    /// <summary>Whether each session is sent to the first server before any other; by default to each in turn.</summary>
    public bool PrefersFirst { get; set; }

    /// <summary>How often something went wrong and the same was sent once more.</summary>
    public int SentAgain => _sentAgain;

    /// <summary>The longest that nobody's session was acknowledged, from the first one on.</summary>
    public TimeSpan LongestPause => _moments.Order().ToList() is { Count: > 1 } moments
        ? moments.Zip(moments.Skip(1), Stopwatch.GetElapsedTime).Max()
        : TimeSpan.Zero;

    public static Task<SessionLoad> Begin(ClinicHost host, TestClinic clinic, Uri server, int patients) => Begin(host, clinic, [server], patients);

    /// <param name="servers">Of one database; a phone that gets no answer from one asks the next, as a proxy would.</param>
    public static async Task<SessionLoad> Begin(ClinicHost host, TestClinic clinic, IReadOnlyList<Uri> servers, int patients)
    {
        List<Logger> loggers = [];
        for (var n = 0; n < patients; n++)
        {
            var patient = await clinic.NewPatient();
            loggers.Add(new Logger(await patient.Token(), await clinic.Prescribe(patient: patient), host.Clock.Now.AddMinutes(-20)));
        }

        return new SessionLoad(servers, loggers);
    }

    public async Task Until(int acknowledged)
    {
        for (var tries = 0; Acknowledged < acknowledged; tries++)
        {
            Assert.True(tries < 2400, $"After two minutes {Acknowledged} of {acknowledged} are acknowledged, {SentAgain} were sent again.");
            await (_patients.IsFaulted ? _patients : Task.Delay(Pause, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Each patient waits for what is under way, and stops.</summary>
    public async Task<IReadOnlyList<Guid>> End()
    {
        await _enough.CancelAsync();
        await _patients;
        return [.. _acknowledged];
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _patients.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _enough.Dispose();
    }

    private async Task LogAndLog(Logger patient)
    {
        for (var n = 0; !_enough.IsCancellationRequested; n++)
        {
            var id = Guid.CreateVersion7();
            var server = PrefersFirst ? 0 : n;
            while (!await IsTaken(_servers[server % _servers.Count], patient, id, patient.LastAt.AddMinutes(-n)))
            {
                server++;
                Interlocked.Increment(ref _sentAgain);
                await Task.Delay(Pause);
            }

            _acknowledged.Add(id);
            _moments.Enqueue(Stopwatch.GetTimestamp());
            await Task.Delay(Pace);
        }
    }

    private async Task<bool> IsTaken(Uri server, Logger patient, Guid id, DateTimeOffset at)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server, $"/api/v1/sessions/{id}")) { Content = JsonContent.Create(Given.Session(patient.Plan, at)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", patient.Token);
        try
        {
            using var answer = await _http.SendAsync(request);
            Assert.True((int)answer.StatusCode is 200 or 201 or 503, $"A phone gives up at {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private sealed record Logger(string Token, Prescription Plan, DateTimeOffset LastAt);
}
