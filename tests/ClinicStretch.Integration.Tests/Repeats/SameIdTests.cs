using System.Globalization;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Repeats;

/// <summary>The same write many times at once is one write. CLINICSTRETCH_REPEAT_ROUNDS says how often each is tried.</summary>
public sealed class SameIdTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int AtOnce = 200;
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("CLINICSTRETCH_REPEAT_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 1;

    [Theory]
    [InlineData("session", "sessions")]
    [InlineData("screen", "red_flag_screens")]
    [InlineData("message", "messages")]
    [InlineData("fall", "falls")]
    [InlineData("patient", "patients")]
    [InlineData("episode", "episodes")]
    [InlineData("plan", "plans")]
    public async Task Two_hundred_times_at_once_is_one_row_and_the_same_answer(string what, string table)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        for (var round = 0; round < Rounds; round++)
        {
            var (who, path, body) = Write(clinic, plan, what);
            var before = await clinic.Count(table);

            var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => who.Put(path, body.DeepClone())));

            Assert.All(answers, a => Assert.True(a.Status is 200 or 201, $"{a.Status} {a.Text}"));
            Assert.True(answers.Count(a => a.Status is 201) <= 1, $"{answers.Count(a => a.Status is 201)} of them say they made it.");
            Assert.Single(answers.Select(Told).Distinct());
            Assert.Equal(before + 1, await clinic.Count(table));
        }
    }

    // Who was first is told so; all the rest is the same.
    private static string Told(Answer answer)
    {
        if (answer.Bytes.Length is 0)
        {
            return "";
        }

        var json = answer.Json;
        (json as JsonObject)?.Remove("created");
        return json.ToJsonString();
    }

    private (Visitor Who, string Path, JsonObject Body) Write(TestClinic clinic, Prescription plan, string what)
    {
        var id = Guid.CreateVersion7();
        var record = TestClinic.PathOf(clinic.Patient);
        return what switch
        {
            "session" => (clinic.Patient, $"/api/v1/sessions/{id}", clinic.Session(plan)),
            "screen" => (clinic.Patient, $"{record}/screens/{id}", Given.Screen()),
            "message" => (clinic.Patient, $"{record}/messages/{id}", new JsonObject { ["text"] = "Good morning" }),
            "fall" => (clinic.Patient, $"{record}/falls/{id}", new JsonObject { ["note"] = "Slipped" }),
            "plan" => (clinic.Therapist, $"{record}/plans/{id}", Given.Plan(host.Clock.Today)),
            "patient" => (clinic.Therapist, $"/api/v1/patients/{id}", Given.Patient("Ida Frost")),
            _ => (clinic.Therapist, $"{record}/episodes/{id}", new JsonObject { ["title"] = "A stiff back", ["besideAnother"] = true }),
        };
    }
}
