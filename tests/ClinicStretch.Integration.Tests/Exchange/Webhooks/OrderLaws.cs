using System.Collections.Concurrent;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>Whatever fails and whenever, and however many processes send: each message is taken, and those of a patient are taken in the order in which they happened.</summary>
public sealed class OrderLaws(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int Patients = 4;
    private const int Each = 6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Each_is_taken_and_a_patients_in_their_order(int seed)
    {
        var chance = new Random(seed);
        await using var receiver = await TestReceiver.Open();
        var taken = new ConcurrentQueue<Told>();
        receiver.Answers = told => Task.FromResult(Decide(chance, told, taken));
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver);
        await Queue(clinic, WebhookId.From(id));
        await using var second = host.Build(signInsAMinute: 1_000_000);
        WebhookRounds[] processes = [host.Services.GetRequiredService<WebhookRounds>(), second.Services.GetRequiredService<WebhookRounds>()];

        for (var rounds = 0; await clinic.Count("webhook_deliveries", "finished_at IS NULL") > 0; rounds++)
        {
            Assert.True(rounds < 2_000, "It is never over.");
            await Task.WhenAll(processes.Select(p => p.Deliver(clinic.Id, Cancel)));
            host.Clock.MoveOn(await clinic.NextWebhook(host.Clock.Now));
        }

        Assert.Equal(Patients * Each, await clinic.Count("webhook_deliveries", "state = 'Sent'"));
        Assert.Equal(Patients, taken.Select(t => t.Patient).Distinct().Count());
        foreach (var ofOne in taken.DistinctBy(t => t.Id).GroupBy(t => t.Patient))
        {
            Assert.Equal(Enumerable.Range(0, Each).Select(n => $"Procedure/{n}"), ofOne.Select(t => t.Resource[(t.Resource.LastIndexOf('/') - "Procedure".Length)..]));
        }
    }

    // Now and then it takes a message and dies before it can say so.
    private static int? Decide(Random chance, Told told, ConcurrentQueue<Told> taken)
    {
        lock (chance)
        {
            var dice = chance.Next(10);
            if (dice > 4)
            {
                taken.Enqueue(told);
            }

            return dice switch { < 2 => 503, < 4 => 302, 4 => null, 5 => null, _ => 200 };
        }
    }

    // One after the other, as things happen to patients in turn.
    private async Task Queue(TestClinic clinic, WebhookId webhook)
    {
        List<Guid> patients = [];
        for (var i = 0; i < Patients; i++)
        {
            patients.Add(Guid.CreateVersion7());
            (await clinic.Therapist.Put($"/api/v1/patients/{patients[^1]}", Given.Patient())).MustBe(201);
        }

        await clinic.Change("UPDATE webhook_deliveries SET finished_at = now(), state = 'Dropped' WHERE clinic_id = $1");
        for (var n = 0; n < Each; n++)
        {
            await using var scope = host.Enter(clinic.Id, out var db);
            await db.InTransactionAsync(async () =>
            {
                db.WebhookDeliveries.AddRange(patients.Select(p => WebhookDelivery.Queue(
                    clinic.Id, webhook, WebhookDeliveryId.From(Guid.NewGuid()), new Happening(HappeningKind.SessionLogged, PatientId.From(p), $"Procedure/{n}"), host.Clock.Now)));
                return await db.SaveChangesAsync(Cancel);
            }, Cancel);
        }
    }
}
