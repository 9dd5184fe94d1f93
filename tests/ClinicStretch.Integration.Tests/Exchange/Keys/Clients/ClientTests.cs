using System.Text.Json.Nodes;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Tests.Exchange.Clients;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Keys.Clients;

/// <summary>An administrator makes a client, which signs, is given a token, and reads with it as with a key.</summary>
public sealed class ClientTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Keys = "/api/v1/clinic/keys";

    [Theory]
    [InlineData("RS384")]
    [InlineData("ES384")]
    [InlineData("ES256")]
    public async Task A_client_signs_and_reads_with_what_it_is_given(string algorithm)
    {
        var clinic = await host.NewClinic();
        var client = await clinic.NewClient(algorithm is "RS384" ? Signer.Rsa() : algorithm is "ES384" ? Signer.Ec() : Signer.Ec256(), "system/Patient.rs", "system/Goal.rs");

        var answer = (await client.Ask("system/Patient.rs")).MustBe(200);

        Assert.Equal(("bearer", 300, "system/Patient.rs", "no-store"), ($"{answer.Json["token_type"]}", answer.Json["expires_in"]!.GetValue<int>(), $"{answer.Json["scope"]}", answer.Headers["Cache-Control"]));
        var visitor = new Visitor(host, null) { Key = $"{answer.Json["access_token"]}" };
        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);
        KeyReadingTests.MustNeed(await visitor.Get($"/fhir/R4/Goal?patient={clinic.Patient.PatientId}"), "system/Goal.rs");
        (await visitor.Get("/api/v1/clinic")).MustBeProblem(401, "key.not_here");
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'GetPatientCare' AND role = 'Key' AND person_id = '{client.Key}' AND patient_id = '{clinic.Patient.PatientId}' AND outcome = 'Done'"));
        Assert.Equal($"{host.Clock.Today:yyyy-MM-dd}", $"{(await clinic.Administrator.Get(Keys)).MustBe(200).Json["keys"]![0]!["lastUsedOn"]}");
    }

    [Fact]
    public async Task Fewer_acts_may_be_asked_for_than_were_given()
    {
        var clinic = await host.NewClinic();
        var client = await clinic.NewClient(Signer.Ec(), KeyScopes.Everything);

        var visitor = await client.Enter("system/Patient.r system/Goal.s");

        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);
        (await visitor.Get($"/fhir/R4/Patient?_id={clinic.Patient.PatientId}")).MustBe(403);
        (await visitor.Get($"/fhir/R4/Goal?patient={clinic.Patient.PatientId}")).MustBe(200);
    }

    [Fact]
    public async Task What_a_client_was_given_opens_for_five_minutes()
    {
        var clinic = await host.NewClinic();
        var visitor = await (await clinic.NewClient(Signer.Ec())).Enter();

        host.Clock.MoveOn(TimeSpan.FromSeconds(299));
        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromSeconds(1));
        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(401);
        (await new Visitor(host, null) { Key = "cst_nothing" }.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(401);
    }

    [Fact]
    public async Task A_client_is_made_once_listed_and_in_the_audit_and_has_no_secret()
    {
        var (clinic, signer, id) = (await host.NewClinic(), Signer.Ec(), Guid.CreateVersion7());

        var made = (await clinic.MakeClient(id, ["system/Patient.rs"], JsonNode.Parse(signer.Set))).MustBe(201).Json;
        (await clinic.MakeClient(id, ["system/Patient.rs"], JsonNode.Parse(signer.Set))).MustBe(200);

        Assert.Null(made["secret"]);
        (await clinic.MakeClient(id, ["system/Patient.rs"], JsonNode.Parse(Signer.Ec().Set))).MustBeProblem(409, "request.id_taken");
        var line = (await clinic.Administrator.Get(Keys)).MustBe(200).Json["keys"]![0]!;
        Assert.Equal(($"{made["clientId"]}", true), ($"{line["prefix"]}", line["isClient"]!.GetValue<bool>()));
        Assert.Equal(2, await clinic.Count("audit_entries", $"action = 'MakeKey' AND subject_kind = 'key' AND subject_id = '{id}'"));
        Assert.Equal(1, await clinic.Count("api_keys", "hash IS NULL"));
    }

    [Fact]
    public async Task A_client_is_made_by_an_administrator_who_has_just_shown_who_they_are()
    {
        var clinic = await host.NewClinic();
        var (path, body) = ($"{Keys}/{Guid.CreateVersion7()}", new { Name = "A", Scopes = new[] { KeyScopes.Everything }, LastDay = host.Clock.Today, Jwks = JsonNode.Parse(Signer.Ec().Set) });
        var token = (await host.Token(clinic.Administrator)).MustBe(200);

        (await clinic.Therapist.Put(path, body)).MustBeProblem(403, "forbidden");
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await host.With(token, HttpMethod.Put, path, body)).MustBeProblem(403, "account.proof_needed");
    }

    [Fact]
    public async Task Keys_that_are_not_public_or_not_known_make_no_client()
    {
        var (clinic, signer) = (await host.NewClinic(), Signer.Rsa());
        var secret = new JsonObject { ["kty"] = "oct", ["kid"] = "a", ["k"] = "c2VjcmV0" };
        async Task MustBe(string code, JsonNode? jwks, string? address = null) => (await clinic.MakeClient(Guid.CreateVersion7(), ["system/Patient.rs"], jwks, address)).MustBeProblem(400, code);

        await MustBe("key.jwks_private", JsonNode.Parse(Signer.SetOf(signer.Private)));
        await MustBe("key.jwks_symmetric", JsonNode.Parse(Signer.SetOf(secret)));
        await MustBe("key.jwks_unfit", JsonNode.Parse(Signer.SetOf(Signer.Rsa(bits: 1024).Public)));
        await MustBe("key.jwks", JsonNode.Parse("[]"));
        await MustBe("key.jwks_two_ways", JsonNode.Parse(signer.Set), "https://records.example/jwks");
        await MustBe("key.jwks_address", null, "http://records.example/jwks");
        Assert.Equal(0, await clinic.Count("api_keys"));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains($"{signer.Private["d"]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_here_is_told_to_everybody_exactly()
    {
        var told = (await host.Stranger().Get("/fhir/R4/.well-known/smart-configuration")).MustBe(200);

        Assert.Equal("application/json", told.MediaType);
        Assert.Equal(
            ["token_endpoint", "token_endpoint_auth_methods_supported", "token_endpoint_auth_signing_alg_values_supported", "grant_types_supported", "scopes_supported", "capabilities"],
            told.Json.AsObject().Select(p => p.Key));
        Assert.Equal(Client.Audience, $"{told.Json["token_endpoint"]}");
        Assert.Equal(KeyScopes.Offered, told.Json["scopes_supported"]!.AsArray().Select(s => $"{s}"));
        var security = (await host.Stranger().Get("/fhir/R4/metadata")).MustBe(200).Json["rest"]![0]!["security"]!;
        Assert.Equal("SMART-on-FHIR", $"{security["service"]![0]!["coding"]![0]!["code"]}");
    }

    [Theory]
    [InlineData("grant_type", null, "invalid_request")]
    [InlineData("grant_type", "password", "unsupported_grant_type")]
    [InlineData("client_assertion_type", null, "invalid_request")]
    [InlineData("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer", "invalid_request")]
    [InlineData("client_assertion", null, "invalid_request")]
    [InlineData("client_assertion", "nobody's", "invalid_client")]
    [InlineData("scope", null, "invalid_request")]
    [InlineData("scope", " ", "invalid_scope")]
    public async Task What_is_not_asked_as_OAuth_has_it_is_refused_as_OAuth_has_it(string name, string? value, string error)
    {
        var clinic = await host.NewClinic();
        var client = await clinic.NewClient(Signer.Ec());
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = client.Signer.Sign(client.Claims()), ["scope"] = "system/Patient.rs",
        };
        if (value is null)
        {
            form.Remove(name);
        }
        else
        {
            form[name] = value;
        }

        (await client.Post(host.Http.BaseAddress!, form)).MustBeRefused(error);
        (await host.Stranger().Post(Client.TokenPath, form)).MustBeRefused("invalid_request");
    }

    [Fact]
    public async Task Who_asks_too_often_waits()
    {
        await using var server = host.Build(signInsAMinute: 2, site: "http://localhost");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var client = await (await host.NewClinic()).NewClient(Signer.Ec());

        List<int> answers = [];
        for (var i = 0; i < 3; i++)
        {
            answers.Add((await client.Show(ClinicHost.AddressOf(server), client.Signer.Sign(client.Claims()))).Status);
        }

        Assert.Equal([200, 200, 429], answers);
    }

    [Fact]
    public async Task No_log_holds_what_was_shown_or_given()
    {
        var clinic = await host.NewClinic();
        var client = await clinic.NewClient(Signer.Ec());
        var assertion = client.Signer.Sign(client.Claims());

        var token = $"{(await client.Show(assertion)).MustBe(200).Json["access_token"]}";
        (await client.Show(assertion)).MustBeRefused("invalid_client");
        (await new Visitor(host, null) { Key = token }.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);

        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(token[4..], StringComparison.Ordinal) || l.Contains(assertion.Split('.')[2], StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, l => l.Contains("A client was given no token: spent", StringComparison.Ordinal));
    }
}
