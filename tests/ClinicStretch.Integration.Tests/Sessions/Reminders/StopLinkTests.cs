using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Sessions.Reminders;

/// <summary>The link that came with a reminder. On a host of its own: it moves the clock by months.</summary>
public sealed class StopLinkTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task It_ends_after_sixty_days_and_says_so_kindly()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var days = new JsonArray([.. Enum.GetNames<DayOfWeek>().Select(d => (JsonNode)d.ToLowerInvariant())]);
        var wish = new JsonObject { ["times"] = new JsonArray(new JsonObject { ["at"] = "10:00:00", ["days"] = days }), ["byMail"] = true };
        (await clinic.Patient.Put("/api/v1/me/reminders", wish)).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        await host.Services.GetRequiredService<Courier>().Round(TestContext.Current.CancellationToken);
        var link = Assert.Single(host.Mail.To(clinic.Patient.Email!)).PathOf("/stop/");
        Assert.Contains("Stop these reminders?", (await host.Stranger().Get(link)).MustBe(200).Text, StringComparison.Ordinal);

        host.Clock.MoveOn(TimeSpan.FromDays(60) + TimeSpan.FromMinutes(1));
        Assert.Contains("This link has ended", (await host.Stranger().Get(link)).MustBe(410).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await host.Stranger().Post($"{link}/now")).Status);

        Assert.True((await clinic.Patient.Get("/api/v1/me/reminders")).MustBe(200).Json["byMail"]!.GetValue<bool>());
    }
}
