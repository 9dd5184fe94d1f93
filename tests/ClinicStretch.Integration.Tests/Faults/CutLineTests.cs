using System.Net.Http.Headers;
using System.Net.Http.Json;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The connection to the database is cut at each step of a request: what was acknowledged is there, and what is sent again is there once.</summary>
public sealed class CutLineTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    // The sign-in looked at, the transaction begun, the plan read, webhooks looked for, all of it saved, and the commit.
    private const int StepsOfARequest = 6;
    private const int MoreStepsThanARequestHas = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_saved_once_wherever_the_line_goes_dead()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var line = new CutLine(host.Database.App);
        await using var server = host.Build(host.Settings with { AppConnection = line.Connection });
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await clinic.Patient.Token());
        var sessions = 0;

        var lostMessages = await CutEachStep(answerIsLost: false);
        var lostAnswers = await CutEachStep(answerIsLost: true);

        Assert.InRange(lostMessages, StepsOfARequest, MoreStepsThanARequestHas);
        Assert.InRange(lostAnswers, StepsOfARequest, MoreStepsThanARequestHas);
        Assert.Equal(sessions, await clinic.Count("sessions"));
        Assert.All(await AuditTrail.Verify(host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
        output.WriteLine($"{lostMessages} messages and {lostAnswers} answers lost; {sessions} sessions, each there once.");

        async Task<int> CutEachStep(bool answerIsLost)
        {
            for (var step = 1; ; step++)
            {
                var session = new Sending(http, $"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan));
                line.CutAt(step, answerIsLost);
                var first = await session.Send();
                line.CutNoMore();
                await IsTaken(session, first);
                Assert.Equal(++sessions, await clinic.Count("sessions"));
                if (!line.WasCut)
                {
                    return step - 1;
                }
            }
        }
    }

    [Fact]
    public async Task A_database_that_says_nothing_is_given_up_and_told_of_in_time_and_used_again()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var line = new CutLine(host.Database.App);
        await using var server = host.Build(host.Settings with { AppConnection = line.Connection + ";Timeout=4;Command Timeout=1" });
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await clinic.Patient.Token());
        using var probe = new HttpClient { BaseAddress = http.BaseAddress };
        var session = new Sending(http, $"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan));
        Assert.Equal(200, await StatusOf("/health/ready"));
        line.IsSilent = true;

        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await session.Send()).MustBeProblem(503, "unavailable");
        Assert.Equal(503, await StatusOf("/health/ready"));
        Assert.Equal(200, await StatusOf("/health/live"));
        output.WriteLine($"A silent database is told of after {watch.Elapsed.TotalSeconds:F1} s with a patience of 1 s for an answer and 4 s for a connection.");
        Assert.InRange(watch.Elapsed.TotalSeconds, 1, 20);

        line.IsSilent = false;
        await IsTaken(session, await session.Send());
        Assert.Equal(1, await clinic.Count("sessions"));
        for (var tries = 0; await StatusOf("/health/ready") is not 200; tries++)
        {
            Assert.True(tries < 30, "It does not come back.");
        }

        async Task<int> StatusOf(string path)
        {
            using var answer = await probe.GetAsync(path, Cancel);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Nobody_waits_for_a_database_longer_than_a_phone_waits_for_its_answer()
    {
        await using var server = host.Build(host.Settings);
        var given = new Npgsql.NpgsqlConnectionStringBuilder(server.Services.GetRequiredService<Npgsql.NpgsqlDataSource>().ConnectionString);

        Assert.InRange(given.Timeout, 1, 10);
        Assert.InRange(given.CommandTimeout, 1, 25);
        Assert.NotEqual(0, given.CancellationTimeout);
    }

    // Connections that died in the pool are found one by one.
    private static async Task IsTaken(Sending session, Answer answer)
    {
        for (var tries = 0; answer.Status is 503; tries++)
        {
            answer.MustBeProblem(503, "unavailable");
            Assert.Equal("2", answer.Headers["Retry-After"]);
            Assert.True(tries < 30, "It was not taken after 30 tries.");
            answer = await session.Send();
        }

        Assert.True(answer.Status is 200 or 201, answer.Text);
    }

    private sealed record Sending(HttpClient Http, string Path, object Body)
    {
        public async Task<Answer> Send()
        {
            using var response = await Http.PutAsJsonAsync(Path, Body, Cancel);
            return await Answer.Of(response);
        }
    }
}
