using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Record;

public sealed class PatientDetailsTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static JsonObject Contact() => new()
    {
        ["phone"] = "020 7946 0001",
        ["preferredContact"] = "text",
        ["address"] = "1 Quay\nBristol",
        ["emergencyName"] = "Mia Blake",
        ["emergencyPhone"] = "020 7946 0002",
        ["emergencyRelation"] = "daughter",
    };

    private static JsonObject Needs() => new() { ["contrast"] = "high-contrast", ["interpreterNote"] = "Needs a Tigrinya interpreter" };

    [Fact]
    public async Task Contact_and_needs_are_kept_and_an_older_caller_does_not_wipe_them()
    {
        var clinic = await host.NewClinic();
        var path = TestClinic.PathOf(clinic.Patient);
        (await clinic.Therapist.Put(path, Given.Patient().With("contact", Contact()).With("needs", Needs()))).MustBe(200);

        (await clinic.Therapist.Put(path, Given.Patient("Rosa Green"))).MustBe(200);

        var record = (await clinic.Therapist.Get(path)).MustBe(200).Json;
        Assert.Equal("Rosa Green", record["details"]!["name"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(Contact(), record["contact"]), record["contact"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(Needs(), record["needs"]), record["needs"]!.ToJsonString());
    }

    [Theory]
    [InlineData("contact", "{\"phone\":\"a\\u0000b\"}", "text.control_character")]
    [InlineData("contact", "{\"preferredContact\":\"pigeon\"}", "request.malformed_json")]
    [InlineData("needs", "{\"contrast\":\"pink\"}", "request.malformed_json")]
    [InlineData("needs", "{\"interpreterNote\":\"a\\u0000b\"}", "text.control_character")]
    [InlineData("precautions", "[{\"tag\":\"osteoporosis\",\"note\":null,\"since\":\"2099-01-01\"}]", "patient.precaution_since")]
    [InlineData("precautions", "[{\"tag\":\"osteoporosis\",\"note\":null,\"since\":\"2026-01-02\",\"until\":\"2026-01-01\"}]", "patient.precaution_until")]
    [InlineData("precautions", "[{\"tag\":\"osteoporosis\",\"note\":null,\"until\":\"2099-01-01\"}]", "patient.precaution_until")]
    public async Task A_value_that_cannot_be_right_changes_nothing(string name, string value, string code)
    {
        var clinic = await host.NewClinic();
        var raw = Given.Patient().With(name, "here").ToJsonString().Replace($"\"{name}\":\"here\"", $"\"{name}\":{value}", StringComparison.Ordinal);

        (await clinic.NothingChanges(() => clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), raw))).MustBeProblem(400, code);
    }

    [Fact]
    public async Task A_precaution_holds_from_the_day_it_began_and_ends_by_itself()
    {
        var clinic = await host.NewClinic();
        var path = TestClinic.PathOf(clinic.Patient);
        var (began, ends) = (host.Clock.Today.AddDays(-300), host.Clock.Today.AddDays(3));
        var body = Given.Patient().With("precautions", new JsonArray(new JsonObject
        {
            ["tag"] = "abdominal-surgery-recent", ["note"] = "hernia", ["since"] = $"{began:O}", ["until"] = $"{ends:O}",
        }));
        (await clinic.Therapist.Put(path, body)).MustBe(200);
        var now = (await clinic.Therapist.Get(path)).Json;

        host.Clock.MoveOn(TimeSpan.FromDays(3));
        var later = (await clinic.Therapist.Get(path)).Json;

        Assert.Equal($"{began:O}", Assert.Single(now["precautions"]!.AsArray())!["since"]!.GetValue<string>());
        Assert.Empty(later["precautions"]!.AsArray());
        Assert.Equal($"{ends:O}", Assert.Single(later["endedPrecautions"]!.AsArray())!["until"]!.GetValue<string>());
    }
}
