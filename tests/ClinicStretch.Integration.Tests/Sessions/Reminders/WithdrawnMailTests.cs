using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Sessions.Reminders;

/// <summary>A patient takes back that they may be written to while a mail to them waits in the outbox: it does not leave.</summary>
public sealed class WithdrawnMailTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reminder_that_waits_is_not_sent_once_the_consent_or_the_wish_is_gone(bool byConsent)
    {
        var clinic = await Waiting();
        var times = new[] { new { At = "10:00", Days = new[] { "monday" } } };

        var taken = byConsent
            ? await clinic.Patient.Put($"/api/v1/me/data/withdrawals/{Guid.CreateVersion7()}", new { Kind = "contact-by-email" })
            : await clinic.Patient.Put("/api/v1/me/reminders", new { Times = times, ByMail = false });
        Assert.True(taken.Status is 200 or 201, taken.Text);
        await host.Services.GetRequiredService<Courier>().Deliver(clinic.Id, Cancel);

        Assert.Empty(host.Mail.To(clinic.Patient.Email!));
        Assert.Equal(1, await clinic.Count("deliveries", "kind = 'Reminder' AND state = 'TooLate' AND why = 'not_wished' AND content IS NULL"));
        Assert.False((await clinic.Patient.Get("/api/v1/me/reminders")).MustBe(200).Json["byMail"]!.GetValue<bool>());
    }

    [Fact]
    public async Task One_that_is_still_wished_is_sent()
    {
        var clinic = await Waiting();

        await host.Services.GetRequiredService<Courier>().Deliver(clinic.Id, Cancel);

        Assert.Single(host.Mail.To(clinic.Patient.Email!));
    }

    // Queued, and not yet taken by anybody.
    private async Task<TestClinic> Waiting()
    {
        var now = host.Clock.Now;
        host.Clock.MoveOn(now.Date.AddDays(((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7 + 7).AddHours(9) - now.UtcDateTime);
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        (await clinic.Therapist.Put(
            $"{TestClinic.PathOf(clinic.Patient)}/consents/{Guid.CreateVersion7()}", new { Kind = "contact-by-email", State = "given", Way = "signed" })).MustBe(201);
        (await clinic.Patient.Put("/api/v1/me/reminders", new { Times = new[] { new { At = "10:00", Days = new[] { "monday" } } }, ByMail = true })).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(61));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new QueueReminders(clinic.Id), Cancel);
        }

        Assert.Equal(1, await clinic.Count("deliveries", "kind = 'Reminder' AND state = 'Waiting'"));
        return clinic;
    }
}
