using System.Globalization;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Repeats;

/// <summary>Two therapists change one plan at the same moment. CLINICSTRETCH_RACES says how often.</summary>
public sealed class LostUpdateTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int PlansAtOnce = 4;
    private const int Publications = 50;

    // Another was faster; or has made the draft a revision, which is told apart.
    private static readonly string[] Told = ["request.stale", "plan.stale_draft"];

    private static readonly int Races =
        int.TryParse(Environment.GetEnvironmentVariable("CLINICSTRETCH_RACES"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 1000;

    [Fact]
    public async Task Who_changes_a_draft_that_another_changed_meanwhile_is_told_and_nothing_is_written_over()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, PlansAtOnce).Select(async _ => await Race(await host.NewClinic(), Races / PlansAtOnce)));

        output.WriteLine($"{wins.Sum(w => w[0] + w[1])} races, won {wins.Sum(w => w[0])} to {wins.Sum(w => w[1])}; the other was told each time.");
        Assert.True(wins.Sum(w => w.Min()) > 0, "One of the two always wins: they do not race.");
    }

    [Fact]
    public async Task Who_publishes_while_another_writes_publishes_what_they_read_or_is_told()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        await clinic.AnswerScreen(clinic.Patient);
        var published = 0;
        for (var race = 0; race < Publications; race++)
        {
            (await clinic.Therapist.Put(PathOf(plan), Change($"Race {race}", await Draft(clinic, plan), published))).MustBe(200);
            var seen = await Draft(clinic, plan);

            var answers = await Task.WhenAll(
                clinic.Publish(plan, new { ReasonForChange = "Stronger now", DraftHash = seen.Hash }),
                clinic.SecondTherapist.Put(PathOf(plan), Change($"Race {race}, the other", seen, published)));

            Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
            Assert.Contains(answers.Single(a => a.Status is 409).Json["code"]!.GetValue<string>(), Told);
            published += answers[0].Status is 200 ? 1 : 0;
            Assert.Equal(answers[0].Status is 200 ? $"Race {race}" : $"Race {race}, the other", (await Draft(clinic, plan)).Name);
        }

        Assert.InRange(published, 1, Publications - 1);
        output.WriteLine($"{Publications} races of publishing and writing, {published} published; the other was told each time.");
    }

    [Fact]
    public async Task A_change_of_what_was_read_an_hour_ago_is_told_too()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        var seen = await Draft(clinic, plan);
        (await clinic.SecondTherapist.Put(PathOf(plan), Change("The second one's", seen))).MustBe(200);

        var answer = await clinic.NothingChanges(() => clinic.Therapist.Put(PathOf(plan), Change("The first one's", seen)));

        answer.MustBeProblem(409, "request.stale");
        (await clinic.NothingChanges(() => clinic.Publish(plan, new { ReasonForChange = "A start", DraftHash = seen.Hash }))).MustBeProblem(409, "request.stale");
        (await clinic.Therapist.Put(PathOf(plan), Change("The first one's", await Draft(clinic, plan)))).MustBe(200);
    }

    [Fact]
    public async Task Who_does_not_say_which_draft_they_read_writes_over_none()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        (await clinic.SecondTherapist.Put(PathOf(plan), Change("The second one's", await Draft(clinic, plan)))).MustBe(200);

        (await clinic.NothingChanges(() => clinic.Therapist.Put(PathOf(plan), Given.Plan(host.Clock.Today)))).MustBeProblem(409, "plan.draft_hash_needed");
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/draft/undo", new { }))).MustBeProblem(409, "plan.draft_hash_needed");
    }

    private async Task<int[]> Race(TestClinic clinic, int races)
    {
        var plan = await clinic.Draft();
        var wins = new int[2];
        var seen = await Draft(clinic, plan);
        for (var race = 0; race < races; race++)
        {
            var answers = await Task.WhenAll(new[] { clinic.Therapist, clinic.SecondTherapist }.Select(
                (who, n) => who.Put(PathOf(plan), Change($"Race {race}, therapist {n}", seen))));

            Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
            answers.Single(a => a.Status is 409).MustBeProblem(409, "request.stale");
            var winner = Array.FindIndex(answers, a => a.Status is 200);
            wins[winner]++;

            // What the winner wrote is what the next race starts from: were it written over, both would be told then.
            seen = new Seen($"Race {race}, therapist {winner}", answers[winner].Json["draftHash"]!.GetValue<string>());
        }

        Assert.Equal(seen, await Draft(clinic, plan));
        return wins;
    }

    private JsonObject Change(string name, Seen seen, int basedOn = 0) =>
        Given.Plan(host.Clock.Today).With("name", name).With("draftHash", seen.Hash).With("basedOn", basedOn);

    private static string PathOf(Prescription plan) => $"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}";

    private static async Task<Seen> Draft(TestClinic clinic, Prescription plan)
    {
        var json = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json;
        return new Seen(json["name"]!.GetValue<string>(), json["draftHash"]!.GetValue<string>());
    }

    private sealed record Seen(string Name, string Hash);
}
