using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

public sealed class RemoveFactorTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_lost_factor_is_taken_away_its_sign_ins_end_and_the_member_is_told()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.SecondTherapist);
        await browser.SetUpApp(host);
        await host.GivePasskey(clinic.SecondTherapist);
        Assert.True(await HasFactor(clinic));
        (await host.Token(clinic.SecondTherapist)).MustBeProblem(401, "account.second_factor_asked");

        (await Remove(clinic, clinic.Administrator)).MustBe(204);
        await host.Services.GetRequiredService<Courier>().Round(TestContext.Current.CancellationToken);

        Assert.Equal(302, await browser.Status("/workspace"));
        Assert.False(await HasFactor(clinic));
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);
        (await clinic.Administrator.Put("/api/v1/clinic/second-factor", new { IsNeeded = true })).MustBe(204);
        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBeProblem(403, "account.second_factor_needed");
        Assert.Equal("Your second factor was removed", Assert.Single(host.Mail.To(clinic.SecondTherapist.Email!)).Header("Subject"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'RemoveFactor'"));
    }

    [Fact]
    public async Task Where_there_is_none_nothing_happens_and_nobody_is_written_to()
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);

        (await Remove(clinic, clinic.Administrator)).MustBe(204);
        await host.Services.GetRequiredService<Courier>().Round(TestContext.Current.CancellationToken);

        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBe(200);
        Assert.Empty(host.Mail.To(clinic.SecondTherapist.Email!));
    }

    [Fact]
    public async Task Nobody_does_it_for_themselves_nor_for_another_clinic_nor_as_a_therapist()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());

        (await clinic.NothingChanges(async () => await clinic.Administrator.Post($"/api/v1/team/members/{await clinic.MemberNamed("Ada Field")}/remove-factor")))
            .MustBeProblem(409, "member.oneself");
        (await clinic.NothingChanges(() => Remove(clinic, elsewhere.Administrator))).MustBe(404);
        (await Remove(clinic, clinic.Therapist)).MustBe(403);
    }

    private static async Task<Answer> Remove(TestClinic clinic, Visitor by) =>
        await by.Post($"/api/v1/team/members/{await clinic.MemberNamed("Tom Vale")}/remove-factor");

    private static async Task<bool> HasFactor(TestClinic clinic) =>
        (await clinic.Staff())["members"]!.AsArray().Single(m => m!["name"]!.GetValue<string>() == "Tom Vale")!["hasFactor"]!.GetValue<bool>();
}
