using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>More is asked than the server can do: what is heavy waits or is turned away, and people still sign in and log.</summary>
public sealed class OverloadTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>, IAsyncLifetime
{
    private const int Loggers = 4;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    private WebApplication _server = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // Passwords cost what they cost in a clinic.
        _server = host.Build(host.Settings, builder => builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000));
        await _server.StartAsync(Cancel);
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = ClinicHost.AddressOf(_server) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Under_many_prints_batches_and_exports_people_sign_in_and_log()
    {
        var clinic = await host.NewClinic();
        List<Reader> readers = [];
        for (var n = 0; n < 6; n++)
        {
            var patient = await clinic.NewPatient();
            readers.Add(new Reader(await patient.Token(), $"/api/v1/plans/{(await clinic.Prescribe(patient: patient)).Id}/programme.pdf"));
        }

        var therapist = await clinic.Therapist.Token();
        await using var load = await SessionLoad.Begin(host, clinic, _http.BaseAddress!, Loggers);
        await load.Until(Loggers);
        var enough = new Enough(Length);
        var heavy = readers.SelectMany(r => Enumerable.Repeat(r, 5).Select(x => Repeat(enough, x.Token, x.Sheet))
                .Concat(Enumerable.Repeat(r, 3).Select(x => Repeat(enough, x.Token, "/api/v1/me/data"))))
            .Concat(Enumerable.Range(0, 3).Select(_ => Repeat(enough, therapist, "/api/v1/programmes.zip"))).ToList();

        var before = load.Acknowledged;
        var signIns = await SignInAgainAndAgain(enough, clinic);
        var logged = load.Acknowledged - before;
        var answers = (await Task.WhenAll(heavy)).SelectMany(a => a).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());

        output.WriteLine($"{heavy.Count} at a time for {Length.TotalSeconds} s: {Told(answers)}; meanwhile {signIns.Count} sign-ins, the longest {signIns.Max():F0} ms, and {logged} sessions logged, {load.SentAgain} sent again.");
        Assert.Equal([200, 429, 503], answers.Keys.Order());
        Assert.InRange(signIns.Count, 3, int.MaxValue);
        Assert.InRange(logged, 3 * Loggers, int.MaxValue);
        Assert.Equal(0, load.SentAgain);
        Assert.Equal((await load.End()).Count, await clinic.Count("sessions"));
        Assert.Equal(200, await Status(readers[0].Token, readers[0].Sheet));
    }

    [Fact]
    public async Task Under_a_flood_of_sign_ins_sessions_are_logged_and_the_flood_is_told_to_wait()
    {
        var clinic = await host.NewClinic();
        await using var load = await SessionLoad.Begin(host, clinic, _http.BaseAddress!, Loggers);
        await load.Until(Loggers);
        var enough = new Enough(Length);
        var before = load.Acknowledged;
        var pauses = new ConcurrentBag<string>();

        var flood = await Task.WhenAll(Enumerable.Range(0, 80).Select(n => Flood(enough, n, pauses)));
        var logged = load.Acknowledged - before;

        var answers = flood.SelectMany(a => a).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        output.WriteLine($"80 at a time for {Length.TotalSeconds} s: {Told(answers)}; meanwhile {logged} sessions logged, {load.SentAgain} sent again.");
        Assert.Equal([401, 503], answers.Keys.Order());
        Assert.Equal(["5"], pauses.Distinct());
        Assert.InRange(logged, 3 * Loggers, int.MaxValue);
        Assert.Equal(0, load.SentAgain);
        Assert.Equal((await load.End()).Count, await clinic.Count("sessions"));
        using var after = await SignIn(clinic.Therapist.Email!, Visitor.Password);
        Assert.Equal(200, (int)after.StatusCode);
    }

    private async Task<List<double>> SignInAgainAndAgain(Enough enough, TestClinic clinic)
    {
        List<double> took = [];
        while (!enough.IsOver)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await SignIn(clinic.SecondTherapist.Email!, Visitor.Password);
            Assert.Equal(200, (int)answer.StatusCode);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        return took;
    }

    private async Task<List<int>> Flood(Enough enough, int n, ConcurrentBag<string> pauses)
    {
        List<int> answers = [];
        while (!enough.IsOver)
        {
            using var answer = await SignIn($"nobody{n}@flood.example", "not the password");
            answers.Add((int)answer.StatusCode);
            if (answer.Headers.RetryAfter is { } pause)
            {
                pauses.Add(pause.ToString());
                await Task.Delay(250, Cancel);
            }
        }

        return answers;
    }

    // As somebody who presses the button again and again, a little less patient than asked for.
    private async Task<List<int>> Repeat(Enough enough, string token, string path)
    {
        List<int> answers = [];
        while (!enough.IsOver)
        {
            answers.Add(await Status(token, path));
            await Task.Delay(answers[^1] is 200 ? 1 : 250, Cancel);
        }

        return answers;
    }

    private async Task<int> Status(string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request, Cancel);
        Assert.True(answer.IsSuccessStatusCode || answer.Headers.RetryAfter is not null, $"{path}: {(int)answer.StatusCode}");
        return (int)answer.StatusCode;
    }

    private Task<HttpResponseMessage> SignIn(string email, string password) =>
        _http.PostAsJsonAsync("/api/v1/account/token", new { Email = email, Password = password }, Cancel);

    private static string Told(Dictionary<int, int> answers) => string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Value} x {a.Key}"));

    private sealed record Reader(string Token, string Sheet);

    private sealed class Enough(TimeSpan length)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public bool IsOver => _watch.Elapsed > length;
    }
}
