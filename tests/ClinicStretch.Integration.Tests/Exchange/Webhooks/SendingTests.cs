using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange.Webhooks;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>What a receiver gets, and what becomes of it when the receiver, the sender or the record goes.</summary>
public sealed class SendingTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_signed_and_a_receiver_can_tell_that_it_is_ours()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (_, secret) = await clinic.NewWebhook(receiver);
        await clinic.Prescribe();

        await host.SendWebhooks(clinic);

        var told = Assert.Single(receiver.Told);
        Assert.Equal(told.Signature(secret), told.Headers["webhook-signature"]);
        Assert.Equal($"{host.Clock.Now.ToUnixTimeSeconds()}", told.Headers["webhook-timestamp"]);
        Assert.Matches("^msg_[0-9a-f]{32}$", told.Id);
        Assert.Equal(("application/json", "ClinicStretch/1"), (told.Headers["Content-Type"], told.Headers["User-Agent"]));
        Assert.DoesNotContain("Cookie", told.Headers.Keys);
    }

    [Fact]
    public async Task For_a_day_after_a_new_secret_either_knows_our_messages()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, first) = await clinic.NewWebhook(receiver);

        var second = $"{(await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/rotate")).MustBe(200).Json["secret"]}";
        await Ping(clinic, id);
        host.Clock.MoveOn(Webhook.BothSecrets);
        await Ping(clinic, id);

        Assert.Equal($"{receiver.Told[0].Signature(second)} {receiver.Told[0].Signature(first)}", receiver.Told[0].Headers["webhook-signature"]);
        Assert.Equal(receiver.Told[1].Signature(second), receiver.Told[1].Headers["webhook-signature"]);
    }

    [Theory]
    [InlineData(301, "301")]
    [InlineData(302, "302")]
    [InlineData(307, "307")]
    [InlineData(308, "308")]
    [InlineData(404, "404")]
    [InlineData(410, "410")]
    [InlineData(500, "500")]
    [InlineData(null, "broken-off")]
    public async Task Whatever_is_not_a_yes_is_tried_again_and_a_redirect_is_not_followed(int? status, string word)
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        receiver.Always(status);

        await Ping(clinic, id);
        var first = await Message(clinic, id);
        receiver.Always(200);
        host.Clock.MoveOn(TimeSpan.FromSeconds(7));
        await host.SendWebhooks(clinic);

        Assert.Equal((word, "waiting", 1), ($"{first["lastAnswer"]}", $"{first["state"]}", first["tries"]!.GetValue<int>()));
        Assert.Equal([receiver.Told[0].Id, receiver.Told[0].Id], receiver.Told.Select(t => t.Id));
        Assert.Equal(1, await clinic.Count("webhook_deliveries", "state = 'Sent' AND tries = 2"));
    }

    [Fact]
    public async Task A_receiver_that_nobody_is_at_is_tried_again()
    {
        var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        await receiver.DisposeAsync();

        await Ping(clinic, id);

        Assert.Equal("connection", $"{(await Message(clinic, id))["lastAnswer"]}");
    }

    [Fact]
    public async Task A_slow_receiver_holds_up_no_other()
    {
        await using var slow = await TestReceiver.Open();
        await using var well = await TestReceiver.Open();
        var release = new TaskCompletionSource<int?>();
        slow.Answers = _ => release.Task;
        var clinic = await host.NewClinic();
        await clinic.NewWebhook(slow);
        await clinic.NewWebhook(well);
        await clinic.Prescribe();

        var all = host.SendWebhooks(clinic);
        await Until(() => well.Told.Count is 1);
        await Until(async () => await clinic.Count("webhook_deliveries", "state = 'Sent'") is 1);

        Assert.False(all.IsCompleted);
        release.SetResult(200);
        await all;
        Assert.Equal(2, await clinic.Count("webhook_deliveries", "state = 'Sent'"));
    }

    [Fact]
    public async Task A_receiver_that_never_answers_is_left_after_our_patience()
    {
        await using var receiver = await TestReceiver.Open();
        var never = new TaskCompletionSource<int?>();
        receiver.Answers = _ => never.Task;
        await using var impatient = host.Build(host.Settings, b => b.Configuration["Webhooks:Patience"] = "00:00:00.3");
        var sender = impatient.Services.GetRequiredService<IWebhookSender>();

        var answer = await sender.Send(Letter(receiver.Address), Cancel);

        Assert.Equal(new WebhookAnswer(false, "timeout"), answer);
        never.SetResult(200);
    }

    [Fact]
    public async Task After_three_days_it_is_given_up_and_sent_again_when_somebody_says_so()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        receiver.Always(503);
        await clinic.Prescribe();
        await UntilOver(clinic);
        var dead = (await clinic.Administrator.Get($"{WebhookHands.Webhooks}/{id}?givenUp=true")).MustBe(200).Json["messages"]!.AsArray().Single()!;
        var tried = receiver.Told.Count;

        receiver.Always(200);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        await host.SendWebhooks(clinic);
        Assert.Equal(tried, receiver.Told.Count);
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/messages/{dead["id"]}/replay")).MustBe(200);
        await host.SendWebhooks(clinic);

        Assert.Equal(("given-up", "plan.published"), ($"{dead["state"]}", $"{dead["event"]}"));
        Assert.InRange(tried, 15, 22);
        Assert.Single(receiver.Told.Select(t => t.Id).Distinct());
        Assert.Equal(1, await clinic.Count("webhook_deliveries", "state = 'Sent'"));
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/messages/{dead["id"]}/replay")).MustBeProblem(409, "webhook.not_given_up");
        Assert.Equal(0, (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/replay")).MustBe(200).Json["messages"]!.GetValue<int>());
        Assert.Equal(2, await clinic.Count("audit_entries", "action = 'ReplayWebhook'"));
    }

    [Fact]
    public async Task What_a_process_that_died_had_taken_is_sent_by_the_next_under_the_same_id()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        await clinic.Prescribe();
        var dead = Assert.Single(await Send(new ClaimWebhook(clinic.Id, WebhookId.From(id), Guid.NewGuid(), 4)));

        await host.SendWebhooks(clinic);
        Assert.Empty(receiver.Told);
        host.Clock.MoveOn(WebhookDelivery.Lease);
        await host.SendWebhooks(clinic);

        Assert.Equal($"msg_{dead.Id.Value:N}", Assert.Single(receiver.Told).Id);
    }

    [Fact]
    public async Task Many_processes_at_once_send_each_of_many_messages_once()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        for (var i = 0; i < 30; i++)
        {
            (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/ping")).MustBe(204);
        }

        await using var second = host.Build(signInsAMinute: 1_000_000);
        WebhookRounds[] processes = [host.Services.GetRequiredService<WebhookRounds>(), second.Services.GetRequiredService<WebhookRounds>()];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => processes[n % 2].Deliver(clinic.Id, Cancel))));

        Assert.Equal((30, 30), (receiver.Told.Count, receiver.Told.Select(t => t.Id).Distinct().Count()));
        Assert.Equal(30, await clinic.Count("webhook_deliveries", "state = 'Sent'"));
    }

    [Fact]
    public async Task What_waits_for_a_webhook_that_is_removed_is_dropped()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        await clinic.Prescribe();

        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/remove")).MustBe(204);
        await host.SendWebhooks(clinic);

        Assert.Empty(receiver.Told);
        Assert.Equal(1, await clinic.Count("webhook_deliveries", "state = 'Dropped'"));
    }

    [Fact]
    public async Task No_log_holds_an_address_a_secret_or_a_patient()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (_, secret) = await clinic.NewWebhook(receiver);
        receiver.Always(500);
        await clinic.Prescribe();

        await host.SendWebhooks(clinic);

        Assert.NotEmpty(receiver.Told);
        Assert.Contains(host.Log.Lines, l => l.Contains("was not taken: 500", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(receiver.Address, StringComparison.Ordinal) || l.Contains(secret[6..], StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains($"{clinic.Patient.PatientId}", StringComparison.Ordinal) && l.Contains("ebhook", StringComparison.Ordinal));
    }

    internal static WebhookLetter Letter(string address) =>
        new(WebhookDeliveryId.From(Guid.NewGuid()), address, [123, 125], ["whsec_" + Convert.ToBase64String(new byte[32])]);

    private async Task Ping(TestClinic clinic, Guid id)
    {
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/ping")).MustBe(204);
        await host.SendWebhooks(clinic);
    }

    private async Task UntilOver(TestClinic clinic)
    {
        for (var hours = 0; await clinic.Count("webhook_deliveries", "finished_at IS NULL") > 0; hours++)
        {
            Assert.True(hours < 4_000, "It is never over.");
            await host.SendWebhooks(clinic);
            host.Clock.MoveOn(await clinic.NextWebhook(host.Clock.Now));
        }
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Message(TestClinic clinic, Guid id) =>
        (await clinic.Administrator.Get($"{WebhookHands.Webhooks}/{id}")).MustBe(200).Json["messages"]![0]!;

    private static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 500, "It does not come to hold.");
            await Task.Delay(20, Cancel);
        }
    }

    private async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, Cancel);
    }
}
