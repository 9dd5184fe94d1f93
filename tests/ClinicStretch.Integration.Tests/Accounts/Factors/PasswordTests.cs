using System.Buffers.Binary;
using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Accounts;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>Which passwords are taken, how they are kept, and what becomes of sign-ins when one is changed.</summary>
public sealed class PasswordTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/account/password";
    private const string Other = "tall trees whisper often";

    [Theory]
    [InlineData("eleven char", "account.password")]
    [InlineData("aaaaaaaaaaaaaaaa", "account.password")]
    [InlineData("", "account.password")]
    [InlineData("password1234", "account.password_guessable")]
    [InlineData("PasswordPassword", "account.password_guessable")]
    [InlineData("123456789012", "account.password_guessable")]
    [InlineData("qwertyuiop12", "account.password_guessable")]
    [InlineData("iloveyou1234", "account.password_guessable")]
    [InlineData("clinicstretch1", "account.password_guessable")]
    public async Task What_is_short_or_tried_first_is_refused_and_nothing_changes(string password, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Patient.Put(Path, new { password })).MustBeProblem(400, code);

        (await host.Token(clinic.Patient)).MustBe(200);
    }

    [Theory]
    [InlineData("zwölf Monde im Teich")]
    [InlineData("只有十二个字符的密码好记吗")]
    [InlineData("a mountain 🏔 and a boat 🚣 in the rain")]
    [InlineData("                just blanks before and words after")]
    [MemberData(nameof(Longest))]
    public async Task Characters_of_any_kind_are_taken_and_long_ones_too(string password)
    {
        var clinic = await host.NewClinic();

        (await clinic.Patient.Put(Path, new { password })).MustBe(204);

        (await host.Token(clinic.Patient)).MustBe(401);
        (await host.Stranger().Post("/api/v1/account/token", new { clinic.Patient.Email, password })).MustBe(200);
    }

    public static TheoryData<string> Longest() => [string.Concat(Enumerable.Range(0, 32).Select(i => $"word{i:000} "))];

    [Fact]
    public async Task A_changed_one_ends_every_other_sign_in_and_keeps_this_browser()
    {
        var clinic = await host.NewClinic();
        using var here = await PatientBrowser.SignIn(host, clinic.Patient);
        using var elsewhere = await PatientBrowser.SignIn(host, clinic.Patient);
        var token = (await host.Token(clinic.Patient)).MustBe(200);

        var page = await here.Post("/account/password", "password", new Dictionary<string, string> { ["password"] = Other });

        Assert.Contains("Your password is kept", page, StringComparison.Ordinal);
        Assert.Equal(200, await here.Status("/me/today"));
        Assert.Equal(302, await elsewhere.Status("/me/today"));
        (await host.With(token, HttpMethod.Get, "/api/v1/me/today")).MustBe(401);
    }

    [Fact]
    public async Task The_page_says_in_the_patients_language_what_is_wrong_with_one()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), Given.Patient().With("language", "de"))).MustBe(200);
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);

        var page = await browser.Post("/account/password", "password", new Dictionary<string, string> { ["password"] = "password1234" });

        Assert.Contains("unter den ersten ausprobiert", page, StringComparison.Ordinal);
        (await host.Token(clinic.Patient)).MustBe(200);
    }

    [Fact]
    public async Task It_asks_for_a_recent_proof()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        var token = (await host.Token(clinic.Patient)).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));

        (await host.With(token, HttpMethod.Put, Path, new { Password = Other })).MustBeProblem(403, "account.proof_needed");
        Assert.Equal(302, await browser.Status("/account/password"));
    }

    // Else whoever learns a member's password takes the account over for good.
    [Fact]
    public async Task A_member_with_a_second_factor_shows_it_first()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Therapist);
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);
        var enrolled = await browser.SetUpApp(host);

        await browser.Post("/account/password", "password", new Dictionary<string, string> { ["password"] = Other });

        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        (await host.Stranger().Post("/api/v1/account/token", new { clinic.Therapist.Email, Password = Other, Code = enrolled.App.Shows(host.Clock.Now) })).MustBe(200);
        (await host.With(token, HttpMethod.Put, Path, new { Password = Other })).MustBe(204);
    }

    // As the product is set up, not as these tests are, which take fewer rounds. The framework writes a marker, the kind, the rounds and the length of the
    // salt, the last three in 4 bytes each; kind 2 is PBKDF2 with HMAC-SHA512.
    [Fact]
    public async Task It_is_kept_by_220_000_rounds()
    {
        await using var product = new ServiceCollection().AddLogging().AddInfrastructure("Host=127.0.0.1").BuildServiceProvider();
        var hash = Convert.FromBase64String(product.GetRequiredService<IPasswordHasher<Person>>().HashPassword(new Person(), Other));

        Assert.Equal(1, hash[0]);
        Assert.Equal(2, BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)));
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)) >= 220_000);
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(9)) >= 16);
    }
}
