using System.Globalization;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Repeats;

/// <summary>Two therapists change one plan at the same moment. CLINICSTRETCH_RACES says how often.</summary>
public sealed class LostUpdateTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly int Races =
        int.TryParse(Environment.GetEnvironmentVariable("CLINICSTRETCH_RACES"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 50;

    [Fact]
    public async Task Who_changes_a_draft_that_another_changed_meanwhile_is_told_and_nothing_is_written_over()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        var path = $"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}";
        for (var race = 0; race < Races; race++)
        {
            var seen = await Draft(clinic, plan);

            var answers = await Task.WhenAll(new[] { clinic.Therapist, clinic.SecondTherapist }.Select((who, n) => who.Put(path, Change($"Race {race}, therapist {n}", seen.Hash))));

            Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
            answers.Single(a => a.Status is 409).MustBeProblem(409, "request.stale");
            Assert.Equal($"Race {race}, therapist {Array.FindIndex(answers, a => a.Status is 200)}", (await Draft(clinic, plan)).Name);
        }
    }

    [Fact]
    public async Task A_change_of_what_was_read_an_hour_ago_is_told_too()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        var path = $"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}";
        var seen = await Draft(clinic, plan);
        (await clinic.SecondTherapist.Put(path, Change("The second one's", seen.Hash))).MustBe(200);

        var answer = await clinic.NothingChanges(() => clinic.Therapist.Put(path, Change("The first one's", seen.Hash)));

        answer.MustBeProblem(409, "request.stale");
        (await clinic.Therapist.Put(path, Change("The first one's", (await Draft(clinic, plan)).Hash))).MustBe(200);
    }

    private System.Text.Json.Nodes.JsonObject Change(string name, string hash) => Given.Plan(host.Clock.Today).With("name", name).With("draftHash", hash);

    private static async Task<(string Name, string Hash)> Draft(TestClinic clinic, Prescription plan)
    {
        var json = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json;
        return (json["name"]!.GetValue<string>(), json["draftHash"]!.GetValue<string>());
    }
}
