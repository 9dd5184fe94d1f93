using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Brand;

public sealed class ClinicProfileTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/clinic/profile";

    [Fact]
    public async Task An_administrator_says_how_the_clinic_shows_itself_and_everybody_there_reads_it()
    {
        var clinic = await host.NewClinic();

        (await clinic.Administrator.Put(Path, Profile())).MustBe(200);

        var read = (await clinic.Patient.Get(Path)).MustBe(200).Json;
        Assert.Equal(("#0b5c4a", "https://quayside.example"), (read["colour"]!.GetValue<string>(), read["web"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Until_then_a_plan_is_strict_and_every_language_is_offered()
    {
        var read = (await (await host.NewClinic()).Therapist.Get(Path)).MustBe(200).Json;

        Assert.Equal(("strict", 4), (read["painPolicy"]!.GetValue<string>(), read["languages"]!.AsArray().Count));
    }

    [Fact]
    public async Task Nobody_else_changes_it()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Put(Path, Profile())).MustBe(403);
        (await clinic.Patient.Put(Path, Profile())).MustBe(403);
    }

    [Theory]
    [InlineData("colour", "#ffd700", "profile.colour")]
    [InlineData("web", "javascript:1", "profile.web")]
    [InlineData("email", "nobody", "email.malformed")]
    [InlineData("address", "a\u0000b", "text.control_character")]
    public async Task What_cannot_be_right_is_refused(string name, string value, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Administrator.Put(Path, Profile().With(name, value))).MustBeProblem(400, code);
    }

    private static JsonObject Profile() => new()
    {
        ["address"] = "1 Quay Street\nBristol",
        ["email"] = "hello@quayside.example",
        ["web"] = "https://quayside.example",
        ["colour"] = "#0b5c4a",
        ["painPolicy"] = "monitored",
        ["languages"] = new JsonArray("en-GB", "es"),
    };
}
