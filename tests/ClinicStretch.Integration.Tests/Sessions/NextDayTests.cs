using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

public sealed class NextDayTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Pain_of_the_next_day_is_kept_once_and_another_score_keeps_the_old_one()
    {
        var (clinic, path, _) = await Yesterday();

        var first = (await clinic.Patient.Put(path, new { Pain = 3 })).MustBe(201).Json;
        Assert.Equal((3, false), (first["pain"]!.GetValue<int>(), first["isFlare"]!.GetValue<bool>()));
        (await clinic.Patient.Put(path, new { Pain = 3 })).MustBe(200);
        Assert.Equal(1, await clinic.Count("next_day_pains"));
        (await clinic.Patient.Put(path, new { Pain = 2 })).MustBe(201);

        Assert.Equal(2, await clinic.Count("next_day_pains"));
        Assert.Equal(1, await clinic.Count("next_day_pains", "number = 2 AND pain = 2"));
        Assert.Empty(await clinic.Alerts());
    }

    [Fact]
    public async Task Two_points_above_the_pain_before_is_a_flare_and_tells_the_therapist()
    {
        var (clinic, path, _) = await Yesterday();

        Assert.True((await clinic.Patient.Put(path, new { Pain = 7 })).MustBe(201).Json["isFlare"]!.GetValue<bool>());

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("flare", "urgent"), (alert["cause"]!.GetValue<string>(), alert["severity"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Pain_of_7_tells_the_therapist_though_nobody_said_what_it_was_before()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", clinic.Session(plan).With("painBefore", null).With("painAfter", null))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));

        var kept = (await clinic.Patient.Put($"/api/v1/sessions/{id}/next-day", new { Pain = 7 })).MustBe(201).Json;

        Assert.Equal((false, true), (kept["isFlare"]!.GetValue<bool>(), kept["toldTherapist"]!.GetValue<bool>()));
        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("pain-over-limit", "urgent"), (alert["cause"]!.GetValue<string>(), alert["severity"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_phone_that_was_offline_may_send_an_older_answer_again_without_undoing_the_newer()
    {
        var (clinic, path, _) = await Yesterday();
        var early = new { Pain = 5, SaidAt = host.Clock.Now.AddMinutes(-30) };
        (await clinic.Patient.Put(path, early)).MustBe(201);
        (await clinic.Patient.Put(path, new { Pain = 2 })).MustBe(201);

        (await clinic.Patient.Put(path, early)).MustBe(200);

        Assert.Equal(2, await clinic.Count("next_day_pains"));
    }

    [Fact]
    public async Task A_session_put_right_keeps_the_answer_and_the_old_id_still_finds_it()
    {
        var (clinic, path, session) = await Yesterday();
        (await clinic.Patient.Put(path, new { Pain = 3 })).MustBe(201);
        (await clinic.Patient.Post(path.Replace("next-day", "corrections", StringComparison.Ordinal),
            new { Id = Guid.CreateVersion7(), Session = session.With("painBefore", 1).With("painAfter", 1) })).MustBe(201);

        (await clinic.Patient.Put(path, new { Pain = 3 })).MustBe(200);

        Assert.Equal(2, await clinic.Count("next_day_pains", "pain = 3 AND number = 1"));
        Assert.Equal("flare", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null, 400, "pain.range")]
    [InlineData(-1, 400, "pain.range")]
    [InlineData(11, 400, "pain.range")]
    public async Task A_score_there_is_not_is_refused(int? pain, int status, string code)
    {
        var (clinic, path, _) = await Yesterday();

        (await clinic.NothingChanges(() => clinic.Patient.Put(path, new { Pain = pain }))).MustBeProblem(status, code);
    }

    [Fact]
    public async Task On_the_day_itself_it_is_too_early_and_of_somebody_elses_session_it_is_not_there()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", clinic.Session(await clinic.Prescribe()))).MustBe(201);
        var neighbour = await clinic.NewPatient();

        (await clinic.NothingChanges(() => clinic.Patient.Put($"/api/v1/sessions/{id}/next-day", new { Pain = 2 })))
            .MustBeProblem(409, "next_day.too_early");
        (await clinic.NothingChanges(() => neighbour.Put($"/api/v1/sessions/{id}/next-day", new { Pain = 2 }))).MustBeProblem(404, "not_found");
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task Today_asks_about_yesterday_in_the_patients_language_until_it_is_answered(string language)
    {
        var (clinic, path, _) = await Yesterday(language);
        var words = NextDayPhrases.In(Language.Of(language));
        Assert.Contains(words.Title, await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);

        (await clinic.Patient.Put(path, new { Pain = 3 })).MustBe(201);

        Assert.DoesNotContain(words.Title, await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);
        Assert.Contains($"{words.Scale}: 3", await Text(clinic.Patient, "/me/next-day"), StringComparison.Ordinal);
    }

    private static async Task<string> Text(Visitor patient, string path) =>
        new HtmlParser().ParseDocument((await patient.Get(path)).MustBe(200).Text).QuerySelector("main")!.TextContent;

    /// <summary>A patient who did a session with pain 2 before it, a day later.</summary>
    private async Task<(TestClinic Clinic, string Path, JsonObject Session)> Yesterday(string language = "en-GB")
    {
        var clinic = await host.NewClinic();
        clinic.Patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var session = clinic.Session(await clinic.Prescribe());
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", session)).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        return (clinic, $"/api/v1/sessions/{id}/next-day", session);
    }
}
