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

    [Fact]
    public async Task What_it_says_of_itself_stands_before_its_patients()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Administrator.Put(Path, Profile())).MustBe(200);

        var help = (await clinic.Patient.Get("/me/help")).MustBe(200).Text;

        Assert.Contains("1 Quay Street", help, StringComparison.Ordinal);
        Assert.Contains("mailto:hello@quayside.example", help, StringComparison.Ordinal);
        Assert.Contains("/brand/0b5c4a.css", help, StringComparison.Ordinal);
        Assert.Contains("#0b5c4a", (await clinic.Patient.Get("/brand/0b5c4a.css")).MustBe(200).Text, StringComparison.Ordinal);
        (await clinic.Patient.Get("/brand/red;}.css")).MustBe(404);
        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200);
    }

    [Fact]
    public async Task Only_the_languages_it_offers_are_there_to_choose_and_the_one_a_patient_has()
    {
        var clinic = await host.NewClinic();
        (await clinic.Administrator.Put(Path, Profile().With("languages", new JsonArray("es")))).MustBe(200);

        var page = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)["/api/v1".Length..]}/edit")).MustBe(200).Text;

        Assert.Contains("value=\"es\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"en-GB\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"de\"", page, StringComparison.Ordinal);
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
