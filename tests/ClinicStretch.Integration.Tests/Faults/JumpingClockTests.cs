using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using ClinicStretch.Web.Progress.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The server's clock jumps by an hour or a day, forwards and back again, as after a battery that died or a machine that was asleep.</summary>
public sealed class JumpingClockTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Hours() => [1, -1, 24, -24];

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Sessions_are_kept_once_each_and_none_is_lost(int hours)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today.AddDays(-2)));
        var sent = new List<(string Path, System.Text.Json.Nodes.JsonObject Body)>();

        await Log();
        host.Clock.MoveOn(TimeSpan.FromHours(hours));
        await Log();
        await AgainAll();
        host.Clock.MoveOn(-TimeSpan.FromHours(hours));
        await Log();
        await AgainAll();

        Assert.Equal(3, await clinic.Count("sessions"));
        Assert.All(await AuditTrail.Verify(host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));

        async Task Log()
        {
            sent.Add(($"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan)));
            (await clinic.Patient.Put(sent[^1].Path, sent[^1].Body)).MustBe(201);
        }

        async Task AgainAll()
        {
            foreach (var (path, body) in sent)
            {
                (await clinic.Patient.Put(path, body)).MustBe(200);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_reminder_comes_once_a_day_however_the_clock_goes(int hours)
    {
        host.Clock.MoveOn(new DateTimeOffset(2026, 2, 16 + (hours / 8), 9, 0, 0, TimeSpan.Zero) - host.Clock.Now);
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var days = Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant());
        (await clinic.Patient.Put("/api/v1/me/reminders", new { Times = new[] { new { At = "10:00:00", Days = days } }, ByMail = true })).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(61));
        await Round();
        Assert.Single(host.Mail.To(clinic.Patient.Email!));

        host.Clock.MoveOn(TimeSpan.FromHours(hours));
        await Round();
        host.Clock.MoveOn(-TimeSpan.FromHours(hours));
        await Round();
        await Round();

        var mails = host.Mail.To(clinic.Patient.Email!).Count;
        Assert.Equal(hours is 24 ? 2 : 1, mails);
        Assert.Equal(mails, await clinic.Count("deliveries"));
        Assert.Equal(mails, await clinic.Count("deliveries", "state = 'Sent'"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task An_emergency_that_is_raised_before_the_clock_is_put_back_is_told_of_once(int hours)
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromHours(hours));
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        host.Clock.MoveOn(-TimeSpan.FromHours(hours));

        Assert.Single(await clinic.Alerts());
        await After(TimeSpan.FromMinutes(31));
        await After(TimeSpan.FromMinutes(5));
        var early = host.Mail.To(clinic.Administrator.Email!).Count;
        await After(TimeSpan.FromHours(hours));
        await After(TimeSpan.FromMinutes(5));

        Assert.InRange(early, 0, 1);
        Assert.Single(host.Mail.To(clinic.Administrator.Email!));
    }

    [Fact]
    public async Task Nobody_gets_in_by_a_clock_that_is_put_back()
    {
        var clinic = await host.NewClinic();
        var (other, invitation) = await Invited(clinic);
        (await Accept(invitation, other)).MustBe(204);
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        var enrolled = await browser.SetUpApp(host);
        host.Clock.MoveOn(TimeSpan.FromSeconds(30));
        var code = enrolled.App.Shows(host.Clock.Now);
        (await host.Token(clinic.Patient, code)).MustBe(200);
        await Lock(clinic.SecondTherapist);

        foreach (var hours in new[] { -1, -24, 25 })
        {
            host.Clock.MoveOn(TimeSpan.FromHours(hours));
            (await host.Token(clinic.Patient, code)).MustBeProblem(401, "account.second_factor_refused");
            (await host.Token(clinic.Patient, enrolled.App.Shows(host.Clock.Now))).MustBeProblem(401, "account.second_factor_refused");
            (await Accept(invitation, new Visitor(host, $"again-{Guid.NewGuid():N}@clinic.example"))).MustBeProblem(409, "invitation.not_open");
            (await SignIn(clinic.SecondTherapist)).MustBeProblem(401, "account.sign_in_refused");
        }

        (await host.Token(clinic.Patient, enrolled.RecoveryCodes[0])).MustBe(200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task A_token_from_a_clock_that_ran_ahead_ends_no_later_than_it_says_and_an_old_one_stays_old(int hours)
    {
        var clinic = await host.NewClinic();
        var old = await Token(clinic.Patient);
        host.Clock.MoveOn(TimeSpan.FromHours(hours));
        Assert.Equal(401, await StatusWith(old));
        Assert.Equal(200, await StatusWith(await Token(clinic.Patient)));
        host.Clock.MoveOn(-TimeSpan.FromHours(hours));
        Assert.Equal(200, await StatusWith(await Token(clinic.Patient)));
        host.Clock.MoveOn(TimeSpan.FromMinutes(31));
        Assert.Equal(401, await StatusWith(old));
    }

    private async Task After(TimeSpan time)
    {
        host.Clock.MoveOn(time);
        await host.Services.GetRequiredService<Patrol>().Escalate(Cancel);
        await Round();
    }

    private Task Round() => host.Services.GetRequiredService<Courier>().Round(Cancel);

    private Task<Answer> SignIn(Visitor who) => host.Stranger().Post("/api/v1/account/token", new { who.Email, Visitor.Password });

    private async Task<string> Token(Visitor who) => (await SignIn(who)).MustBe(200).Json["accessToken"]!.GetValue<string>();

    private async Task<int> StatusWith(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me/today");
        request.Headers.Authorization = new("Bearer", token);
        return (await host.Stranger().Send(request)).Status;
    }

    private async Task Lock(Visitor who)
    {
        for (var n = 0; n < 10; n++)
        {
            (await host.Stranger().Post("/api/v1/account/token", new { who.Email, Password = "not the password" })).MustBe(401);
        }
    }

    private async Task<(Visitor Patient, string Code)> Invited(TestClinic clinic)
    {
        var patient = new Visitor(host, $"invited-{Guid.NewGuid():N}@clinic.example") { PatientId = Guid.CreateVersion7() };
        (await clinic.Therapist.Put(TestClinic.PathOf(patient), Given.Patient())).MustBe(201);
        return (patient, (await clinic.Therapist.Post($"{TestClinic.PathOf(patient)}/invitations")).MustBe(201).Json["code"]!.GetValue<string>());
    }

    private Task<Answer> Accept(string code, Visitor who) => host.Stranger().Post("/api/v1/invitations/accept", new { Code = code, who.Email, Visitor.Password });
}
