using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Accounts;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>Staff without a second factor see only the page to set one up: V6.3.3.</summary>
public sealed class StaffFactorTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Setting = "/api/v1/clinic/second-factor";

    [Fact]
    public async Task A_new_clinic_asks_its_staff_for_a_second_factor()
    {
        var member = new Visitor(host, $"sam-{Guid.NewGuid():N}@clinic.example");
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new OpenClinic(
            ClinicId.From(Guid.CreateVersion7()),
            new ClinicDetails("New", null, "999", "en-GB", "Europe/London"),
            [new NewMember(MemberId.From(Guid.CreateVersion7()), "Sam", Role.Therapist, member.Email!, Visitor.Password)]), TestContext.Current.CancellationToken);

        (await member.Get("/api/v1/patients")).MustBeProblem(403, "account.second_factor_needed");
    }

    [Fact]
    public async Task With_a_password_alone_a_member_gets_the_page_to_set_one_up_and_nothing_else()
    {
        var clinic = await Asking();
        using var browser = await PatientBrowser.SignIn(host, clinic.Therapist);

        foreach (var path in (string[])["/workspace", "/patients", $"/patients/{clinic.Patient.PatientId}", "/exercises", "/team", "/alerts", "/programmes"])
        {
            Assert.DoesNotContain("Rosa", await browser.Get(path), StringComparison.Ordinal);
            Assert.Equal(302, await browser.Status(path));
        }

        Assert.Contains("Your clinic asks for a second step", await browser.Get("/account/factor"), StringComparison.Ordinal);
        foreach (var path in (string[])["/api/v1/patients", $"/api/v1/patients/{clinic.Patient.PatientId}", "/api/v1/clinic", "/api/v1/programmes.zip"])
        {
            (await clinic.Therapist.Get(path)).MustBeProblem(403, "account.second_factor_needed");
        }

        (await clinic.NothingChanges(() => clinic.Therapist.Put($"/api/v1/media/{Guid.CreateVersion7()}", Uploads.Form(Samples.Read("picture.png")))))
            .MustBeProblem(403, "account.second_factor_needed");
    }

    [Fact]
    public async Task Patients_go_on_with_a_password()
    {
        var clinic = await Asking();

        (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200);
    }

    [Fact]
    public async Task Once_an_app_is_set_up_the_pages_open_and_a_token_needs_its_code()
    {
        var clinic = await Asking();
        var before = (await host.Token(clinic.Therapist)).MustBe(200);
        using var browser = await PatientBrowser.SignIn(host, clinic.Therapist);

        var enrolled = await browser.SetUpApp(host);

        Assert.Equal(200, await browser.Status("/workspace"));
        (await host.With(before, HttpMethod.Get, "/api/v1/patients")).MustBeProblem(401, "sign_in_needed");
        (await host.Token(clinic.Therapist)).MustBeProblem(401, "account.second_factor_asked");
        host.Clock.MoveOn(TimeSpan.FromSeconds(30));
        var token = (await host.Token(clinic.Therapist, enrolled.App.Shows(host.Clock.Now))).MustBe(200);
        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBe(200);
        var renewed = (await host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = token.Json["refreshToken"]!.GetValue<string>() })).MustBe(200);
        (await host.With(renewed, HttpMethod.Get, "/api/v1/patients")).MustBe(200);
    }

    // Somebody who has learned the password of a member who uses a passkey.
    [Fact]
    public async Task A_password_alone_does_not_add_an_app_beside_a_passkey_nor_take_the_passkey_away()
    {
        var clinic = await Asking();
        var passkey = await GivePasskey(clinic.Therapist);
        using var browser = await PatientBrowser.SignIn(host, clinic.Therapist);

        Assert.Equal(302, await browser.Status("/workspace"));
        var page = await browser.Get("/account/factor/app");
        Assert.Contains("Sign in with what you have", page, StringComparison.Ordinal);
        Assert.DoesNotContain("app-key", page, StringComparison.Ordinal);
        Assert.DoesNotContain("remove-", await browser.Get("/account/factor"), StringComparison.Ordinal);
        (await clinic.Therapist.Post("/api/v1/me/passkey-question")).MustBeProblem(409, "account.sign_in_with_what_you_have");
        Assert.Equal(1L, await Passkeys(passkey));
    }

    [Fact]
    public async Task It_is_switched_by_an_administrator_alone_and_holds_from_the_next_request_on()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Setting, new { IsNeeded = true })).MustBeProblem(403, "forbidden");
        (await clinic.Therapist.Get("/api/v1/patients")).MustBe(200);

        (await clinic.Administrator.Put(Setting, new { IsNeeded = true })).MustBe(204);

        (await clinic.Therapist.Get("/api/v1/patients")).MustBeProblem(403, "account.second_factor_needed");
        (await clinic.Administrator.Put(Setting, new { IsNeeded = false })).MustBeProblem(403, "account.second_factor_needed");
    }

    private async Task<TestClinic> Asking()
    {
        var clinic = await host.NewClinic();
        (await clinic.Administrator.Put(Setting, new { IsNeeded = true })).MustBe(204);
        return clinic;
    }

    private async Task<byte[]> GivePasskey(Visitor member)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var id = Guid.NewGuid().ToByteArray();
        var passkey = new UserPasskeyInfo(id, [1], host.Clock.Now, 0, [], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [1], [1]);
        Assert.True((await people.AddOrUpdatePasskeyAsync((await people.FindByEmailAsync(member.Email!))!, passkey)).Succeeded);
        return id;
    }

    private async Task<long> Passkeys(byte[] id)
    {
        await using var command = host.Owner.CreateCommand("SELECT count(*) FROM person_passkeys WHERE credential_id = $1");
        command.Parameters.Add(new() { Value = id });
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
