using System.Diagnostics;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>A receiver that is well is told at once, by the bell and not by the next look at everything.</summary>
public sealed class PromptTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Times = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_is_well_is_told_at_once()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        await clinic.NewWebhook(receiver);
        await using var server = host.Build(host.Settings, b => b.Configuration["Webhooks:Every"] = "00:05:00");
        await server.StartAsync(Cancel);

        List<TimeSpan> took = [];
        for (var i = 0; i < Times; i++)
        {
            await Change(server, clinic, $"{i}");
            var since = Stopwatch.StartNew();
            for (; receiver.Told.Count <= i; await Task.Delay(2, Cancel))
            {
                Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), "It is not told.");
            }

            took.Add(since.Elapsed);
        }

        output.WriteLine($"From the commit to the receiver, {Times} times: median {took.Order().ElementAt(Times / 2).TotalMilliseconds:0} ms, slowest {took.Max().TotalMilliseconds:0} ms.");
        Assert.All(receiver.Told, t => Assert.Equal("patient.changed", t.Type));
    }

    private static async Task Change(Microsoft.AspNetCore.Builder.WebApplication server, TestClinic clinic, string reference)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Infrastructure.Storage.ClinicDb>();
        db.Enter(clinic.Id, null);
        await db.InTransactionAsync(async () =>
        {
            var patient = await db.Patients.SingleAsync(Cancel);
            patient.Change(patient.Details with { Reference = reference });
            return await db.SaveChangesAsync(Cancel);
        }, Cancel);
    }
}
