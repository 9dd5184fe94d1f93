using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;
using static ClinicStretch.Integration.Tests.Accounts.Staff.StaffHands;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

/// <summary>Who leaves is out at once: V7.4.2.</summary>
public sealed class LetGoTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Every_browser_and_token_of_who_is_let_go_ends_at_once_and_no_new_one_begins()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.SecondTherapist);
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);
        Assert.Equal(200, await browser.Status("/workspace"));

        (await clinic.LetGo("Tom Vale")).MustBe(200);

        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBe(401);
        (await host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = token.Json["refreshToken"]!.GetValue<string>() })).MustBe(401);
        Assert.Equal(302, await browser.Status("/workspace"));
        (await host.Token(clinic.SecondTherapist)).MustBeProblem(401, "account.sign_in_refused");
    }

    // Somebody who signs in in the very moment may have a ticket that says what was true before.
    [Fact]
    public async Task A_sign_in_that_outlived_it_is_turned_away_all_the_same()
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.SecondTherapist)).MustBe(200);
        await clinic.Change("UPDATE memberships SET ended_at = now() WHERE clinic_id = $1 AND member_id = (SELECT id FROM members WHERE clinic_id = $1 AND name = 'Tom Vale')");

        (await host.With(token, HttpMethod.Get, "/api/v1/patients")).MustBeProblem(401, "sign_in_needed");
        (await host.With(token, HttpMethod.Post, "/api/v1/account/proof", new { Visitor.Password })).MustBe(401);
    }

    [Fact]
    public async Task The_database_shows_no_patient_to_who_has_left()
    {
        var clinic = await host.NewClinic();
        var tom = await clinic.MemberNamed("Tom Vale");
        Assert.Equal(1L, await PatientsSeenBy(clinic, tom));

        (await clinic.LetGo("Tom Vale")).MustBe(200);

        Assert.Equal(0L, await PatientsSeenBy(clinic, tom));
        Assert.Equal(1L, await PatientsSeenBy(clinic, await clinic.MemberNamed("Thea Brook")));
    }

    [Fact]
    public async Task Patients_are_handed_over_in_the_same_act_or_nothing_happens()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();

        (await clinic.NothingChanges(() => clinic.LetGo("Thea Brook"))).MustBeProblem(409, "member.has_patients");
        (await clinic.NothingChanges(() => clinic.LetGo("Thea Brook", "Ada Field"))).MustBeProblem(400, "handover.to");
        (await clinic.NothingChanges(() => clinic.LetGo("Thea Brook", "Thea Brook"))).MustBeProblem(400, "handover.to");
        var gone = (await clinic.LetGo("Thea Brook", "Tom Vale")).MustBe(200);

        Assert.Equal(1, gone.Json["moved"]!.GetValue<int>());
        Assert.Equal(["Rosa Blake"], await clinic.SecondTherapist.Sees());
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'HandOver' AND patient_id = '{clinic.Patient.PatientId}'"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'LetGo' AND outcome = 'Done'"));
    }

    [Fact]
    public async Task Sent_again_it_changes_nothing()
    {
        var clinic = await host.NewClinic();
        var first = (await clinic.LetGo("Thea Brook", "Tom Vale")).MustBe(200).Json;
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));

        var second = (await clinic.LetGo("Thea Brook", "Tom Vale")).MustBe(200).Json;

        Assert.Equal(first["leftAt"]!.GetValue<DateTimeOffset>(), second["leftAt"]!.GetValue<DateTimeOffset>(), TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, second["moved"]!.GetValue<int>());
    }

    [Fact]
    public async Task Alerts_cover_being_on_call_and_their_invitations_end_with_them()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201);
        var (tom, thea) = (await clinic.MemberNamed("Tom Vale"), await clinic.MemberNamed("Thea Brook"));
        var alert = $"/api/v1/alerts/{Assert.Single(await clinic.Alerts())!["id"]!.GetValue<Guid>()}";
        (await clinic.Therapist.Post($"{alert}/assign", new { To = tom })).MustBe(200);
        (await clinic.Administrator.Put("/api/v1/clinic/alerting", new { Escalation = new { OnCall = tom } })).MustBe(200);
        var cover = new { Absent = thea, StandIn = tom, From = host.Clock.Today, Until = host.Clock.Today.AddDays(5) };
        (await clinic.Administrator.Put($"/api/v1/team/covers/{Guid.CreateVersion7()}", cover)).MustBe(201);
        var departure = (await clinic.Administrator.Get($"/api/v1/team/members/{tom}/departure")).MustBe(200).Json;
        Assert.Equal((0, 1, 1, true), (departure["patients"]!.GetValue<int>(), departure["alerts"]!.GetValue<int>(), departure["covers"]!.GetValue<int>(), departure["isOnCall"]!.GetValue<bool>()));

        (await clinic.LetGo("Tom Vale")).MustBe(200);

        Assert.Null((await clinic.Alerts())[0]!["assignedTo"]);
        Assert.Null((await clinic.Administrator.Get("/api/v1/clinic/alerting")).MustBe(200).Json["escalation"]!["onCall"]);
        Assert.Empty((await clinic.Team())["covers"]!.AsArray());
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{alert}/assign", new { To = tom }))).MustBeProblem(400, "member.left");
        (await clinic.NothingChanges(() => clinic.Administrator.Put("/api/v1/clinic/alerting", new { Escalation = new { OnCall = tom } }))).MustBeProblem(400, "member.left");
        (await clinic.NothingChanges(() => clinic.Administrator.Put($"/api/v1/team/covers/{Guid.CreateVersion7()}", cover))).MustBeProblem(400, "member.left");
        (await clinic.NothingChanges(() => clinic.Administrator.Post("/api/v1/team/hand-over", new { From = thea, To = tom }))).MustBeProblem(400, "member.left");
        Assert.DoesNotContain((await clinic.Therapist.Get("/api/v1/workspace")).MustBe(200).Json["members"]!.AsArray(), m => m!["id"]!.GetValue<Guid>() == tom);
    }

    [Fact]
    public async Task What_an_administrator_who_leaves_had_offered_opens_nothing()
    {
        var clinic = await host.NewClinic();
        var (second, lee) = (await clinic.Employ(host, "administrator", "Bo Reed"), Somebody(host));
        var code = (await second.Put($"/api/v1/team/invitations/{Guid.CreateVersion7()}", new { Name = "Lee", lee.Email, Role = "administrator" })).MustBe(201).Json["code"]!;

        (await clinic.LetGo("Bo Reed")).MustBe(200);

        (await host.Accept(code.GetValue<string>(), lee)).MustBeProblem(409, "invitation.not_open");
    }

    [Fact]
    public async Task Nobody_lets_themselves_go_and_no_clinic_is_left_without_an_administrator()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.LetGo("Ada Field"))).MustBeProblem(409, "member.oneself");
        var second = await clinic.Employ(host, "administrator", "Bo Reed");
        var bo = await clinic.MemberNamed("Bo Reed");
        (await clinic.LetGo("Ada Field", by: second)).MustBe(200);
        (await clinic.NothingChanges(() => second.Put($"/api/v1/team/members/{bo}/role", new { Role = "therapist" }))).MustBeProblem(409, "member.last_administrator");
    }

    [Fact]
    public async Task Of_two_administrators_who_let_each_other_go_at_once_one_stays()
    {
        var clinic = await host.NewClinic();
        var second = await clinic.Employ(host, "administrator", "Bo Reed");
        await Task.WhenAll(clinic.Administrator.Token(), second.Token());

        var answers = await Task.WhenAll(clinic.LetGo("Bo Reed"), clinic.LetGo("Ada Field", by: second));

        Assert.Single(answers, a => a.Status is 200);
        Assert.Equal(1, await clinic.Count("members", "role = 'Administrator' AND left_at IS NULL"));
    }

    [Fact]
    public async Task Their_name_stays_and_a_new_invitation_takes_them_back_as_themselves()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var thea = await clinic.MemberNamed("Thea Brook");
        (await clinic.LetGo("Thea Brook", "Tom Vale")).MustBe(200);
        var left = (await clinic.Team())["members"]!.AsArray()[^1]!;
        Assert.Equal(("Thea Brook", false), (left["name"]!.GetValue<string>(), left["leftAt"] is null));
        Assert.Contains("Thea Brook", (await clinic.SecondTherapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Text, StringComparison.Ordinal);

        await clinic.Employ(host, name: "Thea Brook-Hill", whom: clinic.Therapist);
        clinic.Therapist.Forget();

        Assert.Equal(thea, await clinic.MemberNamed("Thea Brook-Hill"));
        (await clinic.Therapist.Get("/api/v1/patients")).MustBe(200);
    }

    [Fact]
    public async Task It_is_an_administrators_of_the_same_clinic_with_a_recent_proof()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var path = $"/api/v1/team/members/{await clinic.MemberNamed("Tom Vale")}";
        var token = (await host.Token(clinic.Administrator)).MustBe(200);

        (await clinic.NothingChanges(() => elsewhere.Administrator.Post($"{path}/let-go", new { }))).MustBe(404);
        (await elsewhere.Administrator.Get($"{path}/departure")).MustBe(404);
        (await clinic.Therapist.Post($"{path}/let-go", new { })).MustBe(403);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await host.With(token, HttpMethod.Post, $"{path}/let-go", new { })).MustBeProblem(403, "account.proof_needed");
    }

    // As the product's own role enters for a therapist, past every handler.
    private async Task<long> PatientsSeenBy(TestClinic clinic, Guid member)
    {
        await using var connection = await host.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"SET LOCAL ROLE clinicstretch_app; SELECT enter_as_therapist('{clinic.Id.Value}', '', '{member}', now()); SELECT count(*) FROM patients", connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        do
        {
            if (await reader.ReadAsync(TestContext.Current.CancellationToken) && reader.GetName(0) is "count")
            {
                return reader.GetInt64(0);
            }
        }
        while (await reader.NextResultAsync(TestContext.Current.CancellationToken));

        throw new Xunit.Sdk.XunitException("Nothing was counted.");
    }
}
