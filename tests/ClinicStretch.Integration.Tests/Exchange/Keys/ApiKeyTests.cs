using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Keys;

/// <summary>An administrator makes keys for other systems, looks at them and ends them.</summary>
public sealed class ApiKeyTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Keys = "/api/v1/clinic/keys";

    [Fact]
    public async Task A_key_is_shown_once_and_only_its_hash_is_kept()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();

        var made = (await clinic.MakeKey(id, "system/Patient.rs")).MustBe(201).Json;
        var again = (await clinic.MakeKey(id, "system/Patient.rs")).MustBe(200).Json;

        var secret = $"{made["secret"]}";
        Assert.StartsWith("csk_", secret, StringComparison.Ordinal);
        Assert.Equal((secret[..12], null), ($"{made["prefix"]}", again["secret"]));
        Assert.Equal(0, await clinic.Count("api_keys", $"api_keys::text LIKE '%{secret[12..]}%'"));
        Assert.Equal(1, await clinic.Count("api_keys", $"hash = encode(sha256(convert_to('{secret}', 'UTF8')), 'hex')"));
        Assert.Equal(2, await clinic.Count("audit_entries", $"action = 'MakeKey' AND subject_kind = 'key' AND subject_id = '{id}'"));
        (await clinic.MakeKey(id, "system/Goal.rs")).MustBeProblem(409, "request.id_taken");
    }

    [Fact]
    public async Task What_a_key_opens_and_when_it_was_last_used_is_listed()
    {
        var clinic = await host.NewClinic();
        var key = await clinic.NewKey("system/Goal.rs", "system/Patient.rs");
        var before = (await clinic.Administrator.Get(Keys)).MustBe(200).Json["keys"]![0]!;

        (await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);

        var after = (await clinic.Administrator.Get(Keys)).MustBe(200).Json["keys"]![0]!;
        Assert.Null(before["lastUsedOn"]);
        Assert.Equal(($"{host.Clock.Today:yyyy-MM-dd}", "Quayside Records", "Ada Field"), ($"{after["lastUsedOn"]}", $"{after["name"]}", $"{after["madeBy"]}"));
        Assert.Equal(["system/Patient.rs", "system/Goal.rs"], after["scopes"]!.AsArray().Select(s => $"{s}"));
        Assert.DoesNotContain(key.Key!, (await clinic.Administrator.Get(Keys)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_opens_nothing_from_the_next_request_on()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        var key = new Visitor(host, null) { Key = $"{(await clinic.MakeKey(id, KeyScopes.Everything)).MustBe(201).Json["secret"]}" };
        (await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);

        (await clinic.Administrator.Post($"{Keys}/{id}/withdraw")).MustBe(204);

        MustBeRefused(await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}"));
        (await clinic.Administrator.Post($"{Keys}/{id}/withdraw")).MustBe(204);
        var line = (await clinic.Administrator.Get(Keys)).MustBe(200).Json["keys"]![0]!;
        Assert.False(line["isOpen"]!.GetValue<bool>());
        Assert.NotNull(line["withdrawnAt"]);
    }

    [Fact]
    public async Task A_key_opens_on_its_last_day_and_not_on_the_next()
    {
        var clinic = await host.NewClinic();
        var key = await clinic.NewKey(KeyScopes.Everything);
        var today = $"{host.Clock.Today:yyyy-MM-dd}";

        await clinic.Change($"UPDATE api_keys SET last_day = '{today}' WHERE clinic_id = $1");
        (await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);
        await clinic.Change($"UPDATE api_keys SET last_day = date '{today}' - 1 WHERE clinic_id = $1");

        MustBeRefused(await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}"));
    }

    // Another's clinic and key before a secret that fits, a letter that is another, half of one, something else altogether.
    [Fact]
    public async Task What_is_no_key_is_refused_whatever_is_wrong_with_it()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var (key, other) = ((await clinic.NewKey(KeyScopes.Everything)).Key!, (await elsewhere.NewKey(KeyScopes.Everything)).Key!);
        string[] wrong = [key[..^1] + (key[^1] is 'A' ? 'B' : 'A'), key[..^1], $"{key}A", other[..56] + key[56..], $"{key[..34]}{other[34..56]}{key[56..]}", "csk_", "csk_" + new string('A', 95), key.ToUpperInvariant()];

        foreach (var one in wrong)
        {
            MustBeRefused(await new Visitor(host, null) { Key = one }.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}"));
        }
    }

    [Fact]
    public async Task A_key_opens_nothing_beside_FHIR()
    {
        var clinic = await host.NewClinic();
        var key = await clinic.NewKey(KeyScopes.Everything);

        foreach (var path in new[] { $"/api/v1/patients/{clinic.Patient.PatientId}", "/api/v1/clinic", Keys, "/api/v1/audit-events" })
        {
            (await key.Get(path)).MustBeProblem(401, "key.not_here");
        }
    }

    [Theory]
    [InlineData("", 1, "system/Patient.rs", "text.empty")]
    [InlineData("A", -1, "system/Patient.rs", "key.last_day")]
    [InlineData("A", 367, "system/Patient.rs", "key.last_day")]
    [InlineData("A", 1, "system/Patient.cruds", "key.scopes")]
    [InlineData("A", 1, "user/Patient.rs", "key.scopes")]
    [InlineData("A", 1, "patient/*.rs", "key.scopes")]
    [InlineData("A", 1, null, "key.scopes")]
    public async Task A_key_that_would_be_none_is_not_made(string name, int days, string? scope, string code)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.MakeKey(Guid.CreateVersion7(), name, days, scope is null ? [] : [scope]);

        answer.MustBeProblem(400, code);
        Assert.Equal(0, await clinic.Count("api_keys"));
    }

    [Fact]
    public async Task Fifty_keys_are_enough()
    {
        var clinic = await host.NewClinic();
        await clinic.NewKey(KeyScopes.Everything);
        await clinic.Change(
            "INSERT INTO api_keys (clinic_id, id, name, scopes, prefix, hash, made_by, made_at, last_day) "
            + "SELECT clinic_id, gen_random_uuid(), name, scopes, prefix, hash, made_by, made_at, last_day FROM api_keys CROSS JOIN generate_series(1, 49) WHERE clinic_id = $1");

        (await clinic.MakeKey(Guid.CreateVersion7(), KeyScopes.Everything)).MustBeProblem(409, "key.too_many");
    }

    [Fact]
    public async Task A_key_is_made_by_an_administrator_who_has_just_shown_who_they_are()
    {
        var clinic = await host.NewClinic();
        var (path, body) = ($"{Keys}/{Guid.CreateVersion7()}", new { Name = "A", Scopes = new[] { KeyScopes.Everything }, LastDay = host.Clock.Today });
        var token = (await host.Token(clinic.Administrator)).MustBe(200);

        (await clinic.Therapist.Put(path, body)).MustBeProblem(403, "forbidden");
        (await clinic.Therapist.Get(Keys)).MustBeProblem(403, "forbidden");
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await host.With(token, HttpMethod.Put, path, body)).MustBeProblem(403, "account.proof_needed");
    }

    [Fact]
    public async Task Another_clinic_neither_sees_nor_ends_a_key()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var id = Guid.CreateVersion7();
        (await clinic.MakeKey(id, KeyScopes.Everything)).MustBe(201);

        (await elsewhere.Administrator.Post($"{Keys}/{id}/withdraw")).MustBeProblem(404, "not_found");
        Assert.Empty((await elsewhere.Administrator.Get(Keys)).MustBe(200).Json["keys"]!.AsArray());
        Assert.Equal(1, await clinic.Count("api_keys", "withdrawn_at IS NULL"));
    }

    [Fact]
    public async Task No_log_holds_a_key()
    {
        var clinic = await host.NewClinic();
        var key = await clinic.NewKey("system/Goal.rs");

        await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}");
        await key.Get("/api/v1/clinic");
        await new Visitor(host, null) { Key = key.Key + "A" }.Get("/fhir/R4/Patient");

        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(key.Key![12..], StringComparison.Ordinal) || l.Contains(key.Key![56..], StringComparison.Ordinal));
    }

    private static void MustBeRefused(Answer answer)
    {
        Assert.Equal((401, "application/fhir+json"), (answer.Status, answer.MediaType));
        Assert.Equal(("login", "key.refused"), ($"{answer.Json["issue"]![0]!["code"]}", $"{answer.Json["issue"]![0]!["details"]!["coding"]![0]!["code"]}"));
    }
}
