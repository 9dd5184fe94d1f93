using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class DraftProgrammeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_draft_is_printed_for_its_therapist_alone()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        var path = $"/api/v1/plans/{draft.Id}/programme.pdf";

        (await clinic.Therapist.Get($"{path}?draft=true")).MustBe(200);
        (await clinic.Therapist.Get(path)).MustBeProblem(404, "not_found");
        (await clinic.Patient.Get($"{path}?draft=true")).MustBeProblem(404, "not_found");
        (await clinic.Administrator.Get($"{path}?draft=true")).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task The_patient_of_a_published_plan_does_not_get_the_draft_of_its_next_revision()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var body = Given.Plan(host.Clock.Today, Given.Item("bridge")).With("basedOn", 1);
        (await clinic.Therapist.Put($"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}", body)).MustBe(200);

        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme.pdf?draft=true")).MustBe(200);
        (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf?draft=true")).MustBeProblem(404, "not_found");
        (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200);
    }
}
