using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using static ClinicStretch.Integration.Tests.Accounts.Staff.StaffHands;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

public sealed partial class StaffPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task An_administrator_invites_on_the_page_and_the_link_leads_to_work()
    {
        var clinic = await host.NewClinic();
        var lee = Somebody(host);
        using var browser = await PatientBrowser.SignIn(host, clinic.Administrator);

        var page = await browser.Post("/team/staff/invite", "invite", new Dictionary<string, string> { ["name"] = "Lee Marsh", ["email"] = lee.Email!, ["role"] = "Therapist" });
        var link = Link().Match(page).Groups["path"].Value;
        using var fresh = PatientBrowser.Fresh(host);
        Assert.Contains("has invited you to work here as a therapist", await fresh.Get(link), StringComparison.Ordinal);
        await fresh.Post(link, "accept", new Dictionary<string, string> { ["email"] = lee.Email!, ["password"] = Visitor.Password });

        Assert.Equal("/workspace", fresh.LedTo);
        Assert.Equal(200, await fresh.Status("/workspace"));
        Assert.Contains("Lee Marsh", await browser.Get("/team/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_the_clinics_language_to_who_is_invited()
    {
        var clinic = await host.NewClinic();
        (await clinic.Administrator.Put("/api/v1/clinic", new { Name = "Muelle", Phone = "1", EmergencyNumber = "112", Language = "es", TimeZoneId = "Europe/Madrid" })).MustBe(200);
        var code = (await clinic.Invite(Somebody(host))).MustBe(201).Json["code"]!.GetValue<string>();
        using var fresh = PatientBrowser.Fresh(host);

        Assert.Contains("le invita a trabajar aquí como terapeuta", System.Net.WebUtility.HtmlDecode(await fresh.Get($"/invitation/{code}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_was_wrong_and_while_a_proof_is_asked_for()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Administrator);
        Dictionary<string, string> typed = new() { ["name"] = "Lee Marsh", ["email"] = "no address", ["role"] = "Administrator" };

        var wrong = await browser.Post("/team/staff/invite", "invite", typed);
        Assert.Contains("Give an address such as", wrong, StringComparison.Ordinal);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        typed["email"] = Somebody(host).Email!;
        var asked = await browser.Post("/team/staff/invite", "invite", typed, wrong);
        Assert.Contains("Please show once more that it is you", asked, StringComparison.Ordinal);
        Assert.Contains("Lee Marsh", asked, StringComparison.Ordinal);
        var made = await browser.Post("/team/staff/invite", "invite", new Dictionary<string, string>(typed) { ["proof-password"] = Visitor.Password }, asked);

        Assert.Matches(Link(), made);
    }

    [Fact]
    public async Task The_page_says_what_will_happen_and_asks_to_whom_the_patients_go()
    {
        var clinic = await host.NewClinic();
        var path = $"/team/staff/{await clinic.MemberNamed("Thea Brook")}/let-go";
        using var browser = await PatientBrowser.SignIn(host, clinic.Administrator);
        Assert.Contains("1 patient goes to the therapist you choose", await browser.Get(path), StringComparison.Ordinal);

        var asked = await browser.Post(path, "let-go", new Dictionary<string, string> { ["to"] = "" });
        Assert.Contains("Say who takes them over", asked, StringComparison.Ordinal);
        await browser.Post(path, "let-go", new Dictionary<string, string> { ["to"] = $"{await clinic.MemberNamed("Tom Vale")}" });

        Assert.Equal("/team/staff?saved=left", browser.LedTo);
        Assert.Contains("Has left", await browser.Get("/team/staff?saved=left"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_their_own_sign_ins_and_ends_one_from_another()
    {
        var clinic = await host.NewClinic();
        using var one = await PatientBrowser.SignIn(host, clinic.Therapist);
        using var other = await PatientBrowser.SignIn(host, clinic.Therapist);
        var page = await one.Get("/account/sign-ins");
        Assert.Contains("This device", page, StringComparison.Ordinal);

        await one.Post("/account/sign-ins", "end-all", new Dictionary<string, string>(), page);

        Assert.Equal(302, await other.Status("/workspace"));
        Assert.Equal(302, await one.Status("/workspace"));
    }

    [GeneratedRegex("(?<path>/invitation/[A-Za-z0-9_-]{87})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
