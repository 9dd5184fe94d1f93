using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Faults;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ClinicStretch.Integration.Tests.Operation;

/// <summary>An operator sees how the server does, at an address of its own, and nothing of anybody.</summary>
public sealed partial class ObservationTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_are_shown_at_their_own_port_alone_and_name_nobody()
    {
        var port = FreePort.Any();
        var (clinic, session) = await Ask("Metrics:Listen", $"127.0.0.1:{port}", async http =>
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/metrics", Cancel)).StatusCode));
        var told = session.Told;

        Assert.Contains("clinicstretch_request_duration_seconds_count{", told, StringComparison.Ordinal);
        Assert.Contains("request=\"LogSession\"", told, StringComparison.Ordinal);
        Assert.Matches("clinicstretch_sync_lag_seconds_bucket\\{[^}]*le=\"3600\"\\} [1-9]", told);
        Assert.Contains("http_route=\"/api/v1/sessions/{sessionId", told, StringComparison.Ordinal);
        NamesNobody(told, clinic, session.Id);
    }

    [Fact]
    public async Task Whatever_rules_and_dashboards_name_is_there()
    {
        var port = FreePort.Any();
        var (_, session) = await Ask("Metrics:Listen", $"127.0.0.1:{port}", _ => Task.CompletedTask);
        var folder = Observe();
        var named = Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => Metric().Matches(File.ReadAllText(f)).Select(m => m.Value)).Distinct().ToList();

        Assert.True(named.Count >= 6, "The rule looks at nothing.");
        Assert.All(named, n => Assert.Contains(n, session.Told, StringComparison.Ordinal));
        Assert.NotNull(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "dashboard.json"), Cancel)));
    }

    [Fact]
    public async Task What_is_sent_to_a_collector_names_nobody_either()
    {
        var sent = new ConcurrentBag<(string Path, string Body)>();
        await using var collector = Collector(sent);
        await collector.StartAsync(Cancel);

        var (clinic, session) = await Ask("OTEL_EXPORTER_OTLP_ENDPOINT", $"{ClinicHost.AddressOf(collector)}", _ => Task.CompletedTask);

        Assert.Equal(["/v1/metrics", "/v1/traces"], sent.Select(s => s.Path).Distinct().Order());
        var all = string.Join('\n', sent.Select(s => s.Body));
        Assert.Contains("PUT /api/v1/sessions/{sessionId:guid}", all, StringComparison.Ordinal);
        Assert.Contains("clinicstretch.sync.lag", all, StringComparison.Ordinal);
        NamesNobody(all, clinic, session.Id);
    }

    [Theory]
    [InlineData("Metrics:Listen", "9464")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    public async Task A_place_that_makes_no_sense_is_told_of_before_the_server_starts(string name, string value)
    {
        await using var server = host.Build(host.Settings, builder => builder.Configuration[name] = value);

        var told = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => server.StartAsync(Cancel));

        Assert.Contains(name, told.Message, StringComparison.Ordinal);
    }

    // A server of its own is asked for a session that is an hour late; then it is looked at, or stopped so that it sends what is left.
    private async Task<(TestClinic Clinic, (Guid Id, string Told) Session)> Ask(string name, string value, Func<HttpClient, Task> look)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var server = host.Build(host.Settings, builder => builder.Configuration[name] = value);
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await clinic.Patient.Token());
        var id = Guid.CreateVersion7();
        var late = clinic.Session(plan).With("startedAt", host.Clock.Now.AddMinutes(-90)).With("loggedAt", host.Clock.Now.AddMinutes(-59));
        using var body = new StringContent(late.ToJsonString(), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Created, (await http.PutAsync($"/api/v1/sessions/{id}", body, Cancel)).StatusCode);
        await look(http);
        var told = name is "Metrics:Listen" ? await http.GetStringAsync($"http://{value}/metrics", Cancel) : "";
        await server.StopAsync(Cancel);
        return (clinic, (id, told));
    }

    private static void NamesNobody(string told, TestClinic clinic, Guid session) => Assert.All(
        [$"{session}", $"{clinic.Id.Value}", $"{clinic.Patient.PatientId}", clinic.Patient.Email!, "Rosa", "Bearer", "Password="],
        name => Assert.DoesNotContain(name, told, StringComparison.OrdinalIgnoreCase));

    private static string Observe([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../deploy/observe"));

    private static WebApplication Collector(ConcurrentBag<(string Path, string Body)> sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var copy = new MemoryStream();
            await context.Request.Body.CopyToAsync(copy);
            sent.Add((context.Request.Path, Encoding.Latin1.GetString(copy.ToArray())));
        });
        return app;
    }

    [GeneratedRegex(@"\b(clinicstretch|http_server|db_client|dotnet|kestrel)_[a-z_]+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Metric();
}
