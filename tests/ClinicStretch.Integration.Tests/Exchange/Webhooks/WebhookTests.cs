using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>An administrator makes webhooks, looks at them, gives them new secrets and ends them.</summary>
public sealed class WebhookTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Address = "https://records.example/hooks?of=quayside";

    [Fact]
    public async Task A_webhook_is_made_and_its_secret_is_shown_once_and_kept_sealed()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();

        var made = (await clinic.MakeWebhook(id, Address, "session.logged", "plan.published")).MustBe(201).Json;
        var again = (await clinic.MakeWebhook(id, Address, "session.logged", "plan.published")).MustBe(200).Json;

        var secret = $"{made["secret"]}";
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", secret);
        Assert.Null(again["secret"]);
        Assert.Equal(0, await clinic.Count("webhooks w", $"w::text LIKE '%{secret[6..]}%' OR position('{secret[6..]}'::bytea in w.secret) > 0"));
        Assert.Equal(2, await clinic.Count("audit_entries", $"action = 'MakeWebhook' AND subject_kind = 'webhook' AND subject_id = '{id}'"));
        (await clinic.MakeWebhook(id, Address, "session.logged")).MustBeProblem(409, "request.id_taken");
        var line = (await clinic.Administrator.Get(WebhookHands.Webhooks)).MustBe(200).Json["webhooks"]![0]!;
        Assert.Equal(("Quayside Records", Address, "Ada Field", "true"), ($"{line["name"]}", $"{line["address"]}", $"{line["madeBy"]}", $"{line["isOn"]}"));
        Assert.Equal(["plan.published", "session.logged"], line["events"]!.AsArray().Select(e => $"{e}"));
    }

    [Theory]
    [InlineData("https://user:word@records.example/", "plan.published", "webhook.address")]
    [InlineData("http://records.example/", "plan.published", "webhook.address")]
    [InlineData("records.example", "plan.published", "webhook.address")]
    [InlineData(Address, "plan.thought_of", "webhook.events")]
    [InlineData(Address, "ping", "webhook.events")]
    [InlineData(Address, null, "webhook.events")]
    public async Task A_webhook_that_would_be_none_is_not_made(string address, string? what, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.MakeWebhook(Guid.CreateVersion7(), address, what is null ? [] : [what])).MustBeProblem(400, code);

        Assert.Equal(0, await clinic.Count("webhooks"));
    }

    [Fact]
    public async Task Where_the_operator_has_not_allowed_it_an_address_inside_is_refused()
    {
        var clinic = await host.NewClinic();
        await using var strict = host.Build(host.Settings, b => b.Configuration["Webhooks:PrivateAddresses"] = "false");
        await strict.StartAsync(TestContext.Current.CancellationToken);
        var token = (await host.Token(clinic.Administrator)).MustBe(200);

        foreach (var address in new[] { "https://127.0.0.1/", "https://10.1.2.3/", "https://localhost/", "https://169.254.169.254/latest" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(ClinicHost.AddressOf(strict), $"{WebhookHands.Webhooks}/{Guid.CreateVersion7()}"))
            {
                Content = System.Net.Http.Json.JsonContent.Create(new { Name = "A", Address = address, Events = new[] { "plan.published" } }),
                Headers = { Authorization = new("Bearer", $"{token.Json["accessToken"]}") },
            };
            using var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(400, (int)answer.StatusCode);
            Assert.Contains("webhook.address", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ten_webhooks_are_enough()
    {
        var clinic = await host.NewClinic();
        var first = Guid.CreateVersion7();
        (await clinic.MakeWebhook(first, Address, "plan.published")).MustBe(201);
        for (var i = 0; i < 9; i++)
        {
            (await clinic.MakeWebhook(Guid.CreateVersion7(), Address, "plan.published")).MustBe(201);
        }

        (await clinic.MakeWebhook(Guid.CreateVersion7(), Address, "plan.published")).MustBeProblem(409, "webhook.too_many");
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{first}/remove")).MustBe(204);
        (await clinic.MakeWebhook(Guid.CreateVersion7(), Address, "plan.published")).MustBe(201);
    }

    [Fact]
    public async Task A_webhook_is_made_and_its_secret_changed_by_an_administrator_who_has_just_shown_who_they_are()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await clinic.MakeWebhook(id, Address, "plan.published")).MustBe(201);
        var (path, body) = ($"{WebhookHands.Webhooks}/{Guid.CreateVersion7()}", new { Name = "A", Address, Events = new[] { "plan.published" } });
        var token = (await host.Token(clinic.Administrator)).MustBe(200);

        (await clinic.Therapist.Put(path, body)).MustBeProblem(403, "forbidden");
        (await clinic.Therapist.Get(WebhookHands.Webhooks)).MustBeProblem(403, "forbidden");
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await host.With(token, HttpMethod.Put, path, body)).MustBeProblem(403, "account.proof_needed");
        (await host.With(token, HttpMethod.Post, $"{WebhookHands.Webhooks}/{id}/rotate", new { })).MustBeProblem(403, "account.proof_needed");
    }

    [Fact]
    public async Task Another_clinic_neither_sees_nor_changes_a_webhook()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var id = Guid.CreateVersion7();
        (await clinic.MakeWebhook(id, Address, "plan.published")).MustBe(201);

        foreach (var what in new[] { "rotate", "on", "off", "ping", "remove", "replay", $"messages/{Guid.CreateVersion7()}/replay" })
        {
            (await elsewhere.Administrator.Post($"{WebhookHands.Webhooks}/{id}/{what}")).MustBeProblem(404, "not_found");
        }

        (await elsewhere.Administrator.Get($"{WebhookHands.Webhooks}/{id}")).MustBeProblem(404, "not_found");
        Assert.Empty((await elsewhere.Administrator.Get(WebhookHands.Webhooks)).MustBe(200).Json["webhooks"]!.AsArray());
        Assert.Equal(1, await clinic.Count("webhooks", "removed_at IS NULL AND is_on"));
    }

    [Fact]
    public async Task One_that_was_removed_can_no_longer_be_changed()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await clinic.MakeWebhook(id, Address, "plan.published")).MustBe(201);
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/remove")).MustBe(204);
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/remove")).MustBe(204);

        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/rotate")).MustBeProblem(409, "webhook.removed");
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/on")).MustBeProblem(409, "webhook.removed");
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/ping")).MustBeProblem(409, "webhook.off");
        (await clinic.Administrator.Get($"{WebhookHands.Webhooks}/{id}")).MustBeProblem(404, "not_found");
        Assert.Equal(1, await clinic.Count("webhooks", "octet_length(secret) = 0 AND earlier_secret IS NULL"));
    }
}
