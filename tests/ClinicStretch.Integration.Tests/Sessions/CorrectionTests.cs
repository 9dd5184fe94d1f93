using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

public sealed class CorrectionTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_correction_takes_the_place_of_the_first_and_both_are_kept()
    {
        var (clinic, session, first) = await Logged();

        (await Correct(clinic.Patient, first, session.With("painAfter", 1))).MustBe(201);

        Assert.Equal(2, await clinic.Count("sessions"));
        var line = Assert.Single((await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/sessions")).Json["sessions"]!.AsArray())!;
        Assert.Equal(1, line["painAfter"]!.GetValue<int>());
        Assert.True(line["isCorrection"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Sent_again_it_is_the_same_correction()
    {
        var (clinic, session, first) = await Logged();
        var id = Guid.CreateVersion7();

        (await Correct(clinic.Patient, first, session, id)).MustBe(201);
        (await Correct(clinic.Patient, first, session, id)).MustBe(200);
        (await clinic.NothingChanges(() => Correct(clinic.Patient, first, session.With("painAfter", 1), id)))
            .MustBeProblem(409, "session.id_taken");

        Assert.Equal(2, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Only_the_newest_version_can_be_corrected()
    {
        var (clinic, session, first) = await Logged();
        var second = Guid.CreateVersion7();
        (await Correct(clinic.Patient, first, session, second)).MustBe(201);

        (await clinic.NothingChanges(() => Correct(clinic.Patient, first, session.With("painAfter", 1))))
            .MustBeProblem(409, "session.already_corrected");
        (await Correct(clinic.Patient, second, session.With("painAfter", 1))).MustBe(201);
    }

    [Fact]
    public async Task Of_two_corrections_at_the_same_time_one_stands_and_the_other_is_told()
    {
        var (clinic, session, first) = await Logged();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Correct(clinic.Patient, first, session.With("painAfter", n))));

        Assert.Equal(1, answers.Count(a => a.Status is 201));
        Assert.All(answers.Where(a => a.Status is not 201), a => a.MustBeProblem(409, "session.already_corrected"));
        Assert.Equal(2, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task A_session_that_is_not_theirs_is_not_there()
    {
        var (clinic, session, first) = await Logged();
        var other = await clinic.NewPatient();
        var theirs = Given.Session(await clinic.Prescribe(patient: other), host.Clock.Now);

        (await clinic.NothingChanges(() => Correct(other, first, theirs))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => Correct(other, first, session))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => Correct(clinic.Patient, Guid.CreateVersion7(), session))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task A_wrong_value_is_refused_as_in_a_first_report()
    {
        var (clinic, session, first) = await Logged();

        (await clinic.NothingChanges(() => Correct(clinic.Patient, first, session.With("painAfter", 11)))).MustBeProblem(400, "pain.range");
    }

    private static Task<Answer> Correct(Visitor who, Guid first, JsonObject session, Guid? id = null) =>
        who.Post($"/api/v1/sessions/{first}/corrections", new { Id = id ?? Guid.CreateVersion7(), Session = session });

    private async Task<(TestClinic Clinic, JsonObject Session, Guid Id)> Logged()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", session)).MustBe(201);
        return (clinic, session, id);
    }
}
