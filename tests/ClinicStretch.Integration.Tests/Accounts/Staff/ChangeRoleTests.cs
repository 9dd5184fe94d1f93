using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

public sealed class ChangeRoleTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Another_role_holds_at_once_and_what_was_signed_in_as_the_old_one_is_over()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.SecondTherapist);
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);

        (await clinic.SetRole("Tom Vale", "administrator")).MustBe(200);

        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBe(401);
        Assert.Equal(302, await browser.Status("/workspace"));
        clinic.SecondTherapist.Forget();
        (await clinic.SecondTherapist.Get("/api/v1/team/staff")).MustBe(200);
        (await clinic.SecondTherapist.Post($"{TestClinic.PathOf(clinic.Patient)}/invitations")).MustBe(403);
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'ChangeRole'"));
    }

    [Fact]
    public async Task And_back_again()
    {
        var clinic = await host.NewClinic();
        (await clinic.SetRole("Tom Vale", "administrator")).MustBe(200);

        (await clinic.SetRole("Tom Vale", "therapist")).MustBe(200);

        clinic.SecondTherapist.Forget();
        (await clinic.SecondTherapist.Get("/api/v1/team/staff")).MustBe(403);
        Assert.Equal(["Rosa Blake"], await clinic.SecondTherapist.Sees());
    }

    [Fact]
    public async Task The_same_role_again_ends_no_sign_in()
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);

        (await clinic.SetRole("Tom Vale", "therapist")).MustBe(200);

        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBe(200);
    }

    [Fact]
    public async Task The_only_administrator_stays_one_and_of_two_one_may_change()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.SetRole("Ada Field", "therapist"))).MustBeProblem(409, "member.last_administrator");
        await clinic.Employ(host, "administrator", "Bo Reed");
        (await clinic.SetRole("Ada Field", "therapist")).MustBe(200);

        clinic.Administrator.Forget();
        (await clinic.Administrator.Get("/api/v1/team/staff")).MustBe(403);
    }

    [Fact]
    public async Task A_therapist_hands_their_patients_over_first()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.SetRole("Thea Brook", "administrator"))).MustBeProblem(409, "member.has_patients");
    }

    [Fact]
    public async Task Nobody_is_made_a_patient_a_stranger_sees_nothing_and_a_therapist_may_not()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var path = $"/api/v1/team/members/{await clinic.MemberNamed("Tom Vale")}/role";

        (await clinic.NothingChanges(() => clinic.Administrator.Put(path, new { Role = "patient" }))).MustBeProblem(400, "member.role");
        (await clinic.NothingChanges(() => elsewhere.Administrator.Put(path, new { Role = "administrator" }))).MustBe(404);
        (await clinic.Therapist.Put(path, new { Role = "administrator" })).MustBe(403);
        (await clinic.LetGo("Tom Vale")).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Administrator.Put(path, new { Role = "administrator" }))).MustBeProblem(400, "member.left");
    }
}
