using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans.Earlier;

public sealed class StartFromPlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_new_plan_begins_with_the_exercises_and_doses_of_an_earlier_one()
    {
        var clinic = await host.NewClinic();
        var earlier = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest").With("dosage", Given.Hold(25)), Given.Item("cat-cow")));
        (await clinic.Therapist.Post($"/api/v1/plans/{earlier.Id}/complete", new { })).MustBe(200);
        var id = Guid.CreateVersion7();

        var started = (await Start(clinic, id, earlier.Id)).MustBe(201).Json;
        (await Start(clinic, id, earlier.Id)).MustBe(200);

        Assert.Empty(started["leftOut"]!.AsArray());
        var draft = (await clinic.Therapist.Get($"/api/v1/plans/{id}")).MustBe(200).Json["draft"]!;
        Assert.Equal(["knee-to-chest", "cat-cow"], draft["items"]!.AsArray().Select(i => i!["exercise"]!["slug"]!.GetValue<string>()));
        Assert.Equal(25, draft["items"]![0]!["dosage"]!["holdSeconds"]!.GetValue<int>());
        Assert.DoesNotContain(draft["items"]![0]!["key"]!.GetValue<Guid>(), earlier.Items);
    }

    [Fact]
    public async Task What_is_no_longer_offered_is_left_out_and_named()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/our-pumps", Given.OwnExercise())).MustBe(201);
        var earlier = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("our-pumps"), Given.Item("cat-cow")));
        (await clinic.Therapist.Post("/api/v1/clinic/exercises/our-pumps/archive")).MustBe(204);

        var started = (await Start(clinic, Guid.CreateVersion7(), earlier.Id)).MustBe(201).Json;

        Assert.Equal("Ankle pumps", Assert.Single(started["leftOut"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task Another_patients_plan_is_not_there()
    {
        var clinic = await host.NewClinic();
        var neighbour = await clinic.NewPatient();
        var theirs = await clinic.Prescribe(null, neighbour);

        (await clinic.NothingChanges(() => Start(clinic, Guid.CreateVersion7(), theirs.Id))).MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Start(TestClinic clinic, Guid id, Guid earlier) =>
        clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{id}/from/{earlier}", new { });
}
