using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts;

public sealed class InvitationTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task An_invitation_opens_an_account_once()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);

        (await Accept(code, patient)).MustBe(204);
        (await patient.Get("/api/v1/me/today")).MustBe(200);

        (await clinic.NothingChanges(() => Accept(code, patient))).MustBeProblem(409, "invitation.not_open");
    }

    [Fact]
    public async Task Of_two_who_open_it_at_the_same_time_one_gets_in()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);
        var (one, other) = (Somebody(), Somebody());

        var answers = await Task.WhenAll(Accept(code, one), Accept(code, other));

        Assert.Equal([204, 409], answers.Select(a => a.Status).Order());
        Assert.Equal(1, await clinic.Count("memberships", $"patient_id = '{patient.PatientId}'"));
    }

    [Fact]
    public async Task After_seven_days_it_is_no_longer_open()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);
        host.Clock.MoveOn(TimeSpan.FromDays(7));

        (await clinic.NothingChanges(() => Accept(code, patient))).MustBeProblem(409, "invitation.not_open");
    }

    [Fact]
    public async Task A_second_invitation_takes_the_place_of_the_first()
    {
        var (clinic, patient) = await Registered();
        var (first, second) = (await Invite(clinic, patient), await Invite(clinic, patient));

        (await clinic.NothingChanges(() => Accept(first, patient))).MustBeProblem(409, "invitation.not_open");
        (await Accept(second, patient)).MustBe(204);
    }

    [Fact]
    public async Task A_wrong_secret_opens_nothing()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);
        var wrong = code[..^1] + (code[^1] is 'A' ? 'B' : 'A');
        var ofAnotherClinic = (await Invite((await Registered()).Clinic, patient: null))[..22] + code[22..];

        foreach (var guess in new[] { wrong, ofAnotherClinic, "", "x", new string('!', 87), new string('A', 87) })
        {
            (await clinic.NothingChanges(() => Accept(guess, patient))).MustBeProblem(409, "invitation.not_open");
        }
    }

    [Fact]
    public async Task The_secret_is_kept_nowhere()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);

        Assert.Equal(0, await clinic.Count("invitations t", $"t::text LIKE '%{code[44..]}%'"));
        Assert.Equal(2, await clinic.Count("invitations"));
    }

    [Theory]
    [InlineData("short", "account.password")]
    [InlineData("aaaaaaaaaaaaaaaa", "account.password")]
    [InlineData("", "account.password")]
    public async Task A_password_that_is_too_weak_leaves_the_invitation_open(string password, string code)
    {
        var (clinic, patient) = await Registered();
        var invitation = await Invite(clinic, patient);

        (await clinic.NothingChanges(() => Accept(invitation, patient, password))).MustBeProblem(400, code);
        (await Accept(invitation, patient)).MustBe(204);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);

        var answer = await clinic.NothingChanges(() => host.Stranger().Post("/api/v1/invitations/accept", new { Code = code, Email = "rosa", Visitor.Password }));

        answer.MustBeProblem(400, "email.malformed");
    }

    [Fact]
    public async Task Somebody_elses_address_needs_their_password()
    {
        var (clinic, patient) = await Registered();
        var code = await Invite(clinic, patient);

        (await clinic.NothingChanges(() => Accept(code, clinic.Therapist, "not their password"))).MustBeProblem(409, "account.address_taken");
    }

    [Fact]
    public async Task A_patient_of_two_clinics_has_one_account()
    {
        var (clinic, patient) = await Registered();
        (await Accept(await Invite(clinic, patient), patient)).MustBe(204);
        var (elsewhere, sameThere) = await Registered();

        (await Accept(await Invite(elsewhere, sameThere), patient)).MustBe(204);

        var token = await host.Stranger().Post("/api/v1/account/token", new { patient.Email, Visitor.Password, Clinic = elsewhere.Id.Value });
        token.MustBe(200);
    }

    [Fact]
    public async Task Only_a_therapist_of_the_clinic_invites()
    {
        var (clinic, patient) = await Registered();
        var elsewhere = await host.NewClinic();
        var path = $"{TestClinic.PathOf(patient)}/invitations";

        (await clinic.NothingChanges(() => elsewhere.Therapist.Post(path))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Patient.Post(path))).MustBeProblem(403, "forbidden");
    }

    private Visitor Somebody() => new(host, $"somebody-{Guid.NewGuid():N}@clinic.example");

    private async Task<(TestClinic Clinic, Visitor Patient)> Registered()
    {
        var clinic = await host.NewClinic();
        var patient = new Visitor(host, $"new-{Guid.NewGuid():N}@clinic.example") { PatientId = Guid.CreateVersion7() };
        (await clinic.Therapist.Put(TestClinic.PathOf(patient), Given.Patient())).MustBe(201);
        return (clinic, patient);
    }

    private static async Task<string> Invite(TestClinic clinic, Visitor? patient) =>
        (await clinic.Therapist.Post($"{TestClinic.PathOf(patient ?? clinic.Patient)}/invitations")).MustBe(201).Json["code"]!.GetValue<string>();

    private Task<Answer> Accept(string code, Visitor who, string password = Visitor.Password) =>
        host.Stranger().Post("/api/v1/invitations/accept", new { code, who.Email, password });
}
