using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Record;

public sealed class ConsentTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static JsonObject Body(string state = "given") =>
        new() { ["kind"] = "contact-by-email", ["state"] = state, ["way"] = "spoken", ["textVersion"] = "2026-1" };

    [Fact]
    public async Task The_newest_row_of_a_kind_is_what_holds_and_the_earlier_ones_stay()
    {
        var clinic = await host.NewClinic();
        (await Record(clinic, Body())).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        (await Record(clinic, Body("withdrawn").With("note", "Too many mails"))).MustBe(201);

        var consents = (await clinic.Administrator.Get($"{TestClinic.PathOf(clinic.Patient)}/consents")).MustBe(200).Json;

        var current = Assert.Single(consents["current"]!.AsArray())!;
        Assert.Equal(("withdrawn", "Thea Brook"), (current["state"]!.GetValue<string>(), current["recordedBy"]!.GetValue<string>()));
        Assert.Equal(["withdrawn", "given"], consents["all"]!.AsArray().Select(c => c!["state"]!.GetValue<string>()));
        var record = (await clinic.Therapist.Get(TestClinic.PathOf(clinic.Patient))).Json;
        Assert.Equal("withdrawn", Assert.Single(record["consents"]!.AsArray())!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sent_again_it_is_one_row_and_under_the_same_id_something_else_is_refused()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        var body = Body().With("at", $"{host.Clock.Now.AddHours(-2):O}");
        (await Record(clinic, body, id)).MustBe(201);

        (await Record(clinic, body, id)).MustBe(200);
        (await clinic.NothingChanges(() => Record(clinic, body.With("state", "withdrawn"), id))).MustBeProblem(409, "request.id_taken");
        Assert.Equal(1, await clinic.Count("consents"));
    }

    [Theory]
    [InlineData("kind", "anything", "request.malformed_json")]
    [InlineData("at", "2099-01-01T00:00:00Z", "consent.in_future")]
    [InlineData("note", "a\0b", "text.control_character")]
    public async Task What_cannot_be_right_is_refused(string name, string value, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => Record(clinic, Body().With(name, value)))).MustBeProblem(400, code);
    }

    [Fact]
    public async Task Another_clinics_patient_is_not_there()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());

        var answer = await clinic.NothingChanges(
            () => elsewhere.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/consents/{Guid.CreateVersion7()}", Body()));

        answer.MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Record(TestClinic clinic, JsonObject body, Guid? id = null) =>
        clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/consents/{id ?? Guid.CreateVersion7()}", body);
}
