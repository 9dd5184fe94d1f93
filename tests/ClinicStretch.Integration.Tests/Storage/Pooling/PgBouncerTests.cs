using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage.Pooling;

/// <summary>The product behind PgBouncer in transaction mode, where each transaction may get the line of another clinic's last one.</summary>
public sealed class PgBouncerTests(ClinicHost host, TestPostgres postgres, ITestOutputHelper output) : IClassFixture<ClinicHost>, IAsyncLifetime
{
    private const int Lines = 4;

    private readonly HttpClient _http = new();
    private PgBouncer _bouncer = null!;
    private WebApplication _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bouncer = await PgBouncer.Before(host.Database, Lines);
        _server = host.Build(host.Settings with { AppConnection = _bouncer.Through(host.Database.App) });
        await _server.StartAsync(Cancel);
        _http.BaseAddress = ClinicHost.AddressOf(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await _bouncer.DisposeAsync();
    }

    [Fact]
    public async Task Sixteen_at_a_time_changing_clinics_are_answered_of_their_own_alone()
    {
        var clinics = new[] { await host.NewClinic(), await host.NewClinic() };
        var tokens = new Dictionary<TestClinic, string>();
        foreach (var clinic in clinics)
        {
            tokens[clinic] = await clinic.Therapist.Token();
        }

        var wrong = await ClinicRace.Run(clinics, async clinic =>
        {
            var seen = (await Get("/api/v1/patients", tokens[clinic]))["patients"]!.AsArray();
            return seen.Count is 1 && seen[0]!["id"]!.GetValue<Guid>() == clinic.Patient.PatientId;
        });

        Assert.Equal(0, wrong);
        output.WriteLine($"{ClinicRace.Workers * ClinicRace.Reads} requests through PgBouncer with {Lines} lines: {wrong} wrong.");
    }

    [Fact]
    public async Task Sixteen_at_a_time_without_the_filters_of_the_product_see_their_own_alone()
    {
        var clinics = new[] { await host.NewClinic(), await host.NewClinic() };

        var wrong = await ClinicRace.Run(clinics, async clinic =>
        {
            await using var scope = _server.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
            db.Enter(clinic.Id, null);
            var seen = await db.InTransactionAsync(
                async () => await db.Patients.IgnoreQueryFilters().Select(p => p.ClinicId).ToListAsync(Cancel), Cancel);
            return seen.Count is 1 && seen[0] == clinic.Id;
        });

        Assert.Equal(0, wrong);
    }

    // The control: with the setting on the session, as it must not be done, the same race must go wrong, or it would prove nothing.
    [Fact]
    public async Task The_race_finds_a_setting_that_stays_on_the_line()
    {
        var clinics = new[] { await host.NewClinic(), await host.NewClinic() };
        await using var pool = NpgsqlDataSource.Create(_bouncer.Through(host.Database.App));

        var wrong = await ClinicRace.Run(clinics, async clinic =>
        {
            await using var connection = await pool.OpenConnectionAsync(Cancel);
            await using (var enter = new NpgsqlCommand("SELECT set_config('app.clinic_id', $1, false)", connection))
            {
                enter.Parameters.Add(new() { Value = clinic.Id.Value.ToString() });
                await enter.ExecuteNonQueryAsync(Cancel);
            }

            await using var read = new NpgsqlCommand("SELECT clinic_id FROM patients", connection);
            return await read.ExecuteScalarAsync(Cancel) is Guid seen && ClinicId.From(seen) == clinic.Id;
        });

        ClinicRace.MustSee(wrong);
        output.WriteLine($"With the clinic set on the session {wrong} of {ClinicRace.Workers * ClinicRace.Reads} are wrong.");
    }

    [Fact]
    public async Task A_patient_logs_through_it_and_the_audit_holds()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (id, token) = (Guid.CreateVersion7(), await clinic.Patient.Token());
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/sessions/{id}") { Content = JsonContent.Create(clinic.Session(plan)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var answer = await _http.SendAsync(request, Cancel);

        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Equal(1, await clinic.Count("sessions", $"id = '{id}'"));
        Assert.Equal(200, (int)(await _http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel)).StatusCode);
        Assert.All(await AuditTrail.Verify(host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
    }

    [Fact]
    public async Task An_empty_database_is_migrated_through_it()
    {
        await using var empty = await postgres.Empty();
        await using var bouncer = await PgBouncer.Before(empty, Lines);

        var app = await new ClinicMigrator(TimeProvider.System).Migrate(bouncer.Through(empty.Owner), Cancel);

        Assert.True(new NpgsqlConnectionStringBuilder(bouncer.Through(empty.App)).EquivalentTo(new NpgsqlConnectionStringBuilder(app)));
        await using var server = host.Build(host.Settings with { AppConnection = app });
        await server.StartAsync(Cancel);
        using var http = new HttpClient();
        Assert.Equal(200, (int)(await http.GetAsync(new Uri(ClinicHost.AddressOf(server), "/health/ready"), Cancel)).StatusCode);
    }

    private async Task<JsonNode> Get(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancel)}");
        return (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel))!;
    }
}
