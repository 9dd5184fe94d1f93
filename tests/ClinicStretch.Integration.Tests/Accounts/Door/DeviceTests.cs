using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Door;

/// <summary>Where somebody is signed in, for how long, and how that ends.</summary>
public sealed class DeviceTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task On_their_own_device_a_patient_stays_signed_in_for_ninety_days()
    {
        var clinic = await host.NewClinic();
        using var own = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        using var shared = await PatientBrowser.SignIn(host, clinic.Patient);
        Assert.Contains("expires=", own.SignInAttributes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", shared.SignInAttributes, StringComparison.OrdinalIgnoreCase);
        var key = Header(own);
        host.Clock.MoveOn(TimeSpan.FromDays(89));
        Assert.Equal(200, await StatusWith(key));
        Assert.Equal(302, await StatusWith(Header(shared)));
    }

    [Fact]
    public async Task It_ends_when_it_was_not_used_for_ninety_days()
    {
        var clinic = await host.NewClinic();
        using var own = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        host.Clock.MoveOn(TimeSpan.FromDays(90) + TimeSpan.FromMinutes(1));

        Assert.Equal(302, await StatusWith(Header(own)));
    }

    [Fact]
    public async Task A_member_of_the_clinic_is_asked_again_after_twelve_hours_whatever_they_tick()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Therapist, ownDevice: true);
        Assert.DoesNotContain("expires=", browser.SignInAttributes, StringComparison.OrdinalIgnoreCase);
        host.Clock.MoveOn(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));

        Assert.Equal(302, await StatusWith(Header(browser), "/workspace"));
    }

    [Fact]
    public async Task One_device_is_signed_out_from_another()
    {
        var clinic = await host.NewClinic();
        using var phone = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        using var tablet = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        var list = await phone.Get("/me/devices");
        Assert.Contains("Chrome / Android", list, StringComparison.Ordinal);

        var other = await OtherSignIn(tablet, phone);
        await phone.Post("/me/devices", $"end-{other}", new Dictionary<string, string>());

        Assert.Equal(200, await phone.Status("/me/today"));
        Assert.Equal(302, await tablet.Status("/me/today"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_copy_of_every_cookie()
    {
        var clinic = await host.NewClinic();
        using var phone = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        using var tablet = await PatientBrowser.SignIn(host, clinic.Patient);
        var (one, other) = (Header(phone), Header(tablet));

        await phone.Post("/me/devices", "end-all", new Dictionary<string, string>());

        Assert.Equal(302, await StatusWith(one));
        Assert.Equal(302, await StatusWith(other));
    }

    [Fact]
    public async Task A_sign_in_gets_a_key_of_its_own_and_the_earlier_one_of_the_browser_ends()
    {
        var clinic = await host.NewClinic();
        var neighbour = await clinic.NewPatient();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        var before = Header(browser);

        await browser.Post("/sign-in", "sign-in", new Dictionary<string, string> { ["email"] = neighbour.Email!, ["password"] = Visitor.Password });

        Assert.NotEqual(before, Header(browser));
        Assert.Equal(302, await StatusWith(before));
        Assert.Equal(200, await browser.Status("/me/today"));
        using var patient = await PatientBrowser.SignIn(host, clinic.Patient);
        Assert.Single(Ids(await patient.Get("/me/devices")));
    }

    [Fact]
    public async Task Somebody_elses_device_is_not_theirs_to_end()
    {
        var clinic = await host.NewClinic();
        var neighbour = await clinic.NewPatient();
        using var mine = await PatientBrowser.SignIn(host, clinic.Patient);
        using var theirs = await PatientBrowser.SignIn(host, neighbour);
        var id = await IdOf(theirs);

        Assert.DoesNotContain(id, await mine.Get("/me/devices"), StringComparison.Ordinal);
        Assert.Equal(200, await theirs.Status("/me/today"));
    }

    private static async Task<string> OtherSignIn(PatientBrowser other, PatientBrowser mine)
    {
        var (all, current) = (Ids(await mine.Get("/me/devices")), await IdOf(mine));
        Assert.NotEqual(await IdOf(other), current);
        return all.Single(id => id != current);
    }

    // The badge of this device stands in its own line.
    private static async Task<string> IdOf(PatientBrowser browser)
    {
        var page = await browser.Get("/me/devices");
        var upToBadge = page[..page.IndexOf("This device", StringComparison.Ordinal)];
        return Ids(upToBadge)[^1];
    }

    private static List<string> Ids(string page) =>
        [.. page.Split("value=\"end-").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]).Where(id => id != "all")];

    private static string Header(PatientBrowser browser) => browser.SignInCookie;

    private async Task<int> StatusWith(string cookie, string path = "/me/today")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        using var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
