using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Tests.Exchange.Clients;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Keys.Clients;

/// <summary>What somebody who is not the client tries, and what the client tries beyond what it was given.</summary>
public sealed class ClientAbuseTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Nothing_is_believed_that_says_it_needs_no_signature()
    {
        var client = await NewClient(Signer.Rsa());
        foreach (var alg in new[] { "none", "None", "NONE", "" })
        {
            var signed = $"{Signer.Part(new JsonObject { ["alg"] = alg, ["kid"] = client.Signer.Kid })}.{Signer.Part(client.Claims())}";

            (await client.Show(signed + ".")).MustBeRefused("invalid_client");
            (await client.Show(signed)).MustBeRefused("invalid_client");
        }
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        var client = await NewClient(Signer.Rsa());
        byte[][] secrets = [Encoding.UTF8.GetBytes(client.Signer.Public.ToJsonString()), Base64Url.DecodeFromChars($"{client.Signer.Public["n"]}"), Encoding.UTF8.GetBytes(client.Signer.Set)];
        foreach (var secret in secrets)
        {
            var signed = $"{Signer.Part(new JsonObject { ["alg"] = "HS256", ["kid"] = client.Signer.Kid })}.{Signer.Part(client.Claims())}";

            (await client.Show($"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}")).MustBeRefused("invalid_client");
        }
    }

    [Fact]
    public async Task What_has_run_out_is_refused()
    {
        var client = await NewClient(Signer.Ec());

        (await client.Show(client.Signer.Sign(client.Claims("exp", host.Clock.Now.ToUnixTimeSeconds())))).MustBeRefused("invalid_client");
        (await client.Show(client.Signer.Sign(client.Claims("exp", host.Clock.Now.AddMinutes(-1).ToUnixTimeSeconds())))).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task What_runs_out_later_than_in_five_minutes_is_refused()
    {
        var client = await NewClient(Signer.Ec());

        (await client.Show(client.Signer.Sign(client.Claims("exp", host.Clock.Now.ToUnixTimeSeconds() + 302)))).MustBeRefused("invalid_client");
        (await client.Show(client.Signer.Sign(client.Claims("exp", host.Clock.Now.AddYears(1).ToUnixTimeSeconds())))).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task What_was_shown_before_is_refused_here()
    {
        var client = await NewClient(Signer.Ec());
        var assertion = client.Signer.Sign(client.Claims());

        (await client.Show(assertion)).MustBe(200);

        (await client.Show(assertion)).MustBeRefused("invalid_client");
        (await client.Show(client.Signer.Sign(client.Claims("jti", "twice")))).MustBe(200);
        (await client.Show(client.Signer.Sign(client.Claims("jti", "twice")))).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task What_was_shown_before_is_refused_by_another_server_of_the_same_database_and_counts_once_when_shown_at_once()
    {
        await using var other = host.Build(1_000_000, "http://localhost");
        await other.StartAsync(TestContext.Current.CancellationToken);
        var (client, elsewhere) = (await NewClient(Signer.Ec()), ClinicHost.AddressOf(other));
        var assertion = client.Signer.Sign(client.Claims());

        (await client.Show(assertion)).MustBe(200);
        (await client.Show(elsewhere, assertion)).MustBeRefused("invalid_client");

        var raced = client.Signer.Sign(client.Claims());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 is 0 ? client.Show(raced) : client.Show(elsewhere, raced)));
        Assert.Equal(1, answers.Count(a => a.Status is 200));
        Assert.Equal(19, answers.Count(a => a.Status is 400));
    }

    [Fact]
    public async Task What_was_shown_is_forgotten_once_it_is_long_over()
    {
        var clinic = await host.NewClinic();
        var client = await clinic.NewClient(Signer.Ec());
        (await client.Ask()).MustBe(200);
        (await client.Ask()).MustBe(200);

        host.Clock.MoveOn(TimeSpan.FromMinutes(30));
        (await client.Ask()).MustBe(200);

        Assert.Equal(1, await clinic.Count("spent_assertions"));
    }

    [Fact]
    public async Task What_was_signed_for_another_server_is_refused()
    {
        var client = await NewClient(Signer.Ec());
        foreach (var audience in new[] { "https://elsewhere.example/api/v1/oauth/token", "http://localhost", $"{Client.Audience}/", $"{host.Http.BaseAddress}api/v1/oauth/token" })
        {
            (await client.Show(client.Signer.Sign(client.Claims("aud", audience)))).MustBeRefused("invalid_client");
        }

        (await client.Show(client.Signer.Sign(client.Claims("aud", new JsonArray(Client.Audience, "https://elsewhere.example"))))).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task What_was_signed_for_another_server_is_refused_where_a_request_calls_this_one_by_that_name()
    {
        await using var server = host.Build(host.Settings, builder => (builder.Configuration["Site:Address"], builder.Configuration["Mail:Host"], builder.Configuration["Mail:From"]) = (null, null, null));
        await server.StartAsync(TestContext.Current.CancellationToken);
        var client = await NewClient(Signer.Ec());
        var assertion = client.Signer.Sign(client.Claims("aud", "http://elsewhere.example/api/v1/oauth/token"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(ClinicHost.AddressOf(server), Client.TokenPath))
        {
            Headers = { Host = "elsewhere.example" },
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials", ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", ["client_assertion"] = assertion, ["scope"] = "system/Patient.rs",
            }),
        };

        (await host.Stranger().Send(request)).MustBeRefused("invalid_request");
    }

    [Fact]
    public async Task Who_signs_about_somebody_else_is_refused()
    {
        var clinic = await host.NewClinic();
        var (client, other) = (await clinic.NewClient(Signer.Ec()), await clinic.NewClient(Signer.Ec()));

        (await client.Show(client.Signer.Sign(client.Claims("sub", other.Id)))).MustBeRefused("invalid_client");
        (await client.Show(client.Signer.Sign(client.Claims("iss", other.Id)))).MustBeRefused("invalid_client");
        (await client.Show(client.Signer.Sign(client.Claims("sub", null)))).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task Another_clients_key_signs_for_nobody_else()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var client = await clinic.NewClient(Signer.Ec("one"));
        foreach (var other in new[] { await clinic.NewClient(Signer.Ec("one")), await elsewhere.NewClient(Signer.Rsa("one")), await elsewhere.NewClient(Signer.Ec("other")) })
        {
            (await client.Show(other.Signer.Sign(client.Claims()))).MustBeRefused("invalid_client");
        }
    }

    [Fact]
    public async Task A_withdrawn_client_is_given_nothing_and_neither_is_one_that_ran_out_or_never_was()
    {
        var clinic = await host.NewClinic();
        var (client, old) = (await clinic.NewClient(Signer.Ec()), await clinic.NewClient(Signer.Ec()));
        (await client.Ask()).MustBe(200);

        await clinic.Withdraw(client);
        await clinic.Change($"UPDATE api_keys SET last_day = date '{host.Clock.Today:yyyy-MM-dd}' - 1 WHERE clinic_id = $1 AND id = '{old.Key}'");

        (await client.Ask()).MustBeRefused("invalid_client");
        (await old.Ask()).MustBeRefused("invalid_client");
        foreach (var id in new[] { "nobody", $"csc_{new string('A', 44)}", client.Id[..26] + old.Id[4..26] })
        {
            (await (client with { Id = id }).Ask()).MustBeRefused("invalid_client");
        }
    }

    [Fact]
    public async Task A_key_that_is_held_up_signs_nothing()
    {
        var clinic = await host.NewClinic();
        var (client, held) = (await clinic.NewClient(Signer.Ec()), Guid.CreateVersion7());
        (await clinic.MakeKey(held, KeyScopes.Everything)).MustBe(201);
        var name = new ClinicStretch.Application.Exchange.Keys.Clients.ClientName(clinic.Id, new ApiKeyId(held)).Text;

        (await (client with { Id = name }).Ask()).MustBeRefused("invalid_client");
    }

    [Theory]
    [InlineData("system/*.rs")]
    [InlineData("system/Goal.rs")]
    [InlineData("system/Patient.rs system/Goal.rs")]
    [InlineData("system/Patient.crus")]
    [InlineData("user/Patient.rs")]
    [InlineData("openid fhirUser")]
    public async Task A_client_is_given_nothing_wider_than_it_was_registered_for(string scope)
    {
        var client = await NewClient(Signer.Ec());

        (await client.Ask(scope)).MustBeRefused("invalid_scope");
    }

    [Fact]
    public async Task What_a_client_of_one_clinic_was_given_opens_nothing_of_another()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var visitor = await (await clinic.NewClient(Signer.Ec(), KeyScopes.Everything)).Enter(KeyScopes.Everything);

        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}/$everything")).MustBe(200);
        (await visitor.Get($"/fhir/R4/Patient/{elsewhere.Patient.PatientId}/$everything")).MustBe(404);
        (await visitor.Get($"/fhir/R4/Patient?_id={elsewhere.Patient.PatientId}")).MustBe(404);
    }

    [Fact]
    public async Task What_a_client_was_given_opens_nothing_from_its_withdrawal_on()
    {
        var clinic = await host.NewClinic();
        var client = await clinic.NewClient(Signer.Ec());
        var visitor = await client.Enter();
        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);

        await clinic.Withdraw(client);

        (await visitor.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(401);
    }

    private async Task<Client> NewClient(Signer signer) => await (await host.NewClinic()).NewClient(signer);
}
