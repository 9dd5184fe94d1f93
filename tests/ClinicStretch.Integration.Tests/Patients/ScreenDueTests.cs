using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

/// <summary>When the patient is asked the red-flag questions again, and what they are told of why (domain.md 3.1).</summary>
public sealed class ScreenDueTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_six_questions_are_due_a_week_later_and_no_more_once_they_are_answered()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        Assert.Null((await Today(clinic))["screen"]);
        host.Clock.MoveOn(TimeSpan.FromDays(7));

        var due = (await Today(clinic))["screen"]!;
        Assert.Equal(("short", "week"), (due["set"]!.GetValue<string>(), due["reason"]!.GetValue<string>()));
        Assert.Equal("Once a week we ask six questions about your safety. Please answer them before you go on.", due["why"]!.GetValue<string>());
        Assert.Equal(RedFlagRules.ShortSet, await Codes(clinic, "?set=short"));

        (await AnswerSix(clinic)).MustBe(200);

        var today = await Today(clinic);
        Assert.Null(today["screen"]);
        Assert.False(today["screenIsDue"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_yes_among_the_six_locks_and_pauses_as_any_other()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await AnswerSix(clinic, RedFlagRules.ShortSet[2])).MustBe(200);

        Assert.True((await Today(clinic))["locked"]!.GetValue<bool>());
        Assert.Equal("on-hold", (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).Json["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_six_alone_let_no_plan_be_published()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        (await AnswerSix(clinic)).MustBe(200);

        (await clinic.NothingChanges(() => clinic.Publish(plan))).MustBeProblem(409, "plan.screen_not_clear");
    }

    [Fact]
    public async Task A_question_of_the_six_left_out_is_refused()
    {
        var clinic = await host.NewClinic();
        var body = Six();
        body["answers"]!.AsArray().RemoveAt(0);

        (await clinic.NothingChanges(() => Answer(clinic, body))).MustBeProblem(400, "screen.incomplete");
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "pain-up")]
    public async Task Answers_given_on_the_way_of_a_session_are_not_asked_for_again_when_it_arrives(bool onTheWay, string? reason)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var session = Guid.CreateVersion7();
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await Answer(clinic, onTheWay ? Six().With("during", session) : Six())).MustBe(200);

        (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painBefore", 2).With("painWorst", 5))).MustBe(201);

        Assert.Equal(reason, (await Today(clinic))["screen"]?["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_answers_said_to_be_of_another_session_are_something_else()
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/screens/{Guid.CreateVersion7()}";
        var answers = Six().With("during", Guid.CreateVersion7());
        (await clinic.Patient.Put(path, answers)).MustBe(200);
        (await clinic.Patient.Put(path, answers)).MustBe(200);

        (await clinic.NothingChanges(() => clinic.Patient.Put(path, Six()))).MustBeProblem(409, "request.id_taken");
    }

    [Fact]
    public async Task A_pause_for_a_flare_asks_for_the_full_set()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Kind = "flare" })).MustBe(200);

        Assert.Equal("flare", (await Today(clinic))["screen"]!["reason"]!.GetValue<string>());
        Assert.Equal("/me/check", await CheckLink(clinic));
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        await clinic.AnswerScreen(clinic.Patient);
        Assert.Null((await Today(clinic))["screen"]);
    }

    [Fact]
    public async Task Pain_that_jumps_asks_for_the_six_and_the_page_leads_to_them()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Log(clinic.Session(plan).With("painBefore", 2).With("painAfter", 5))).MustBe(201);

        Assert.Equal("/me/check?set=short", await CheckLink(clinic));
        var page = (await clinic.Patient.Get("/me/check?set=short")).MustBe(200).Text;
        Assert.All(CatalogueFile.Shipped().Safety.RedFlags, q => Assert.Equal(
            RedFlagRules.ShortSet.Contains(q.Code), page.Contains($"name=\"{q.Code}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task History_that_was_weighed_pauses_nothing_a_second_time()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        var screen = await clinic.AnswerScreen(clinic.Patient, "cancer-history");
        Assert.True((await Today(clinic))["locked"]!.GetValue<bool>());
        (await clinic.Therapist.Post($"{TestClinic.PathOf(clinic.Patient)}/screens/{screen}/clear", new { Note = "Long ago, and looked after" })).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromHours(1));

        await clinic.AnswerScreen(clinic.Patient, "cancer-history");
        Assert.False((await Today(clinic))["locked"]!.GetValue<bool>());
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        await clinic.AnswerScreen(clinic.Patient, "cancer-history", "night-pain");
        Assert.True((await Today(clinic))["locked"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task The_reason_is_said_in_the_patients_language(string language)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var page = (await patient.Get("/me/today")).MustBe(200);
        Assert.Contains(
            Phrasebook.In(Language.Of(language)).Screening.FirstSession, System.Net.WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_there_is_not_is_refused() => (await (await host.NewClinic()).Patient.Get("/api/v1/red-flag-questions?set=some"))
        .MustBeProblem(400, "screen.set");

    [Fact]
    public void The_short_set_is_in_the_catalogue_and_every_question_of_it_is_an_emergency() => Assert.Equal(
        RedFlagRules.ShortSet,
        CatalogueFile.Shipped().Safety.RedFlags.Where(q => RedFlagRules.ShortSet.Contains(q.Code) && q.Tier is RedFlagTier.Emergency).Select(q => q.Code));

    private static async Task<JsonNode> Today(TestClinic clinic) => (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json;

    private static async Task<IEnumerable<string>> Codes(TestClinic clinic, string query) =>
        (await clinic.Patient.Get($"/api/v1/red-flag-questions{query}")).MustBe(200).Json["questions"]!.AsArray().Select(q => q!["code"]!.GetValue<string>());

    private static async Task<string?> CheckLink(TestClinic clinic)
    {
        var page = (await clinic.Patient.Get("/me/today")).MustBe(200).Text;
        return new[] { "/me/check?set=short", "/me/check" }.FirstOrDefault(path => page.Contains($"href=\"{path}\"", StringComparison.Ordinal));
    }

    private static JsonObject Six(string? yes = null) => new()
    {
        ["answers"] = new JsonArray(
            [.. RedFlagRules.ShortSet.Select(code => new JsonObject { ["code"] = code, ["answer"] = code == yes ? "yes" : "no" })]),
    };

    private static Task<Answer> AnswerSix(TestClinic clinic, string? yes = null) => Answer(clinic, Six(yes));

    private static Task<Answer> Answer(TestClinic clinic, JsonObject body) =>
        clinic.Patient.Put($"{TestClinic.PathOf(clinic.Patient)}/screens/{Guid.CreateVersion7()}", body);
}
