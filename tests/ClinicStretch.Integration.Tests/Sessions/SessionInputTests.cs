using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

public sealed class SessionInputTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("painAfter", "11", "pain.range")]
    [InlineData("painBefore", "-1", "pain.range")]
    [InlineData("painWorst", "2147483647", "pain.range")]
    [InlineData("painAfter", "3.5", "request.malformed_json")]
    [InlineData("painAfter", "\"7 \"", "request.malformed_json")]
    [InlineData("painAfter", "\"7\"", "request.malformed_json")]
    [InlineData("painAfter", "99999999999999999999", "request.malformed_json")]
    [InlineData("painAfter", "1e400", "request.malformed_json")]
    [InlineData("painAfter", "true", "request.malformed_json")]
    [InlineData("painAfter", "[7]", "request.malformed_json")]
    [InlineData("effort", "11", "session.effort")]
    [InlineData("startedAt", "\"yesterday\"", "request.malformed_json")]
    [InlineData("startedAt", "\"2026-02-30T10:00:00Z\"", "request.malformed_json")]
    [InlineData("startedAt", "null", "request.malformed_json")]
    [InlineData("source", "\"dream\"", "request.malformed_json")]
    [InlineData("source", "1", "request.malformed_json")]
    [InlineData("planId", "\"7\"", "request.malformed_json")]
    [InlineData("items", "null", "request.malformed_json")]
    [InlineData("items", "[]", "session.no_items")]
    [InlineData("items", "[null]", null)]
    [InlineData("items", "{}", "request.malformed_json")]
    [InlineData("note", "\"a\\u0000b\"", "text.control_character")]
    [InlineData("note", "\"a\\u0007b\"", "text.control_character")]
    [InlineData("note", "\"\\ud83d\"", null)]
    public async Task A_value_that_cannot_be_right_is_named_and_nothing_is_kept(string name, string value, string? code)
    {
        var (clinic, session) = await Ready();
        var raw = Raw(session, name, value);

        var answer = await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), raw));

        answer.MustBeProblem(400, code ?? answer.Json["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_note_of_many_characters_is_refused_and_one_at_the_limit_is_kept_as_it_was()
    {
        var (clinic, session) = await Ready();
        var longest = string.Concat(Enumerable.Repeat("né\n🦵 <b>'", 250))[..2000];

        (await clinic.NothingChanges(() => clinic.Log(session.With("note", longest + "x")))).MustBeProblem(400, "text.too_long");
        (await clinic.Log(session.With("note", longest))).MustBe(201);

        var line = (await clinic.Patient.Get($"{TestClinic.PathOf(clinic.Patient)}/sessions")).MustBe(200).Json["sessions"]![0]!;
        Assert.Equal(longest, line["note"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_field_nobody_knows_is_passed_over()
    {
        var (clinic, session) = await Ready();

        (await clinic.Log(session.With("mood", "sunny").With("clinicId", Guid.NewGuid()))).MustBe(201);
    }

    [Fact]
    public async Task A_field_given_twice_is_refused()
    {
        var (clinic, session) = await Ready();
        var twice = session.ToJsonString()[..^1] + ",\"painAfter\":9}";

        (await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), twice))).MustBeProblem(400, "request.malformed_json");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"planId\":")]
    [InlineData("not json at all")]
    public async Task What_is_no_session_at_all_is_refused(string body)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), body));

        Assert.StartsWith("request.malformed", answer.MustBe(400).Json["code"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_sent_is_refused()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Patient.Send(HttpMethod.Put, NewPath()))).MustBeProblem(400, "request.malformed");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Only_json_is_read(string type)
    {
        var (clinic, session) = await Ready();
        using var content = new StringContent(session.ToJsonString(), System.Text.Encoding.UTF8, type);

        (await clinic.NothingChanges(() => clinic.Patient.Put(NewPath(), content))).MustBeProblem(415, "request.media_type");
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_turned_away()
    {
        var (clinic, session) = await Ready();

        var answer = await clinic.NothingChanges(() => clinic.Log(session.With("note", new string('x', 1024 * 1024))));

        answer.MustBeProblem(413, "request.too_large");
    }

    [Fact]
    public async Task An_address_that_is_no_id_does_not_exist()
    {
        var (clinic, session) = await Ready();

        (await clinic.NothingChanges(() => clinic.Patient.Put("/api/v1/sessions/one", session))).MustBe(404);
    }

    [Theory]
    [InlineData("{\"outcome\":\"partly\"}", "session.partly_how_much", 400)]
    [InlineData("{\"outcome\":\"almost\"}", "request.malformed_json", 400)]
    [InlineData("{\"outcome\":\"done, skipped\"}", "request.malformed_json", 400)]
    [InlineData("{\"outcome\":\"partly\",\"done\":{\"reps\":-1}}", null, 400)]
    [InlineData("{\"outcome\":\"partly\",\"done\":{\"sides\":3}}", null, 400)]
    [InlineData("{\"outcome\":\"done\",\"done\":{\"reps\":1000000}}", null, 400)]
    public async Task An_item_that_cannot_be_right_is_refused(string item, string? code, int status)
    {
        var (clinic, session) = await Ready();
        var key = session["items"]![0]!["key"]!.GetValue<Guid>();
        var wrong = (JsonObject)JsonNode.Parse(item)!;
        wrong["key"] = key;

        var answer = await clinic.NothingChanges(() => clinic.Log(session.With("items", new JsonArray(wrong))));

        answer.MustBeProblem(status, code ?? answer.Json["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_item_twice_is_refused()
    {
        var (clinic, session) = await Ready();
        var item = session["items"]![0]!;

        var twice = session.With("items", new JsonArray(item.DeepClone(), item.DeepClone()));

        (await clinic.NothingChanges(() => clinic.Log(twice))).MustBeProblem(400, "session.item_twice");
    }

    private async Task<(TestClinic Clinic, JsonObject Session)> Ready()
    {
        var clinic = await host.NewClinic();
        return (clinic, clinic.Session(await clinic.Prescribe()));
    }

    private static string NewPath() => $"/api/v1/sessions/{Guid.CreateVersion7()}";

    // Spelt out, since a JSON library would write neither the half character nor the number out of range.
    private static string Raw(JsonObject session, string name, string value) =>
        session.With(name, "here").ToJsonString().Replace($"\"{name}\":\"here\"", $"\"{name}\":{value}", StringComparison.Ordinal);
}
