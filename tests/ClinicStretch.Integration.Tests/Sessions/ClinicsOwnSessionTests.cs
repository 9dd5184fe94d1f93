using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

/// <summary>What the clinic wrote down is the clinic's to correct.</summary>
public sealed class ClinicsOwnSessionTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("in-clinic")]
    [InlineData("paper")]
    public async Task A_patient_does_not_correct_what_a_therapist_entered_and_a_colleague_does(string source)
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe()).With("source", source);
        var id = Guid.CreateVersion7();
        (await clinic.Therapist.Put($"/api/v1/sessions/{id}", session)).MustBe(201);

        (await clinic.NothingChanges(() => Correct(clinic.Patient, id, session.With("source", "later")))).MustBeProblem(409, "session.entered_by_clinic");
        (await Correct(clinic.SecondTherapist, id, session.With("painAfter", 1))).MustBe(201);
    }

    [Fact]
    public async Task A_session_that_the_clinic_put_right_is_the_clinics_from_then_on()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await clinic.Patient.Put($"/api/v1/sessions/{first}", session)).MustBe(201);
        (await Correct(clinic.Therapist, first, session.With("source", "in-clinic"), second)).MustBe(201);

        (await clinic.NothingChanges(() => Correct(clinic.Patient, second, session))).MustBeProblem(409, "session.entered_by_clinic");
    }

    [Fact]
    public async Task A_patient_corrects_a_sheet_of_paper_they_entered_themselves()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe()).With("source", "paper");
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", session)).MustBe(201);

        (await Correct(clinic.Patient, id, session.With("painAfter", 1))).MustBe(201);
    }

    private static Task<Answer> Correct(Visitor who, Guid first, JsonObject session, Guid? id = null) =>
        who.Post($"/api/v1/sessions/{first}/corrections", new { Id = id ?? Guid.CreateVersion7(), Session = session });
}
