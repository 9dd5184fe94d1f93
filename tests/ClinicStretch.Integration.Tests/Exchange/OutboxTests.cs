using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange;

/// <summary>What happens to a mail when the process that sends it dies between two steps. Each step stands in the database before the next is taken.</summary>
public sealed class OutboxTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dead_after_taking_it_the_next_process_sends_it_once()
    {
        var (clinic, to) = await Queued(DeliveryKind.Reminder);
        Assert.Single(await Send(new ClaimDeliveries(clinic.Id, Guid.NewGuid())));

        await Courier.Deliver(clinic.Id, Cancel);
        Assert.Empty(host.Mail.To(to));
        host.Clock.MoveOn(Delivery.Lease);
        await Courier.Deliver(clinic.Id, Cancel);
        await Courier.Deliver(clinic.Id, Cancel);

        Assert.Single(host.Mail.To(to));
    }

    [Fact]
    public async Task Dead_while_handing_a_reminder_over_it_is_not_sent_again()
    {
        var (clinic, to) = await Queued(DeliveryKind.Reminder);
        await DieWhileHanding(clinic);

        host.Clock.MoveOn(Delivery.Lease);
        await Courier.Deliver(clinic.Id, Cancel);

        Assert.Single(host.Mail.To(to));
        Assert.Equal(1, await clinic.Count("deliveries", "state = 'Unsure' AND content IS NULL"));
    }

    [Fact]
    public async Task Dead_while_handing_an_alert_over_it_is_sent_again_under_the_same_id()
    {
        var (clinic, to) = await Queued(DeliveryKind.AlertWaiting);
        await DieWhileHanding(clinic);

        host.Clock.MoveOn(Delivery.Lease);
        await Courier.Deliver(clinic.Id, Cancel);

        var mails = host.Mail.To(to);
        Assert.Equal(2, mails.Count);
        Assert.Equal(mails[0].Header("Message-ID"), mails[1].Header("Message-ID"));
    }

    [Fact]
    public async Task A_process_that_slept_past_its_lease_sends_nothing_when_it_wakes()
    {
        var (clinic, to) = await Queued(DeliveryKind.Reminder);
        var sleeper = Guid.NewGuid();
        var id = Assert.Single(await Send(new ClaimDeliveries(clinic.Id, sleeper)));
        host.Clock.MoveOn(Delivery.Lease);
        await Courier.Deliver(clinic.Id, Cancel);

        var handed = await Send(new HandDelivery(clinic.Id, id, sleeper));

        Assert.Equal(new Handed(null, null), handed);
        Assert.Single(host.Mail.To(to));
    }

    [Fact]
    public async Task Many_processes_at_once_send_each_of_many_mails_once()
    {
        var clinic = await host.NewClinic();
        var addresses = Enumerable.Range(0, 60).Select(_ => $"{Guid.NewGuid():N}@patient.example").ToList();
        foreach (var address in addresses)
        {
            await Queue(clinic, address, DeliveryKind.SignInCode);
        }

        await using var second = host.Build(signInsAMinute: 1_000_000);
        var couriers = new[] { Courier, second.Services.GetRequiredService<Courier>() };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => couriers[n % 2].Deliver(clinic.Id, Cancel))));

        Assert.All(addresses, a => Assert.Single(host.Mail.To(a)));
        Assert.Equal(60, await clinic.Count("deliveries", "state = 'Sent'"));
    }

    [Fact]
    public async Task Address_and_text_stand_nowhere_in_the_clear()
    {
        var (clinic, to) = await Queued(DeliveryKind.Reminder);

        Assert.Equal(0, await clinic.Count("deliveries d", $"position('{to}'::bytea in d.content) > 0 OR d::text LIKE '%{to}%'"));
        Assert.Equal(1, await clinic.Count("deliveries", "content IS NOT NULL"));
    }

    // The mail has left, and the process is gone before it can say so.
    private async Task DieWhileHanding(TestClinic clinic)
    {
        var by = Guid.NewGuid();
        var id = Assert.Single(await Send(new ClaimDeliveries(clinic.Id, by)));
        var handed = await Send(new HandDelivery(clinic.Id, id, by));
        Assert.Equal(DeliveryOutcome.Accepted, await host.Services.GetRequiredService<IPost>().Send(handed.Letter!, id, Cancel));
    }

    private async Task<(TestClinic Clinic, string To)> Queued(DeliveryKind kind)
    {
        var clinic = await host.NewClinic();
        var to = $"{Guid.NewGuid():N}@patient.example";
        await Queue(clinic, to, kind);
        return (clinic, to);
    }

    private async Task Queue(TestClinic clinic, string to, DeliveryKind kind)
    {
        await using var scope = host.Enter(clinic.Id, out var db);
        var content = host.Services.GetRequiredService<ISeal>().Close(new Letter(to, "Hello", "Hello."));
        var order = new DeliveryOrder(clinic.Id, $"{Guid.NewGuid()}", kind, DeliveryChannel.Mail, TimeSpan.FromHours(1));
        await db.InTransactionAsync(async () =>
        {
            db.Deliveries.Add(Delivery.Queue(order, content, host.Clock.Now));
            return await db.SaveChangesAsync(Cancel);
        }, Cancel);
    }

    private Courier Courier => host.Services.GetRequiredService<Courier>();

    private async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, Cancel);
    }
}
