using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Record;

public sealed class EpisodeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_plan_belongs_to_the_episode_that_was_open_when_it_was_begun()
    {
        var clinic = await host.NewClinic();
        await clinic.Draft();
        var id = Guid.CreateVersion7();
        (await Put(clinic, id)).MustBe(201);

        var plan = await clinic.Draft();

        Assert.Equal(1, await clinic.Count("plans", $"id = '{plan.Id}' AND episode_id = '{id}'"));
        Assert.Equal(1, await clinic.Count("plans", "episode_id IS NULL"));
        Assert.Equal("Low back pain", (await clinic.Therapist.Get(TestClinic.PathOf(clinic.Patient))).Json["openEpisode"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Opened_again_it_is_the_same_one_and_a_second_must_say_that_it_runs_beside()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await Put(clinic, id)).MustBe(201);
        (await Put(clinic, id)).MustBe(200);

        (await clinic.NothingChanges(() => Put(clinic, Guid.CreateVersion7()))).MustBeProblem(409, "episode.another_open");
        (await Put(clinic, Guid.CreateVersion7(), beside: true)).MustBe(201);
    }

    [Fact]
    public async Task It_is_closed_once_with_how_it_came_out()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await Put(clinic, id)).MustBe(201);

        (await Close(clinic, id, "goal-met")).MustBe(200);
        (await Close(clinic, id, "goal-met")).MustBe(200);
        (await clinic.NothingChanges(() => Close(clinic, id, "moved-away"))).MustBeProblem(409, "episode.closed");

        var only = Assert.Single((await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/episodes")).MustBe(200).Json.AsArray())!;
        Assert.Equal(("goal-met", $"{host.Clock.Today:O}"), (only["outcome"]!.GetValue<string>(), only["end"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused()
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/episodes/{Guid.CreateVersion7()}";

        (await clinic.NothingChanges(() => clinic.Therapist.Put(path, new { Title = "Back", Start = "2099-01-01" }))).MustBeProblem(400, "episode.start");
        (await clinic.NothingChanges(() => clinic.Therapist.Put(path, new { Title = "" }))).MustBeProblem(400, "text.empty");
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{path}/close", new { Outcome = "goal-met" }))).MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Put(TestClinic clinic, Guid id, bool beside = false) => clinic.Therapist.Put(
        $"{TestClinic.PathOf(clinic.Patient)}/episodes/{id}", new { Title = "Low back pain", ReferralReason = "From Dr Hall", BesideAnother = beside });

    private static Task<Answer> Close(TestClinic clinic, Guid id, string outcome) =>
        clinic.Therapist.Post($"{TestClinic.PathOf(clinic.Patient)}/episodes/{id}/close", new { outcome });
}
