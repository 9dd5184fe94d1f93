using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts;

public sealed class SignInTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_token_opens_the_clinic()
    {
        var clinic = await host.NewClinic();
        (await host.Stranger().Get("/api/v1/clinic")).MustBeProblem(401, "sign_in_needed");

        Assert.Equal("Quayside Physiotherapy", (await clinic.Therapist.Get("/api/v1/clinic")).MustBe(200).Json["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var clinic = await host.NewClinic();

        var wrong = await SignIn(clinic.Therapist.Email!, "not the password");
        var unknown = await SignIn("nobody@clinic.example", "not the password");

        wrong.MustBeProblem(401, "account.sign_in_refused");
        Assert.Equal(WithoutTrace(wrong), WithoutTrace(unknown));
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_and_nobody_is_told_which()
    {
        var clinic = await host.NewClinic();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            (await SignIn(clinic.Therapist.Email!, "not the password")).MustBe(401);
        }

        var right = await SignIn(clinic.Therapist.Email!, Visitor.Password);

        right.MustBeProblem(401, "account.sign_in_refused");
        (await SignIn(clinic.SecondTherapist.Email!, Visitor.Password)).MustBe(200);
    }

    [Fact]
    public async Task Nine_wrong_passwords_do_not()
    {
        var clinic = await host.NewClinic();
        for (var attempt = 0; attempt < 9; attempt++)
        {
            (await SignIn(clinic.Therapist.Email!, "not the password")).MustBe(401);
        }

        (await SignIn(clinic.Therapist.Email!, Visitor.Password)).MustBe(200);
    }

    [Theory]
    [InlineData("", "a calm river runs")]
    [InlineData("thea@clinic.example", "")]
    [InlineData("a\u0000b@clinic.example", "a calm river runs")]
    public async Task What_cannot_be_an_address_or_a_password_is_refused(string email, string password) =>
        Assert.Equal("application/problem+json", (await SignIn(email, password)).MustBe(400).MediaType);

    [Fact]
    public async Task A_password_with_a_null_character_is_wrong_and_nothing_worse()
    {
        var clinic = await host.NewClinic();

        (await SignIn(clinic.Therapist.Email!, "a\u0000b")).MustBe(401);
    }

    [Fact]
    public async Task A_token_runs_out_after_half_an_hour_and_is_renewed()
    {
        var clinic = await host.NewClinic();
        var first = (await SignIn(clinic.Therapist.Email!, Visitor.Password)).MustBe(200).Json;
        host.Clock.MoveOn(TimeSpan.FromMinutes(31));

        Assert.Equal(401, await StatusWith(first));
        Assert.Equal(200, await StatusWith((await Refresh(first)).MustBe(200).Json));
    }

    [Fact]
    public async Task A_renewal_runs_out_after_two_weeks()
    {
        var clinic = await host.NewClinic();
        var first = (await SignIn(clinic.Therapist.Email!, Visitor.Password)).MustBe(200).Json;
        host.Clock.MoveOn(TimeSpan.FromDays(15));

        (await Refresh(first)).MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task Who_has_left_the_clinic_gets_no_new_token()
    {
        var clinic = await host.NewClinic();
        var first = (await SignIn(clinic.Patient.Email!, Visitor.Password)).MustBe(200).Json;
        await using (var leave = host.Owner.CreateCommand("DELETE FROM memberships WHERE clinic_id = $1 AND patient_id = $2"))
        {
            leave.Parameters.Add(new() { Value = clinic.Id.Value });
            leave.Parameters.Add(new() { Value = clinic.Patient.PatientId });
            Assert.Equal(1, await leave.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        (await Refresh(first)).MustBe(401);
        (await SignIn(clinic.Patient.Email!, Visitor.Password)).MustBe(401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    public async Task A_made_up_renewal_is_refused(string token) =>
        (await host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = token })).MustBeProblem(401, "sign_in_needed");

    [Fact]
    public async Task A_made_up_token_is_nobody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/clinic") { Headers = { { "Authorization", "Bearer CfDJ8garbage" } } };

        (await host.Stranger().Send(request)).MustBe(401);
    }

    [Fact]
    public async Task Too_many_tries_in_a_minute_must_wait()
    {
        await using var server = host.Build(signInsAMinute: 3);
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        var statuses = new List<int>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var body = new StringContent("{\"email\":\"nobody@clinic.example\",\"password\":\"guess\"}", null, "application/json");
            using var answer = await http.PostAsync("/api/v1/account/token", body, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
            Assert.Equal(attempt is 3, answer.Headers.RetryAfter is not null);
        }

        Assert.Equal([401, 401, 401, 429], statuses);
    }

    private Task<Answer> SignIn(string email, string password) => host.Stranger().Post("/api/v1/account/token", new { email, password });

    private Task<Answer> Refresh(JsonNode token) =>
        host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = token["refreshToken"]!.GetValue<string>() });

    private async Task<int> StatusWith(JsonNode token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/clinic")
        {
            Headers = { { "Authorization", $"Bearer {token["accessToken"]!.GetValue<string>()}" } },
        };
        return (await host.Stranger().Send(request)).Status;
    }

    private static string WithoutTrace(Answer answer)
    {
        var problem = answer.Json.AsObject();
        problem.Remove("traceId");
        return $"{answer.Status} {problem.ToJsonString()}";
    }
}
