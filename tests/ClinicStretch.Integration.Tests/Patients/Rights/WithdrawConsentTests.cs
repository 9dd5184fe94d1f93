using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Rights;

/// <summary>A patient takes back what they agreed to, at once.</summary>
public sealed class WithdrawConsentTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task What_is_taken_back_is_so_at_once_and_the_record_says_that_the_patient_did()
    {
        var clinic = await Agreed("contact-by-phone");

        (await clinic.Patient.Put(NewPath(), new { Kind = "contact-by-phone" })).MustBe(201);

        var consents = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/consents")).MustBe(200).Json;
        var current = Assert.Single(consents["current"]!.AsArray())!;
        Assert.Equal(("withdrawn", "on-screen", "the patient"), (current["state"]!.GetValue<string>(), current["way"]!.GetValue<string>(), current["recordedBy"]!.GetValue<string>()));
        var entry = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=consents")).MustBe(200).Json["entries"]![0]!;
        Assert.Equal(("Consent withdrawn: contact by phone", "The patient"), (entry["title"]!.GetValue<string>(), entry["who"]!.GetValue<string>()));
        Assert.True((await clinic.Patient.Get("/api/v1/me/data")).Json["consents"]!.AsArray()[^1]!["byPatient"]!.GetValue<bool>());
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'WithdrawConsent' AND patient_id = '{clinic.Patient.PatientId}'"));
        Assert.Equal(0, await clinic.Count("messages"));
    }

    [Fact]
    public async Task Reminders_by_mail_stop_with_the_consent_to_mail_and_those_on_a_device_go_on()
    {
        var clinic = await Agreed("contact-by-email");
        var times = new[] { new { At = "08:00", Days = new[] { "monday" } } };
        (await clinic.Patient.Put("/api/v1/me/reminders", new { Times = times, ByMail = true, ByPush = true })).MustBe(200);

        (await clinic.Patient.Put(NewPath(), new { Kind = "contact-by-email" })).MustBe(201);

        var now = (await clinic.Patient.Get("/api/v1/me/reminders")).MustBe(200).Json;
        Assert.Equal((false, true), (now["byMail"]!.GetValue<bool>(), now["byPush"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task So_they_do_where_a_member_writes_it_down_but_not_for_what_was_said_before_they_agreed_again()
    {
        var clinic = await Agreed("contact-by-email");
        (await clinic.Patient.Put("/api/v1/me/reminders", new { Times = new[] { new { At = "08:00", Days = new[] { "monday" } } }, ByMail = true, ByPush = false })).MustBe(200);
        var earlier = host.Clock.Now.AddDays(-1);
        (await Withdraw(earlier)).MustBe(201);
        Assert.True((await clinic.Patient.Get("/api/v1/me/reminders")).MustBe(200).Json["byMail"]!.GetValue<bool>());

        (await Withdraw(host.Clock.Now)).MustBe(201);

        Assert.False((await clinic.Patient.Get("/api/v1/me/reminders")).MustBe(200).Json["byMail"]!.GetValue<bool>());
        Assert.Contains("wants no mail", (await clinic.Therapist.Get($"/patients/{clinic.Patient.PatientId}/messages")).MustBe(200).Text, StringComparison.Ordinal);

        Task<Answer> Withdraw(DateTimeOffset at) => clinic.Therapist.Put(
            $"{TestClinic.PathOf(clinic.Patient)}/consents/{Guid.CreateVersion7()}", new { Kind = "contact-by-email", State = "withdrawn", Way = "spoken", At = at });
    }

    [Fact]
    public async Task Where_somebody_has_to_act_a_message_in_both_languages_waits_for_them()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "es"));
        await Agree(clinic, patient, "photo-and-video");

        (await patient.Put(NewPath(), new { Kind = "photo-and-video" })).MustBe(201);

        var message = (await clinic.Therapist.Get($"{TestClinic.PathOf(patient)}/messages")).MustBe(200).Json["messages"]![0]!["text"]!.GetValue<string>();
        Assert.Contains("Retiro lo que acepté: Las fotos y los vídeos.", message, StringComparison.Ordinal);
        Assert.Contains("I take back what I agreed to: Photos and video.", message, StringComparison.Ordinal);
        Assert.Equal("message", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sent_again_it_is_one_row_and_something_else_under_its_id_is_refused()
    {
        var clinic = await Agreed("contact-by-post");
        var path = NewPath();
        (await clinic.Patient.Put(path, new { Kind = "contact-by-post" })).MustBe(201);

        (await clinic.Patient.Put(path, new { Kind = "contact-by-post" })).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Patient.Put(path, new { Kind = "treatment" }))).MustBeProblem(409, "request.id_taken");
        (await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), new { Kind = "contact-by-post" }))).MustBeProblem(409, "consent.not_given");
        Assert.Equal(2, await clinic.Count("consents"));
    }

    [Fact]
    public async Task What_was_never_agreed_to_or_does_not_exist_is_refused_and_who_helps_does_not_decide()
    {
        var clinic = await Agreed("contact-by-text");
        var carer = await clinic.NewCarer();

        (await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), new { Kind = "treatment" }))).MustBeProblem(409, "consent.not_given");
        (await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), new { Kind = "anything" }))).MustBeProblem(400, "request.malformed_json");
        (await clinic.NothingChanges(() => carer.Put(NewPath(), new { Kind = "contact-by-text" }))).MustBeProblem(403, "forbidden");
        (await clinic.NothingChanges(async () => await (await clinic.NewPatientElsewhere(host)).Put(NewPath(), new { Kind = "contact-by-text" })))
            .MustBeProblem(409, "consent.not_given");
    }

    [Fact]
    public async Task The_page_says_what_it_means_before_it_is_pressed_and_a_kind_that_is_not_there_is_no_page()
    {
        var clinic = await Agreed("contact-by-email");

        var page = (await clinic.Patient.Get("/me/data/agreed/contactbyemail")).MustBe(200).Text;

        Assert.Contains("reminders by mail stop at once", page, StringComparison.Ordinal);
        Assert.Contains("Yes, take it back now", page, StringComparison.Ordinal);
        Assert.Contains("You have not agreed to this", (await clinic.Patient.Get("/me/data/agreed/treatment")).MustBe(200).Text, StringComparison.Ordinal);
        (await clinic.Patient.Get("/me/data/agreed/nothing")).MustBe(404);
    }

    private async Task<TestClinic> Agreed(string kind)
    {
        var clinic = await host.NewClinic();
        await Agree(clinic, clinic.Patient, kind);
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        return clinic;
    }

    private static async Task Agree(TestClinic clinic, Visitor patient, string kind) => (await clinic.Therapist.Put(
        $"{TestClinic.PathOf(patient)}/consents/{Guid.CreateVersion7()}", new { Kind = kind, State = "given", Way = "signed" })).MustBe(201);

    private static string NewPath() => $"/api/v1/me/data/withdrawals/{Guid.CreateVersion7()}";
}

internal static class Elsewhere
{
    public static async Task<Visitor> NewPatientElsewhere(this TestClinic clinic, ClinicHost host)
    {
        var other = await host.NewClinic();
        Assert.NotEqual(clinic.Id, other.Id);
        return other.Patient;
    }
}
