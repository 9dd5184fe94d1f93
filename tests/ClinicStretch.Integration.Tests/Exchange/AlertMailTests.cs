using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using ClinicStretch.Web.Progress.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Exchange;

public sealed class AlertMailTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task An_emergency_nobody_answers_is_mailed_to_the_administrators_once_and_says_nothing_of_whom()
    {
        var clinic = await Emergency();
        await After(TimeSpan.FromMinutes(31));
        await After(TimeSpan.FromMinutes(5));

        var mail = Assert.Single(host.Mail.To(clinic.Administrator.Email!));
        Assert.Equal("An alert in ClinicStretch waits for you", mail.Header("Subject"));
        Assert.Contains("http://localhost/alerts", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa", mail.Raw, StringComparison.Ordinal);
        Assert.False(mail.Has("List-Unsubscribe"));
        Assert.Empty(host.Mail.To(clinic.SecondTherapist.Email!));
    }

    [Fact]
    public async Task One_that_somebody_has_acknowledged_is_not_mailed()
    {
        var clinic = await Emergency();
        var alert = (await clinic.Alerts())[0]!["id"]!.GetValue<Guid>();
        (await clinic.Therapist.Post($"/api/v1/alerts/{alert}/acknowledge")).MustBe(200);

        await After(TimeSpan.FromMinutes(60));

        Assert.Empty(host.Mail.To(clinic.Administrator.Email!));
    }

    private async Task<TestClinic> Emergency()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        return clinic;
    }

    private async Task After(TimeSpan time)
    {
        host.Clock.MoveOn(time);
        await host.Services.GetRequiredService<Patrol>().Escalate(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<Courier>().Round(TestContext.Current.CancellationToken);
    }
}
