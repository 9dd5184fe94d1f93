using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts.Door;

/// <summary>Signing in with a code by mail, on the pages, without script.</summary>
public sealed class CodeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_accepted_with_a_code_by_mail_and_a_code_signs_in_from_then_on()
    {
        var clinic = await host.NewClinic();
        var (link, address) = (await Invited(clinic), NewAddress());
        using var phone = PatientBrowser.Fresh(host);

        var page = await phone.Post(link, "accept", Typed(address, "ask-code"));
        await phone.Post(link, "accept", With(Typed(address, "code"), await CodeFor(address)), page);
        Assert.Equal("/me/today", phone.LedTo);

        using var tablet = PatientBrowser.Fresh(host);
        await SignInByCode(tablet, address);
        Assert.Equal("/me/today", tablet.LedTo);
        Assert.Equal(200, await tablet.Status("/me/today"));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var address = await Proven();
        using var browser = PatientBrowser.Fresh(host);
        var page = await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        var code = await CodeFor(address);
        await browser.Post("/sign-in", "sign-in", With(Typed(address, "code"), code), page);
        Assert.NotNull(browser.LedTo);

        using var thief = PatientBrowser.Fresh(host);
        await thief.Post("/sign-in", "sign-in", With(Typed(address, "code"), code), await thief.Post("/sign-in", "sign-in", Typed(NewAddress(), "ask-code")));
        Assert.Null(thief.LedTo);
    }

    [Fact]
    public async Task After_ten_minutes_it_works_no_more()
    {
        var address = await Proven();
        using var browser = PatientBrowser.Fresh(host);
        var page = await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        var code = await CodeFor(address);
        host.Clock.MoveOn(TimeSpan.FromMinutes(10));

        await browser.Post("/sign-in", "sign-in", With(Typed(address, "code"), code), page);

        Assert.Null(browser.LedTo);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_one_is_too_late()
    {
        var address = await Proven();
        using var browser = PatientBrowser.Fresh(host);
        var page = await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        var code = await CodeFor(address);
        for (var n = 0; n < 5; n++)
        {
            await browser.Post("/sign-in", "sign-in", With(Typed(address, "code"), code == "12345678" ? "87654321" : "12345678"), page);
        }

        await browser.Post("/sign-in", "sign-in", With(Typed(address, "code"), code), page);

        Assert.Null(browser.LedTo);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_such_an_address()
    {
        var address = await Proven();
        using var browser = PatientBrowser.Fresh(host);

        var known = await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        var unknown = await browser.Post("/sign-in", "sign-in", Typed(NewAddress(), "ask-code"));
        var clinic = await host.NewClinic();
        var ofAMember = await browser.Post("/sign-in", "sign-in", Typed(clinic.Therapist.Email!, "ask-code"));

        Assert.Equal(Plain(known), Plain(unknown));
        Assert.Equal(Plain(known), Plain(ofAMember));
        await host.Services.GetRequiredService<Courier>().Round(Cancel);
        Assert.Empty(host.Mail.To(clinic.Therapist.Email!));
    }

    [Fact]
    public async Task Three_codes_in_a_quarter_of_an_hour_are_enough()
    {
        var address = await Proven();
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
        var before = host.Mail.To(address).Count;
        using var browser = PatientBrowser.Fresh(host);
        for (var n = 0; n < 5; n++)
        {
            await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        }

        await host.Services.GetRequiredService<Courier>().Round(Cancel);

        Assert.Equal(3, host.Mail.To(address).Count - before);
    }

    [Fact]
    public async Task An_address_that_was_only_typed_gets_no_code_until_its_owner_has_proven_it()
    {
        var clinic = await host.NewClinic();
        var address = clinic.Patient.Email!;
        using var stranger = PatientBrowser.Fresh(host);
        await stranger.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        await host.Services.GetRequiredService<Courier>().Round(Cancel);
        Assert.Empty(host.Mail.To(address));

        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        var page = await browser.Post("/me/devices", "ask-proof", new Dictionary<string, string>());
        await browser.Post("/me/devices", "prove", new Dictionary<string, string> { ["code"] = await CodeFor(address) }, page);
        Assert.Equal("/me/devices", browser.LedTo);

        await SignInByCode(stranger, address);
        Assert.Equal("/me/today", stranger.LedTo);
    }

    [Fact]
    public async Task A_patient_is_mailed_in_the_language_of_their_record_and_a_carer_in_that_of_the_page()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));
        var (link, address) = (await InvitedCarer(patient), NewAddress());
        using var browser = PatientBrowser.Fresh(host);
        var page = await browser.Post(link, "accept", Typed(address, "ask-code"));
        await browser.Post(link, "accept", With(Typed(address, "code"), await CodeFor(address)), page);
        Assert.Contains("Ihr Code ist", host.Mail.To(address)[^1].Text, StringComparison.Ordinal);

        using var spanish = PatientBrowser.Fresh(host);
        await spanish.Get("/sign-in?language=es");
        await SignInByCode(spanish, address);
        Assert.Contains("Su código es", host.Mail.To(address)[^1].Text, StringComparison.Ordinal);

        var own = await Proven("fr");
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
        await SignInByCode(spanish, own);
        Assert.Contains("Votre code est", host.Mail.To(own)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_kept_nowhere_in_the_clear()
    {
        var address = await Proven();
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
        using var browser = PatientBrowser.Fresh(host);
        await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));

        await using var rows = host.Owner.CreateCommand("SELECT count(*) FROM deliveries d WHERE d.content IS NOT NULL AND position('code is'::bytea in d.content) > 0");
        Assert.Equal(0L, await rows.ExecuteScalarAsync(Cancel));
        var code = await CodeFor(address);
        await using var codes = host.Owner.CreateCommand("SELECT count(*) FROM sign_in_codes c WHERE c::text LIKE '%' || $1 || '%'");
        codes.Parameters.Add(new() { Value = code });
        Assert.Equal(0L, await codes.ExecuteScalarAsync(Cancel));
    }

    private static string NewAddress() => $"rosa-{Guid.NewGuid():N}@patient.example";

    private static Dictionary<string, string> Typed(string address, string way) => new() { ["email"] = address, ["way"] = way };

    private static Dictionary<string, string> With(Dictionary<string, string> typed, string code) => new(typed) { ["code"] = code };

    // Without the token of the form, and without the address that was typed.
    private static string Plain(string page)
    {
        var body = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)];
        var lines = body.Replace("><", ">\n<", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Where(l => !l.Contains("__RequestVerificationToken", StringComparison.Ordinal) && !l.Contains("name=\"email\"", StringComparison.Ordinal)));
    }

    private async Task<string> CodeFor(string address)
    {
        var before = host.Mail.To(address).Count;
        await host.Services.GetRequiredService<Courier>().Round(Cancel);
        var mails = host.Mail.To(address);
        Assert.Equal(before + 1, mails.Count);
        return mails[^1].Code;
    }

    private async Task SignInByCode(PatientBrowser browser, string address)
    {
        var page = await browser.Post("/sign-in", "sign-in", Typed(address, "ask-code"));
        await browser.Post("/sign-in", "sign-in", With(Typed(address, "code"), await CodeFor(address)), page);
    }

    /// <summary>The address of a patient who accepted an invitation by a code.</summary>
    private async Task<string> Proven(string language = "en-GB")
    {
        var clinic = await host.NewClinic();
        var (link, address) = (await Invited(clinic, language), NewAddress());
        using var browser = PatientBrowser.Fresh(host);
        var page = await browser.Post(link, "accept", Typed(address, "ask-code"));
        await browser.Post(link, "accept", With(Typed(address, "code"), await CodeFor(address)), page);
        Assert.Equal("/me/today", browser.LedTo);
        return address;
    }

    private static async Task<string> InvitedCarer(Visitor patient)
    {
        var made = await patient.Post($"{TestClinic.PathOf(patient)}/carers", new { Name = "Mia" });
        return $"/invitation/{made.MustBe(201).Json["code"]!.GetValue<string>()}";
    }

    private static async Task<string> Invited(TestClinic clinic, string language = "en-GB")
    {
        var id = Guid.CreateVersion7();
        (await clinic.Therapist.Put($"/api/v1/patients/{id}", Given.Patient().With("language", language))).MustBe(201);
        var made = await clinic.Therapist.Post($"/api/v1/patients/{id}/invitations");
        return $"/invitation/{made.MustBe(201).Json["code"]!.GetValue<string>()}";
    }
}
