using System.Diagnostics;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Patients.Record;

public sealed class DuplicateTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly JsonObject Zoe = Given.Patient("Zoë Ñandú").With("birthDate", "1961-04-09").With("reference", "Q-17")
        .With("email", "Zoe@Example.org").With("contact", new JsonObject { ["phone"] = "+44 20 7946 0001" });

    [Theory]
    [InlineData("Zoe Nandu", "birthDate", "1961-04-09", "name-and-birth-date")]
    [InlineData("Nandu, Zoe", "birthDate", "1961-04-09", "name-and-birth-date")]
    [InlineData("ZOE NANDU", null, null, "name")]
    [InlineData("Somebody", "reference", "q-17", "reference")]
    [InlineData("Somebody", "email", "zoe@example.org", "email")]
    [InlineData("Somebody", "phone", "020 79460001", "phone")]
    public async Task A_likely_duplicate_is_named_with_why_and_the_patient_is_registered_all_the_same(string name, string? field, string? value, string why)
    {
        var clinic = await host.NewClinic();
        var first = (await Register(clinic, Zoe)).Id;
        var body = Given.Patient(name);
        body = field switch
        {
            null => body,
            "phone" => body.With("contact", new JsonObject { ["phone"] = value }),
            _ => body.With(field, value),
        };

        var (_, answer) = await Register(clinic, body);

        var found = Assert.Single(answer["possibleDuplicates"]!.AsArray())!;
        Assert.Equal(first, found["id"]!.GetValue<Guid>());
        Assert.Equal([why], found["matches"]!.AsArray().Select(m => m!.GetValue<string>()));
    }

    [Theory]
    [InlineData("Zoe Nandu", "1962-04-09")]
    [InlineData("Adam Brown", "1961-04-09")]
    [InlineData("Zoltan Braun", null)]
    public async Task Somebody_else_is_no_duplicate(string name, string? born)
    {
        var clinic = await host.NewClinic();
        await Register(clinic, Zoe);

        var (_, answer) = await Register(clinic, Given.Patient(name).With("birthDate", born));

        Assert.Empty(answer["possibleDuplicates"]!.AsArray());
    }

    [Fact]
    public async Task Sent_again_the_patient_is_no_duplicate_of_themselves_and_another_clinics_are_never_named()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        await Register(elsewhere, Zoe);
        var (id, first) = await Register(clinic, Zoe);

        var again = (await clinic.Therapist.Put($"/api/v1/patients/{id}", Zoe)).MustBe(200).Json;

        Assert.Empty(first["possibleDuplicates"]!.AsArray());
        Assert.Empty(again["possibleDuplicates"]!.AsArray());
    }

    [Fact]
    public async Task Among_twenty_thousand_patients_the_warning_comes_at_once()
    {
        var clinic = await host.NewClinic();
        await Fill(clinic);
        await Register(clinic, Zoe);
        await Register(clinic, Given.Patient("Zoe Nandu").With("birthDate", "1961-04-09"));
        var times = new List<double>();
        for (var n = 0; n < 9; n++)
        {
            var clock = Stopwatch.StartNew();
            var (_, answer) = await Register(clinic, Given.Patient("Zoe Nandu").With("birthDate", n % 2 is 0 ? "1961-04-09" : null));
            times.Add(clock.Elapsed.TotalMilliseconds);
            Assert.NotEmpty(answer["possibleDuplicates"]!.AsArray());
        }

        var median = times.Order().ElementAt(times.Count / 2);
        TestContext.Current.TestOutputHelper!.WriteLine($"median {median:0} ms of {string.Join(", ", times.Select(t => $"{t:0}"))}");
        Assert.True(median < 1_000, $"{median:0} ms");
    }

    private async Task Fill(TestClinic clinic)
    {
        await using var connection = await host.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            SELECT set_config('app.clinic_id', $1::text, false);
            """, connection) { Parameters = { new() { Value = clinic.Id.Value } } };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var fill = new NpgsqlCommand(
            """
            INSERT INTO patients (clinic_id, id, therapist_id, name, language, time_zone_id, format_need, birth_date, email, phone)
            SELECT p.clinic_id, gen_random_uuid(), p.therapist_id,
              (ARRAY['Anna','Zora','Bea','Carl','Zeno','Dora','Emil','Fay'])[1 + n % 8] || ' ' || md5(n::text), 'en-GB', 'Europe/London', 'Standard',
              date '1930-01-01' + n % 25000, 'p' || n || '@example.org', '020 7' || lpad(n::text, 6, '0')
            FROM patients p, generate_series(1, 20000) n WHERE p.clinic_id = $1
            """, connection) { Parameters = { new() { Value = clinic.Id.Value } } };
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(Guid Id, JsonNode Answer)> Register(TestClinic clinic, JsonObject body)
    {
        var id = Guid.CreateVersion7();
        return (id, (await clinic.Therapist.Put($"/api/v1/patients/{id}", body)).MustBe(201).Json);
    }
}
