using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>Codes of an app beside a password: V6.5.1, V6.5.5, V7.4.3 of the security requirements.</summary>
public sealed class AppSignInTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_has_set_an_app_up_is_asked_for_its_code_after_the_password()
    {
        var (clinic, enrolled) = await Enrolled();
        host.Clock.MoveOn(Step);
        using var browser = PatientBrowser.Fresh(host);

        var asked = await browser.TypePassword(clinic.Patient);
        Assert.Null(browser.LedTo);
        Assert.Equal(302, await browser.Status("/me/today"));
        await browser.TypeCode(asked, enrolled.App.Shows(host.Clock.Now));

        Assert.Equal("/me/today", browser.LedTo);
        Assert.Equal(200, await browser.Status("/me/today"));
    }

    [Fact]
    public async Task A_wrong_code_lets_nobody_in()
    {
        var (clinic, enrolled) = await Enrolled();
        using var browser = PatientBrowser.Fresh(host);
        var asked = await browser.TypePassword(clinic.Patient);

        var refused = await browser.TypeCode(asked, Wrong(enrolled));

        Assert.Contains("This code does not work now.", refused, StringComparison.Ordinal);
        Assert.Equal(302, await browser.Status("/me/today"));
    }

    [Fact]
    public async Task A_code_is_taken_once_and_none_before_it()
    {
        var (clinic, enrolled) = await Enrolled();
        (await host.Token(clinic.Patient, enrolled.App.Shows(host.Clock.Now))).MustBeProblem(401, "account.second_factor_refused");
        (await host.Token(clinic.Patient, enrolled.App.Shows(host.Clock.Now - Step))).MustBeProblem(401, "account.second_factor_refused");
        host.Clock.MoveOn(Step);

        var code = enrolled.App.Shows(host.Clock.Now);
        (await host.Token(clinic.Patient, code)).MustBe(200);
        (await host.Token(clinic.Patient, code)).MustBeProblem(401, "account.second_factor_refused");
    }

    [Fact]
    public async Task Of_one_code_sent_eight_times_at_once_one_is_taken()
    {
        var (clinic, enrolled) = await Enrolled();
        host.Clock.MoveOn(Step);
        var code = enrolled.App.Shows(host.Clock.Now);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Token(clinic.Patient, code)));

        Assert.Single(answers, a => a.Status is 200);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once()
    {
        var (clinic, enrolled) = await Enrolled();
        Assert.Equal(10, enrolled.RecoveryCodes.Distinct().Count());

        (await host.Token(clinic.Patient, enrolled.RecoveryCodes[3])).MustBe(200);
        (await host.Token(clinic.Patient, enrolled.RecoveryCodes[3])).MustBeProblem(401, "account.second_factor_refused");
        (await host.Token(clinic.Patient, enrolled.RecoveryCodes[4].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).MustBe(200);
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_is_in_the_database()
    {
        var (_, enrolled) = await Enrolled();
        await using var command = host.Owner.CreateCommand("SELECT string_agg(t::text, ' ') FROM person_tokens t");
        var kept = Assert.IsType<string>(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));

        Assert.All(enrolled.RecoveryCodes, code =>
        {
            Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Without_a_code_a_program_is_told_that_one_is_asked_for()
    {
        var (clinic, _) = await Enrolled();

        (await host.Token(clinic.Patient)).MustBeProblem(401, "account.second_factor_asked");
    }

    [Fact]
    public async Task Ten_wrong_codes_lock_the_account_and_the_answer_stays_the_same()
    {
        var (clinic, enrolled) = await Enrolled();
        var refusals = new List<string>();
        host.Clock.MoveOn(Step);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            refusals.Add(Without(await host.Token(clinic.Patient, Wrong(enrolled))));
        }

        // A right password in between gave no new ten: it is refused now as a wrong one is.
        (await host.Token(clinic.Patient, enrolled.App.Shows(host.Clock.Now))).MustBeProblem(401, "account.sign_in_refused");
        Assert.Single(refusals.Distinct());
        host.Clock.MoveOn(TimeSpan.FromMinutes(16));
        (await host.Token(clinic.Patient, enrolled.App.Shows(host.Clock.Now))).MustBe(200);
    }

    [Fact]
    public async Task A_locked_account_takes_no_right_code_from_who_was_half_way_in()
    {
        var (clinic, enrolled) = await Enrolled();
        using var browser = PatientBrowser.Fresh(host);
        host.Clock.MoveOn(Step);
        var asked = await browser.TypePassword(clinic.Patient);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await browser.TypeCode(asked, Wrong(enrolled));
        }

        var refused = await browser.TypeCode(asked, enrolled.App.Shows(host.Clock.Now));

        Assert.Contains("This code does not work now.", refused, StringComparison.Ordinal);
        Assert.Equal(302, await browser.Status("/me/today"));
    }

    [Fact]
    public async Task Half_a_sign_in_is_over_after_ten_minutes()
    {
        var (clinic, enrolled) = await Enrolled();
        using var browser = PatientBrowser.Fresh(host);
        var asked = await browser.TypePassword(clinic.Patient);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));

        await browser.TypeCode(asked, enrolled.App.Shows(host.Clock.Now));

        Assert.Equal(302, await browser.Status("/me/today"));
    }

    [Fact]
    public async Task Setting_an_app_up_ends_every_other_sign_in_and_token()
    {
        var clinic = await host.NewClinic();
        using var other = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        var token = (await host.Token(clinic.Patient)).MustBe(200);
        (await host.With(token, HttpMethod.Get, "/api/v1/me/today")).MustBe(200);
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);

        await browser.SetUpApp(host);

        Assert.Equal(200, await browser.Status("/me/today"));
        Assert.Equal(302, await other.Status("/me/today"));
        (await host.With(token, HttpMethod.Get, "/api/v1/me/today")).MustBeProblem(401, "sign_in_needed");
        (await host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = token.Json["refreshToken"]!.GetValue<string>() }))
            .MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task Turning_it_off_needs_a_recent_proof_and_ends_the_others_too()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        await browser.SetUpApp(host);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));

        await browser.Post("/account/factor", "turn-off", new Dictionary<string, string>());
        Assert.Equal("/account/proof?returnUrl=%2Faccount%2Ffactor", browser.LedTo);
        (await host.Token(clinic.Patient)).MustBeProblem(401, "account.second_factor_asked");
        await browser.Post("/account/proof?returnUrl=%2Faccount%2Ffactor", "proof", new Dictionary<string, string> { ["proof-password"] = Visitor.Password });
        Assert.Equal("/account/factor", browser.LedTo);
        await browser.Post("/account/factor", "turn-off", new Dictionary<string, string>());

        (await host.Token(clinic.Patient)).MustBe(200);
        Assert.Equal(200, await browser.Status("/me/today"));
    }

    [Fact]
    public async Task An_invitation_taken_with_a_password_alone_lets_nobody_past_the_app()
    {
        var (clinic, _) = await Enrolled();
        var elsewhere = await host.NewClinic();
        var patient = $"/api/v1/patients/{Guid.CreateVersion7()}";
        (await elsewhere.Therapist.Put(patient, Given.Patient())).MustBe(201);
        var link = $"/invitation/{(await elsewhere.Therapist.Post($"{patient}/invitations")).MustBe(201).Json["code"]!.GetValue<string>()}";
        using var browser = PatientBrowser.Fresh(host);

        await browser.Post(link, "accept", new Dictionary<string, string> { ["email"] = clinic.Patient.Email!, ["password"] = Visitor.Password });

        Assert.Equal("/sign-in", browser.LedTo);
        Assert.Equal(302, await browser.Status("/me/today"));
    }

    private async Task<(TestClinic Clinic, Enrolled Enrolled)> Enrolled()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        return (clinic, await browser.SetUpApp(host));
    }

    // None of those that are right just now.
    private string Wrong(Enrolled enrolled)
    {
        var right = new[] { -Step, TimeSpan.Zero, Step }.Select(s => enrolled.App.Shows(host.Clock.Now + s));
        return new[] { "000000", "111111", "222222", "333333" }.First(code => !right.Contains(code));
    }

    private static string Without(Answer answer)
    {
        var problem = answer.Json.AsObject();
        problem.Remove("traceId");
        return $"{answer.Status} {problem.ToJsonString()}";
    }
}
