using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts;

public sealed class ClinicSettingsTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task An_administrator_changes_what_the_clinic_says_of_itself()
    {
        var clinic = await host.NewClinic();

        (await clinic.Administrator.Put("/api/v1/clinic", Details().With("phone", "020 7946 0999"))).MustBe(200);

        Assert.Equal("020 7946 0999", (await clinic.Patient.Get("/api/v1/clinic")).MustBe(200).Json["phone"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Put("/api/v1/clinic", Details())).MustBeProblem(403, "forbidden");
        (await clinic.Patient.Put("/api/v1/clinic", Details())).MustBeProblem(403, "forbidden");
        (await host.Stranger().Put("/api/v1/clinic", Details())).MustBeProblem(401, "sign_in_needed");
        Assert.Equal("Quayside Physiotherapy", (await clinic.Patient.Get("/api/v1/clinic")).Json["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("name", "", "text.empty")]
    [InlineData("name", "a\u0000b", "text.control_character")]
    [InlineData("emergencyNumber", "a\u0007b", "text.control_character")]
    [InlineData("timeZoneId", "Mars/Olympus", "clinic.unknown_time_zone")]
    [InlineData("timeZoneId", "a\u0000b", "clinic.unknown_time_zone")]
    [InlineData("language", "", "text.empty")]
    public async Task A_value_that_cannot_be_right_is_refused(string name, string value, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Administrator.Put("/api/v1/clinic", Details().With(name, value))).MustBeProblem(400, code);

        Assert.Equal("Quayside Physiotherapy", (await clinic.Patient.Get("/api/v1/clinic")).Json["name"]!.GetValue<string>());
    }

    private static JsonObject Details() => new()
    {
        ["name"] = "Harbourside", ["phone"] = null, ["emergencyNumber"] = "112", ["language"] = "en-GB", ["timeZoneId"] = "Europe/London",
    };
}
