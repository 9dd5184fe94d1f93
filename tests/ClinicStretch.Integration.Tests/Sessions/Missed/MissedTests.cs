using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages.Phone.Missed;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions.Missed;

/// <summary>A patient did the first day of a daily plan and not the second; it is the third.</summary>
public sealed class MissedTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_day_and_the_phone_ask_once_and_the_answer_is_kept_with_who_gave_it()
    {
        var (clinic, plan) = await Gap();
        Assert.Equal(($"{plan.Id}", $"{Missed:O}", 1), Asked((await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json));
        Assert.Equal(($"{plan.Id}", $"{Missed:O}", 1), Asked((await clinic.Patient.Get("/api/v1/me/bundle")).MustBe(200).Json));

        var kept = (await clinic.Patient.Put(PathOf(plan), Body("time"))).MustBe(201).Json;

        Assert.Equal(("time", true, false), (kept["reason"]!.GetValue<string>(), kept["created"]!.GetValue<bool>(), kept["toldTherapist"]!.GetValue<bool>()));
        Assert.Null(Asked((await clinic.Patient.Get("/api/v1/me/today")).Json));
        Assert.Null(Asked((await clinic.Patient.Get("/api/v1/me/bundle")).Json));
        host.Clock.MoveOn(TimeSpan.FromDays(2));
        Assert.Null(Asked((await clinic.Patient.Get("/api/v1/me/today")).Json));
        Assert.Equal(1, await clinic.Count("missed_answers", $"reason = 'Time' AND plan_id = '{plan.Id}' AND patient_id = '{clinic.Patient.PatientId}'"));
        Assert.Empty(await clinic.Alerts());
    }

    [Fact]
    public async Task Not_now_is_an_answer_too_and_after_a_session_the_next_gap_is_asked_about()
    {
        var (clinic, plan) = await Gap();
        (await clinic.Patient.Put(PathOf(plan), Body("not-now"))).MustBe(201);
        Assert.Null(Asked((await clinic.Patient.Get("/api/v1/me/today")).Json));

        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(2));

        Assert.Equal($"{host.Clock.Today.AddDays(-1):O}", Asked((await clinic.Patient.Get("/api/v1/me/today")).Json)!.Value.Day);
    }

    [Fact]
    public async Task The_same_sent_again_is_kept_once_and_something_else_under_its_id_is_refused()
    {
        var (clinic, plan) = await Gap();
        var path = PathOf(plan);
        var body = Body("pain", host.Clock.Now.AddMinutes(-3));
        (await clinic.Patient.Put(path, body)).MustBe(201);

        var again = (await clinic.Patient.Put(path, body)).MustBe(200).Json;

        Assert.Equal((false, true), (again["created"]!.GetValue<bool>(), again["toldTherapist"]!.GetValue<bool>()));
        (await clinic.NothingChanges(() => clinic.Patient.Put(path, Body("better", host.Clock.Now.AddMinutes(-3))))).MustBeProblem(409, "request.id_taken");
        (await clinic.NothingChanges(() => clinic.Patient.Put(path, Body("pain", host.Clock.Now)))).MustBeProblem(409, "request.id_taken");
        Assert.Equal(1, await clinic.Count("missed_answers"));
        Assert.Equal(1, Assert.Single(await clinic.Alerts())!["times"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("pain", "pain kept them from it")]
    [InlineData("unsure", "they were not sure how")]
    [InlineData("better", "they felt better")]
    public async Task Pain_doubt_and_a_good_ending_are_told_to_the_therapist_and_stand_in_the_timeline(string reason, string words)
    {
        var (clinic, plan) = await Gap();

        Assert.True((await clinic.Patient.Put(PathOf(plan), Body(reason))).MustBe(201).Json["toldTherapist"]!.GetValue<bool>());

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("missed", "routine"), (alert["cause"]!.GetValue<string>(), alert["severity"]!.GetValue<string>()));
        Assert.Contains(words, alert["why"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(words, (await clinic.Therapist.Get("/alerts")).MustBe(200).Text, StringComparison.Ordinal);
        Assert.Contains(words, Assert.Single(await Timeline(clinic)), StringComparison.Ordinal);
        Assert.Contains(words, (await clinic.Therapist.Get($"/patients/{clinic.Patient.PatientId}/timeline")).MustBe(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_no_alert_stands_in_the_timeline_all_the_same()
    {
        var (clinic, plan) = await Gap();
        (await clinic.Patient.Put(PathOf(plan), Body("forgot"))).MustBe(201);

        Assert.Empty(await clinic.Alerts());
        Assert.Contains("it was forgotten", Assert.Single(await Timeline(clinic)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_while_the_plan_is_paused_or_locked_and_a_day_of_the_pause_is_refused()
    {
        var (clinic, plan) = await Gap();
        (await clinic.Patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "A cold" })).MustBe(200);
        Assert.Null(Asked((await clinic.Patient.Get("/api/v1/me/today")).Json));
        host.Clock.MoveOn(TimeSpan.FromDays(1));

        (await clinic.NothingChanges(() => clinic.Patient.Put(PathOf(plan), Body("pain", day: host.Clock.Today.AddDays(-1))))).MustBeProblem(409, "missed.not_due");
        Assert.Equal(201, (await clinic.Patient.Put(PathOf(plan), Body("pain", host.Clock.Now.AddDays(-1), Missed.AddDays(-1)))).Status);

        var (locked, _) = await Gap();
        await locked.AnswerScreen(locked.Patient, Questions.Emergency);
        Assert.Null(Asked((await locked.Patient.Get("/api/v1/me/bundle")).Json));
    }

    [Fact]
    public async Task A_carer_answers_for_the_patient_and_is_named()
    {
        var (clinic, plan) = await Gap();
        var carer = await clinic.NewCarer();
        Assert.NotNull(Asked((await carer.Get("/api/v1/me/today")).Json));

        (await carer.Put(PathOf(plan), Body("forgot"))).MustBe(201);

        Assert.Null(Asked((await clinic.Patient.Get("/api/v1/me/today")).Json));
        var line = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=sessions")).Json["entries"]![0]!;
        Assert.Equal("Mia Blake, carer", line["who"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_patients_plan_is_not_there_and_a_member_cannot_answer()
    {
        var (clinic, plan) = await Gap();
        var neighbour = await clinic.NewPatient();

        (await clinic.NothingChanges(() => neighbour.Put(PathOf(plan), Body("time")))).MustBeProblem(404, "not_found");
        Assert.Equal(403, (await clinic.NothingChanges(() => clinic.Therapist.Put(PathOf(plan), Body("time")))).Status);
        Assert.Equal(404, (await neighbour.Get($"/me/missed/{plan.Id}")).Status);
    }

    [Theory]
    [InlineData(null, 0, 400, "missed.reason")]
    [InlineData("time", 1, 409, "missed.too_early")]
    [InlineData("time", -3, 409, "missed.not_due")]
    [InlineData("time", -40, 409, "missed.too_late")]
    public async Task What_cannot_be_is_refused(string? reason, int days, int status, string code)
    {
        var (clinic, plan) = await Gap();

        (await clinic.NothingChanges(() => clinic.Patient.Put(PathOf(plan), Body(reason, day: Missed.AddDays(days))))).MustBeProblem(status, code);
    }

    [Fact]
    public async Task A_reason_there_is_not_is_refused()
    {
        var (clinic, plan) = await Gap();

        Assert.Equal(400, (await clinic.NothingChanges(() => clinic.Patient.Put(PathOf(plan), Body("lazy")))).Status);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task The_pages_ask_and_answer_in_the_patients_language(string language)
    {
        var (clinic, plan) = await Gap(language);
        var words = MissedTexts.In(Language.Of(language));
        Assert.Contains(words["missed.title"], await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);
        Assert.Contains(words["missed.reason.unsure"], await Text(clinic.Patient, $"/me/missed/{plan.Id}"), StringComparison.Ordinal);

        (await clinic.Patient.Put(PathOf(plan), Body("pain"))).MustBe(201);

        var answer = await Text(clinic.Patient, $"/me/missed/{plan.Id}");
        Assert.All(["missed.thanks", "missed.told", "missed.pain.lead", "missed.pain.questions", "missed.message"], key => Assert.Contains(words[key], answer, StringComparison.Ordinal));
        Assert.DoesNotContain(words["missed.title"], await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_patients_own_data_hold_what_was_said()
    {
        var (clinic, plan) = await Gap();
        (await clinic.Patient.Put(PathOf(plan), Body("better"))).MustBe(201);

        var said = Assert.Single((await clinic.Patient.Get("/api/v1/me/data")).MustBe(200).Json["missed"]!.AsArray())!;
        Assert.Equal(("better", $"{Missed:O}"), (said["reason"]!.GetValue<string>(), said["day"]!.GetValue<string>()));
    }

    private DateOnly Missed => host.Clock.Today.AddDays(-1);

    private static string PathOf(Prescription plan) => $"/api/v1/plans/{plan.Id}/missed/{Guid.CreateVersion7()}";

    private object Body(string? reason, DateTimeOffset? saidAt = null, DateOnly? day = null) => new { Day = day ?? Missed, Reason = reason, SaidAt = saidAt };

    private static (string Plan, string Day, int Days)? Asked(JsonNode day) => day["missed"] is { } asked
        ? (asked["planId"]!.GetValue<string>(), asked["day"]!.GetValue<string>(), asked["days"]!.GetValue<int>())
        : null;

    private static async Task<string> Text(Visitor patient, string path) =>
        new HtmlParser().ParseDocument((await patient.Get(path)).MustBe(200).Text).QuerySelector("main")!.TextContent;

    private static async Task<IReadOnlyList<string>> Timeline(TestClinic clinic) =>
    [
        .. (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=sessions")).MustBe(200).Json["entries"]!.AsArray()
            .Where(e => e!["title"]!.GetValue<string>() is "Asked why sessions were missed").Select(e => e!["detail"]!.GetValue<string>()),
    ];

    private async Task<(TestClinic Clinic, Prescription Plan)> Gap(string language = "en-GB")
    {
        var clinic = await host.NewClinic();
        clinic.Patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(2));
        return (clinic, plan);
    }
}
