using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Faults.Nodes;

/// <summary>For a moment after a switch-over a server still talks to the machine that led before: it reads there, and cannot write.</summary>
public sealed class ReadOnlyDatabaseTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_to_be_sent_again_and_is_taken_when_there_is_a_leader()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var (path, token) = ($"/api/v1/sessions/{Guid.CreateVersion7()}", await clinic.Patient.Token());
        await using var behind = host.Build(host.Settings with { AppConnection = host.Database.App + ";Options=-c default_transaction_read_only=on" });
        await behind.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(behind) };
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(session.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);

        using var response = await http.SendAsync(request, Cancel);

        (await Answer.Of(response)).MustBeProblem(503, "unavailable");
        Assert.Equal(0, await clinic.Count("sessions"));
        (await clinic.Patient.Put(path, session)).MustBe(201);
    }
}
