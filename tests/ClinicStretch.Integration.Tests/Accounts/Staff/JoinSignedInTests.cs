using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using static ClinicStretch.Integration.Tests.Accounts.Staff.StaffHands;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

/// <summary>Somebody who is signed in takes an invitation to work at a clinic with the account they have, whichever way they sign in to it.</summary>
public sealed class JoinSignedInTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Who_is_signed_in_elsewhere_joins_with_that_account_and_goes_straight_in()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        using var browser = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        var path = await LinkFor(clinic, elsewhere.Therapist);

        var page = await browser.Get(path);
        await browser.Post(path, "join", Nothing);

        Assert.Contains($"You are signed in as {elsewhere.Therapist.Email}.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("new-password", page, StringComparison.Ordinal);
        Assert.Equal("/workspace", browser.LedTo);
        Assert.Contains("Rosa Blake", await browser.Get("/patients"), StringComparison.Ordinal);
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'MemberJoined'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'EnterClinic' AND address IS NOT NULL AND person_id = (SELECT person_id FROM members WHERE clinic_id = $1 AND name = 'Thea Elsewhere')"));
        (await elsewhere.Therapist.Get("/api/v1/patients")).MustBe(200);
    }

    [Fact]
    public async Task A_patient_of_another_clinic_may_begin_to_work_here()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        using var browser = await PatientBrowser.SignIn(host, elsewhere.Patient);

        await browser.Post(await LinkFor(clinic, elsewhere.Patient, "administrator"), "join", Nothing);

        Assert.Equal("/workspace", browser.LedTo);
        Assert.Equal(200, await browser.Status("/team/staff"));
    }

    [Fact]
    public async Task An_unlocked_computer_is_not_enough_and_the_proof_is_asked_for_in_its_midst()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        using var browser = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        var path = await LinkFor(clinic, elsewhere.Therapist);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));

        var asked = await browser.Post(path, "join", Nothing);
        Assert.Null(browser.LedTo);
        Assert.Contains("proof-password", asked, StringComparison.Ordinal);
        var wrong = await browser.Post(path, "join", new Dictionary<string, string> { ["proof-password"] = "not mine at all" }, asked);
        Assert.Equal(0, await clinic.Count("members", "name = 'Thea Elsewhere'"));
        await browser.Post(path, "join", new Dictionary<string, string> { ["proof-password"] = Visitor.Password }, wrong);

        Assert.Equal("/workspace", browser.LedTo);
        Assert.Equal(1, await clinic.Count("members", "name = 'Thea Elsewhere'"));
    }

    [Fact]
    public async Task Sent_again_it_is_answered_as_the_first_time_and_of_two_at_once_one_joins()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        using var one = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        using var other = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        var path = await LinkFor(clinic, elsewhere.Therapist);
        var (page, same) = (await one.Get(path), await other.Get(path));

        await Task.WhenAll(one.Post(path, "join", Nothing, page), other.Post(path, "join", Nothing, same));
        Assert.Equal(("/workspace", "/workspace"), (one.LedTo, other.LedTo));
        var after = await one.Get(path);
        await one.Post(path, "join", Nothing, after);

        Assert.Contains("You have joined Quayside Physiotherapy with this account.", after, StringComparison.Ordinal);
        Assert.Equal("/workspace", one.LedTo);
        Assert.Equal(1, await clinic.Count("members", "name = 'Thea Elsewhere'"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'MemberJoined'"));
    }

    [Fact]
    public async Task Another_address_joins_nothing_and_is_told_whose_it_is()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        using var browser = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        var lee = Somebody(host);
        var (path, own) = (await LinkFor(clinic, lee), await LinkFor(clinic, elsewhere.Therapist));

        var page = await browser.Get(path);
        var theirs = await browser.Get(own);
        await clinic.Change($"UPDATE invitations SET staff = replace(staff::text, '{elsewhere.Therapist.Email}', '{lee.Email}')::jsonb WHERE clinic_id = $1");
        await browser.Post(own, "join", Nothing, theirs);

        Assert.Contains($"This invitation is for {lee.Email}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"join\"", page, StringComparison.Ordinal);
        Assert.Null(browser.LedTo);
        Assert.Equal(0, await clinic.Count("members", "name = 'Thea Elsewhere'"));
    }

    [Fact]
    public async Task A_link_that_is_over_opens_nothing_and_one_that_was_used_opens_nothing_to_who_has_left()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        using var browser = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        var path = await LinkFor(clinic, elsewhere.Therapist);
        await browser.Post(path, "join", Nothing);
        (await clinic.LetGo("Thea Elsewhere", "Tom Vale")).MustBe(200);

        using var again = await PatientBrowser.SignIn(host, elsewhere.Therapist);
        Assert.Equal(410, await again.Status(path));
        var late = await LinkFor(clinic, elsewhere.Therapist);
        host.Clock.MoveOn(TimeSpan.FromDays(8));
        using var later = await PatientBrowser.SignIn(host, elsewhere.Therapist);

        Assert.Equal(410, await later.Status(late));
    }

    [Fact]
    public async Task Who_has_an_account_and_is_not_signed_in_is_led_to_the_door_and_back()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var path = await LinkFor(clinic, elsewhere.Therapist);
        using var browser = PatientBrowser.Fresh(host);

        var page = await browser.Get(path);
        await browser.Post($"/sign-in?returnUrl={path}", "sign-in", new Dictionary<string, string> { ["email"] = elsewhere.Therapist.Email!, ["password"] = Visitor.Password });

        Assert.Contains($"/sign-in?returnUrl={path}", page, StringComparison.Ordinal);
        Assert.Equal(path, browser.LedTo);
    }

    private static async Task<string> LinkFor(TestClinic clinic, Visitor whom, string role = "therapist") =>
        $"/invitation/{(await clinic.Invite(whom, role, "Thea Elsewhere")).MustBe(201).Json["code"]!.GetValue<string>()}";
}
