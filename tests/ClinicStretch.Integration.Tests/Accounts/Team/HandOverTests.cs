using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Team;

public sealed class HandOverTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Chosen_patients_change_hands_and_each_record_says_so()
    {
        var clinic = await host.NewClinic();
        var other = await clinic.NewPatient(Given.Patient("Nadia Osei"));
        await clinic.NarrowToOwnCaseload();

        var moved = await HandOver(clinic, clinic.Administrator, clinic.Patient.PatientId);

        Assert.Equal(1, moved.MustBe(200).Json["moved"]!.GetValue<int>());
        Assert.Equal(["Rosa Blake"], await clinic.SecondTherapist.Sees());
        Assert.Equal(["Nadia Osei"], await clinic.Therapist.Sees());
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'HandOver' AND patient_id = '{clinic.Patient.PatientId}'"));
        Assert.Equal(0, await clinic.Count("audit_entries", $"action = 'HandOver' AND patient_id = '{other.PatientId}'"));
    }

    [Fact]
    public async Task Sending_it_again_moves_nobody_twice()
    {
        var clinic = await host.NewClinic();
        await clinic.NewPatient(Given.Patient("Nadia Osei"));

        Assert.Equal(2, (await HandOver(clinic, clinic.Administrator)).MustBe(200).Json["moved"]!.GetValue<int>());
        Assert.Equal(0, (await HandOver(clinic, clinic.Administrator)).MustBe(200).Json["moved"]!.GetValue<int>());
        Assert.Equal(2, await clinic.Count("audit_entries", "action = 'HandOver'"));
    }

    [Fact]
    public async Task A_therapist_hands_over_their_own_even_where_they_no_longer_see_them_after()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();

        (await HandOver(clinic, clinic.Therapist, clinic.Patient.PatientId)).MustBe(200);

        Assert.Empty(await clinic.Therapist.Sees());
        (await HandOver(clinic, clinic.Therapist, clinic.Patient.PatientId)).MustBe(200);
        (await HandOver(clinic, clinic.SecondTherapist)).MustBe(403);
    }

    [Fact]
    public async Task Nobody_is_handed_to_an_administrator_to_themselves_or_to_somebody_elsewhere()
    {
        var clinic = await host.NewClinic();
        var (thea, ada) = (await clinic.MemberNamed("Thea Brook"), await clinic.MemberNamed("Ada Field"));

        foreach (var (to, status) in new[] { (thea, 400), (ada, 400), (await (await host.NewClinic()).MemberNamed("Tom Vale"), 404) })
        {
            (await clinic.NothingChanges(() => clinic.Administrator.Post("/api/v1/team/hand-over", new { From = thea, To = to }))).MustBe(status);
        }

        (await clinic.Administrator.Post("/api/v1/team/hand-over", new { From = thea, To = ada, Patients = Array.Empty<Guid>() })).MustBe(400);
    }

    private static async Task<Answer> HandOver(TestClinic clinic, Visitor who, params Guid[] patients) => await who.Post(
        "/api/v1/team/hand-over",
        new
        {
            From = await clinic.MemberNamed("Thea Brook"),
            To = await clinic.MemberNamed("Tom Vale"),
            Patients = patients.Length is 0 ? null : patients,
        });
}
