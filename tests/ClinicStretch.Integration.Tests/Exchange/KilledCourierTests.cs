using System.Diagnostics;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange;

/// <summary>Two real processes send side by side and are killed without warning, three times, with a mail on its way.</summary>
public sealed class KilledCourierTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int Reminders = 60;
    private const int Alerts = 12;
    private const int Servers = 2;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reminder_comes_twice_and_every_alert_comes()
    {
        host.Clock.MoveOn(TimeProvider.System.GetUtcNow() - host.Clock.Now);
        var clinic = await host.NewClinic();
        var reminders = await Queue(clinic, DeliveryKind.Reminder, Reminders);
        var alerts = await Queue(clinic, DeliveryKind.AlertWaiting, Alerts);

        await SendUntil(clinic, reminders, mails: 4, told: false);
        await SendUntil(clinic, reminders, mails: 16, told: true);
        await SendUntil(clinic, reminders, mails: 28, told: false);
        await SendTheRest(clinic);

        Assert.All(reminders, a => Assert.InRange(host.Mail.To(a).Count, 0, 1));
        Assert.All(alerts, a => Assert.Single(host.Mail.To(a).Select(m => m.Header("Message-ID")).Distinct()));
        // Who is killed with a mail in hand cannot know; all that was not in a hand arrived.
        var unsure = await clinic.Count("deliveries", "state = 'Unsure' AND kind = 'Reminder'");
        Assert.InRange(unsure, 2, 3 * Servers);
        Assert.Equal(Reminders + Alerts - unsure, await clinic.Count("deliveries", "state = 'Sent'"));
        Assert.InRange(reminders.Count(a => host.Mail.To(a).Count is 0), 0, (int)unsure);
    }

    /// <summary>Sends until so many reminders have come, and kills all servers right before or right after the sender of the last was told.</summary>
    private async Task SendUntil(TestClinic clinic, IReadOnlyList<string> reminders, int mails, bool told)
    {
        var killed = new TaskCompletionSource();
        List<Process> servers = [.. Enumerable.Range(0, Servers).Select(_ => StartServer())];
        Task Kill(TestMail _)
        {
            if (reminders.Sum(a => host.Mail.To(a).Count) >= mails && !killed.Task.IsCompleted)
            {
                servers.ForEach(s => s.Kill());
                killed.TrySetResult();
            }

            return Task.CompletedTask;
        }

        host.Mail.BeforeTaken = told ? null : Kill;
        host.Mail.AfterTaken = told ? Kill : null;
        await killed.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        (host.Mail.BeforeTaken, host.Mail.AfterTaken) = (null, null);
        await End(servers);
        await clinic.Change("UPDATE deliveries SET next_at = now() WHERE clinic_id = $1 AND state IN ('Claimed', 'Handing')");
    }

    private async Task SendTheRest(TestClinic clinic)
    {
        List<Process> servers = [.. Enumerable.Range(0, Servers).Select(_ => StartServer())];
        try
        {
            for (var tries = 0; await clinic.Count("deliveries", "finished_at IS NULL") > 0; tries++)
            {
                Assert.True(tries < 600, "What waits is not sent.");
                await Task.Delay(100, Cancel);
            }
        }
        finally
        {
            servers.ForEach(s => s.Kill());
            await End(servers);
        }
    }

    private static async Task End(IReadOnlyList<Process> servers)
    {
        foreach (var server in servers)
        {
            await server.WaitForExitAsync(Cancel);
            server.Dispose();
        }
    }

    private Process StartServer() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ClinicStretch.Web.dll"), "run", "--no-demo", "--port", "0"])
    {
        Environment =
        {
            ["ConnectionStrings__Clinic"] = host.Database.Owner,
            ["Courier__Every"] = "00:00:01",
            ["Patrol__Every"] = "00:00:00",
            ["Site__Address"] = "http://localhost",
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = $"{host.Mail.Port}",
            ["Mail__Tls"] = "false",
            ["Mail__From"] = "exercises@clinic.example",
        },
    })!;

    private async Task<IReadOnlyList<string>> Queue(TestClinic clinic, DeliveryKind kind, int count)
    {
        List<string> addresses = [.. Enumerable.Range(0, count).Select(_ => $"{Guid.NewGuid():N}@patient.example")];
        await using var scope = host.Enter(clinic.Id, out var db);
        var seal = host.Services.GetRequiredService<ISeal>();
        await db.InTransactionAsync(async () =>
        {
            foreach (var address in addresses)
            {
                var order = new DeliveryOrder(clinic.Id, $"{Guid.NewGuid()}", kind, DeliveryChannel.Mail, TimeSpan.FromHours(1));
                db.Deliveries.Add(Delivery.Queue(order, seal.Close(new Letter(address, "Hello", "Hello.")), host.Clock.Now));
            }

            return await db.SaveChangesAsync(Cancel);
        }, Cancel);
        return addresses;
    }
}
