using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;
using static ClinicStretch.Integration.Tests.Accounts.Staff.StaffHands;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

public sealed class InviteMemberTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Who_was_invited_works_here_as_what_the_invitation_says_and_it_is_in_the_audit()
    {
        var clinic = await host.NewClinic();

        var lee = await clinic.Employ(host);

        Assert.Equal(["Rosa Blake"], await lee.Sees());
        (await lee.Get("/api/v1/team/staff")).MustBe(403);
        var member = (await clinic.Staff())["members"]!.AsArray().Single(m => m!["name"]!.GetValue<string>() == "Lee Marsh")!;
        Assert.Equal(("therapist", false), (member["role"]!.GetValue<string>(), member["hasFactor"]!.GetValue<bool>()));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'InviteMember'"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'MemberJoined'"));
        Assert.Empty((await clinic.Staff())["invitations"]!.AsArray());
    }

    [Fact]
    public async Task A_link_works_once_and_ends_after_seven_days()
    {
        var clinic = await host.NewClinic();
        var (lee, kim) = (Somebody(host), Somebody(host));
        var code = (await clinic.Invite(lee)).MustBe(201).Json["code"]!.GetValue<string>();
        (await host.Accept(code, lee)).MustBe(204);
        (await clinic.NothingChanges(() => host.Accept(code, lee))).MustBeProblem(409, "invitation.not_open");

        var late = (await clinic.Invite(kim)).MustBe(201).Json["code"]!.GetValue<string>();
        host.Clock.MoveOn(TimeSpan.FromDays(7));

        (await clinic.NothingChanges(() => host.Accept(late, kim))).MustBeProblem(409, "invitation.not_open");
        Assert.False(Assert.Single((await clinic.Staff())["invitations"]!.AsArray())!["isOpen"]!.GetValue<bool>());
    }

    [Fact]
    public async Task It_lets_in_no_other_address_and_no_code_by_mail()
    {
        var clinic = await host.NewClinic();
        var (lee, kim) = (Somebody(host), Somebody(host));
        var code = (await clinic.Invite(lee)).MustBe(201).Json["code"]!.GetValue<string>();

        (await clinic.NothingChanges(() => host.Accept(code, kim))).MustBeProblem(409, "invitation.other_address");
        (await host.Stranger().Post("/api/v1/invitations/passkey-question", new { Code = code, kim.Email })).MustBeProblem(409, "invitation.other_address");
        using var browser = PatientBrowser.Fresh(host);
        var page = await browser.Post($"/invitation/{code}", "accept", new Dictionary<string, string> { ["email"] = lee.Email!, ["way"] = "ask-code" });

        Assert.Contains("Staff sign in with a passkey or a password", page, StringComparison.Ordinal);
        Assert.Equal(0, await clinic.Count("deliveries", "kind = 'SignInCode'"));
    }

    [Fact]
    public async Task The_same_again_is_the_same_invitation_whose_link_is_told_no_second_time()
    {
        var clinic = await host.NewClinic();
        var (lee, id) = (Somebody(host), Guid.CreateVersion7());
        (await clinic.Invite(lee, id: id)).MustBe(201);

        var again = (await clinic.Invite(lee, id: id)).MustBe(200);

        Assert.Null(again.Json["code"]);
        (await clinic.Invite(lee, "administrator", id: id)).MustBeProblem(409, "request.id_taken");
        Assert.Single((await clinic.Staff())["invitations"]!.AsArray());
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_one_before_and_a_withdrawn_one_opens_nothing()
    {
        var clinic = await host.NewClinic();
        var (lee, id) = (Somebody(host), Guid.CreateVersion7());
        var first = (await clinic.Invite(lee, id: id)).MustBe(201).Json["code"]!.GetValue<string>();
        host.Clock.MoveOn(TimeSpan.FromDays(8));

        var second = (await clinic.Administrator.Post($"/api/v1/team/invitations/{id}/resend")).MustBe(200).Json["code"]!.GetValue<string>();
        (await host.Accept(first, lee)).MustBeProblem(409, "invitation.not_open");
        (await clinic.Administrator.Post($"/api/v1/team/invitations/{id}/withdraw")).MustBe(204);

        (await host.Accept(second, lee)).MustBeProblem(409, "invitation.not_open");
        (await clinic.Administrator.Post($"/api/v1/team/invitations/{id}/withdraw")).MustBe(204);
        (await clinic.Administrator.Post($"/api/v1/team/invitations/{id}/resend")).MustBeProblem(409, "invitation.over");
    }

    [Fact]
    public async Task It_goes_by_mail_with_a_link_to_this_server_and_the_database_keeps_no_secret()
    {
        var clinic = await host.NewClinic();
        var lee = Somebody(host);

        var made = (await clinic.Invite(lee)).MustBe(201).Json;
        await host.Services.GetRequiredService<Courier>().Round(TestContext.Current.CancellationToken);

        Assert.True(made["isMailed"]!.GetValue<bool>());
        var mail = Assert.Single(host.Mail.To(lee.Email!));
        Assert.Contains($"http://localhost/invitation/{made["code"]!.GetValue<string>()}", mail.Text.Replace("=\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, await clinic.Count("invitations t", $"t::text LIKE '%{made["code"]!.GetValue<string>()[44..]}%'"));
    }

    [Fact]
    public async Task Whether_an_address_has_an_account_elsewhere_is_not_told_and_that_it_works_here_is()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());

        var known = (await clinic.Invite(elsewhere.Therapist, name: "Thea")).MustBe(201).Json.AsObject();
        var unknown = (await clinic.Invite(Somebody(host))).MustBe(201).Json.AsObject();

        Assert.Equal(known.Select(p => p.Key), unknown.Select(p => p.Key));
        (await clinic.NothingChanges(() => clinic.Invite(clinic.SecondTherapist))).MustBeProblem(409, "member.works_here");
    }

    [Fact]
    public async Task Who_has_an_account_elsewhere_joins_with_its_password_and_belongs_to_both()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());

        await clinic.Employ(host, name: "Thea Elsewhere", whom: elsewhere.Therapist);

        var places = new[] { clinic.Id, elsewhere.Id };
        foreach (var place in places)
        {
            var token = (await host.Stranger().Post("/api/v1/account/token", new { elsewhere.Therapist.Email, Visitor.Password, Clinic = place.Value })).MustBe(200);
            (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBe(200);
        }
    }

    [Theory]
    [InlineData("", "lee@clinic.example", "therapist")]
    [InlineData("Lee", "no address", "therapist")]
    [InlineData("Lee", "lee@clinic.example", "patient")]
    [InlineData("Lee", "lee@clinic.example", "carer")]
    public async Task What_is_no_name_address_or_role_is_refused(string name, string email, string role)
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Administrator.Put($"/api/v1/team/invitations/{Guid.CreateVersion7()}", new { name, email, role }))).MustBe(400);
    }

    [Fact]
    public async Task Only_an_administrator_of_the_clinic_invites_resends_and_withdraws_and_with_a_recent_proof()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var (lee, id) = (Somebody(host), Guid.CreateVersion7());
        (await clinic.Invite(lee, id: id)).MustBe(201);
        var token = (await host.Token(clinic.Administrator)).MustBe(200);

        (await clinic.Therapist.Put($"/api/v1/team/invitations/{Guid.CreateVersion7()}", new { Name = "x", lee.Email, Role = "therapist" })).MustBe(403);
        foreach (var what in (string[])["resend", "withdraw"])
        {
            (await clinic.Therapist.Post($"/api/v1/team/invitations/{id}/{what}")).MustBe(403);
            (await clinic.NothingChanges(() => elsewhere.Administrator.Post($"/api/v1/team/invitations/{id}/{what}"))).MustBe(404);
        }

        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await host.With(token, HttpMethod.Put, $"/api/v1/team/invitations/{Guid.CreateVersion7()}", new { Name = "x", lee.Email, Role = "therapist" }))
            .MustBeProblem(403, "account.proof_needed");
    }
}
