using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Team;

public sealed class OpenRecordTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Reason = "Thea is ill, the patient is at the desk";

    [Fact]
    public async Task A_record_opened_with_a_reason_is_open_for_a_day_and_the_reason_is_kept()
    {
        var clinic = await Narrowed();

        var opened = (await Open(clinic, new { Reason, Reference = "q-17" })).MustBe(200).Json;

        Assert.Equal(clinic.Patient.PatientId, opened["patient"]!.GetValue<Guid>());
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
        Assert.Equal(1, await clinic.Count("record_openings", $"reason = '{Reason}'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'OpenRecord' AND patient_id = '{clinic.Patient.PatientId}'"));
        host.Clock.MoveOn(TimeSpan.FromHours(24));
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(404);
    }

    [Fact]
    public async Task A_name_counts_only_whole_and_with_the_birth_date()
    {
        var clinic = await Narrowed();

        (await Open(clinic, new { Reason, Name = "Rosa", BirthDate = "1961-04-05" })).MustBe(404);
        (await Open(clinic, new { Reason, Name = "Rosa Blake", BirthDate = "1961-04-06" })).MustBe(404);
        (await Open(clinic, new { Reason, Name = "Rosa Blake" })).MustBeProblem(400, "opening.who");
        (await Open(clinic, new { Reason, Name = "rosa blake", BirthDate = "1961-04-05" })).MustBe(200);
    }

    [Fact]
    public async Task Without_a_reason_nothing_opens()
    {
        var clinic = await Narrowed();

        var answer = await clinic.NothingChanges(() => Open(clinic, new { Reason = "because", Reference = "Q-17" }));

        answer.MustBeProblem(400, "opening.reason");
    }

    [Fact]
    public async Task Sending_it_again_opens_nothing_twice_and_another_reason_needs_another_id()
    {
        var clinic = await Narrowed();
        var path = $"/api/v1/record-openings/{Guid.CreateVersion7()}";

        var first = (await clinic.SecondTherapist.Put(path, new { Reason, Reference = "Q-17" })).MustBe(200);
        var again = (await clinic.SecondTherapist.Put(path, new { Reason, Reference = "Q-17" })).MustBe(200);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(1, await clinic.Count("record_openings"));
        (await clinic.SecondTherapist.Put(path, new { Reason = "Quite another reason", Reference = "Q-17" })).MustBeProblem(409, "request.id_taken");
    }

    private async Task<TestClinic> Narrowed()
    {
        var clinic = await host.NewClinic();
        var known = Given.Patient().With("reference", "Q-17").With("birthDate", "1961-04-05");
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), known)).MustBe(200);
        await clinic.NarrowToOwnCaseload();
        return clinic;
    }

    private static Task<Answer> Open(TestClinic clinic, object body) =>
        clinic.SecondTherapist.Put($"/api/v1/record-openings/{Guid.CreateVersion7()}", body);
}
