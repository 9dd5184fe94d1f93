using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

/// <summary>What a phone gets so that it can be without a network.</summary>
public sealed class BundleTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task It_holds_what_a_session_needs_and_what_is_due_for_a_fortnight()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var bundle = await Bundle(clinic.Patient);

        Assert.Equal(clinic.Patient.PatientId, bundle["patientId"]!.GetValue<Guid>());
        Assert.Equal("patient", bundle["role"]!.GetValue<string>());
        Assert.Equal(host.Clock.Now, bundle["serverTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal("999", bundle["clinic"]!["emergencyNumber"]!.GetValue<string>());
        var sent = Assert.Single(bundle["plans"]!.AsArray())!;
        Assert.Equal((plan.Id, 1, 1, 0), (sent["planId"]!.GetValue<Guid>(), sent["revision"]!.GetValue<int>(), sent["due"]!.GetValue<int>(), sent["doneToday"]!.GetValue<int>()));
        Assert.Equal(plan.Items, sent["items"]!.AsArray().Select(i => i!["itemId"]!.GetValue<Guid>()));
        var item = sent["items"]![0]!;
        Assert.NotEmpty(item["steps"]!.AsArray());
        Assert.NotEmpty(item["advice"]!.GetValue<string>());
        Assert.True(item["dosage"]!["sets"]!.GetValue<int>() > 0);
        using var figure = await host.Http.GetAsync(item["animatedFigure"]!.GetValue<string>() + "&side=left&palette=dark", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, figure.StatusCode);
        var days = sent["days"]!.AsArray();
        Assert.Equal(Enumerable.Range(0, 14).Select(d => $"{host.Clock.Today.AddDays(d):O}"), days.Select(d => d!["day"]!.GetValue<string>()));
        Assert.All(days, d => Assert.Equal(("due", 1), (d!["state"]!.GetValue<string>(), d["due"]!.GetValue<int>())));
        Assert.NotEmpty(sent["painPolicy"]!["words"]!.AsArray());
        Assert.NotEmpty(sent["flareSet"]!["items"]!.AsArray());
    }

    [Fact]
    public async Task It_says_when_each_day_of_the_fortnight_is_over_where_the_patient_lives()
    {
        var clinic = await host.NewClinic();

        var bundle = await Bundle(clinic.Patient);

        var zone = TimeZoneInfo.FindSystemTimeZoneById(bundle["timeZone"]!.GetValue<string>());
        var ends = bundle["dayEnds"]!.AsArray().Select(end => TimeZoneInfo.ConvertTime(end!.GetValue<DateTimeOffset>(), zone).DateTime);
        Assert.Equal(Enumerable.Range(1, 14).Select(ahead => host.Clock.Today.AddDays(ahead).ToDateTime(TimeOnly.MinValue)), ends);
    }

    [Fact]
    public async Task What_was_done_is_done_today_and_due_again_tomorrow()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()))).MustBe(201);

        var plan = (await Bundle(clinic.Patient))["plans"]![0]!;

        Assert.Equal((0, 1), (plan["due"]!.GetValue<int>(), plan["doneToday"]!.GetValue<int>()));
        Assert.Equal(["done", "due"], plan["days"]!.AsArray().Take(2).Select(d => d!["state"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_rest_day_and_the_end_of_a_plan_are_known_ahead()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today);
        body["schedule"] = new JsonObject { ["start"] = $"{host.Clock.Today:O}", ["end"] = $"{host.Clock.Today.AddDays(4):O}", ["days"] = new JsonArray("monday", "wednesday") };
        await clinic.Prescribe(body);

        var plan = (await Bundle(clinic.Patient))["plans"]![0]!;

        Assert.Equal(["due", "rest", "due", "rest", "rest", "over"], plan["days"]!.AsArray().Take(6).Select(d => d!["state"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_carer_gets_it_under_their_own_name()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var carer = await clinic.NewCarer();

        var bundle = await Bundle(carer);

        Assert.Equal("carer", bundle["role"]!.GetValue<string>());
        Assert.Equal(clinic.Patient.PatientId, bundle["patientId"]!.GetValue<Guid>());
        Assert.NotEqual((await Bundle(clinic.Patient))["person"]!.GetValue<Guid>(), bundle["person"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Who_works_at_the_clinic_has_none()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get("/api/v1/me/bundle")).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task After_a_red_flag_it_says_that_all_is_locked()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);

        var bundle = await Bundle(clinic.Patient);

        Assert.True(bundle["safety"]!["locked"]!.GetValue<bool>());
        Assert.Equal("emergency", bundle["safety"]!["tier"]!.GetValue<string>());
        Assert.Equal("paused", bundle["plans"]![0]!["days"]![0]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Before_the_first_plan_it_has_the_questions_with_what_a_yes_means()
    {
        var clinic = await host.NewClinic();

        var bundle = await Bundle(clinic.Patient);

        Assert.Empty(bundle["plans"]!.AsArray());
        Assert.True(bundle["safety"]!["due"]!.GetValue<bool>());
        var questions = bundle["safety"]!["questions"]!.AsArray();
        Assert.Equal("emergency", questions.Single(q => q!["code"]!.GetValue<string>() == Questions.Emergency)!["tier"]!.GetValue<string>());
        Assert.Equal("full", bundle["safety"]!["set"]!.GetValue<string>());
        Assert.Equal("Before you begin, please answer some questions about your safety.", bundle["safety"]!["why"]!.GetValue<string>());
    }

    [Fact]
    public async Task After_a_jump_of_pain_it_says_that_six_questions_are_due_and_why()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var before = await Bundle(clinic.Patient);
        (await clinic.Log(clinic.Session(plan).With("painBefore", 2).With("painAfter", 5))).MustBe(201);

        var after = await Bundle(clinic.Patient);

        Assert.False(before["safety"]!["due"]!.GetValue<bool>());
        Assert.Null(before["safety"]!["why"]);
        Assert.True(after["safety"]!["due"]!.GetValue<bool>());
        Assert.Equal("short", after["safety"]!["set"]!.GetValue<string>());
        Assert.Equal("Your pain has gone up. Please answer six questions about your safety before you go on.", after["safety"]!["why"]!.GetValue<string>());
        Assert.Equal(RedFlagRules.ShortSet, after["safety"]!["shortSet"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(20, after["safety"]!["questions"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("es", "Empezar los ejercicios")]
    [InlineData("fr", "Commencer les exercices")]
    [InlineData("de", "Übungen beginnen")]
    public async Task All_is_in_the_patients_language(string language, string start)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        await clinic.Prescribe(patient: patient);

        var bundle = await Bundle(patient);

        Assert.Equal(start, bundle["words"]!["app.start"]!.GetValue<string>());
        Assert.Equal(language, bundle["plans"]![0]!["items"]![0]!["language"]!.GetValue<string>());
        Assert.Equal(language, bundle["safety"]!["questions"]![0]!["language"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_kept_for_one_person_is_not_taken_while_another_is_signed_in()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var patient = (await Bundle(clinic.Patient))["person"]!.GetValue<Guid>();
        var carer = await clinic.NewCarer();

        var refused = await clinic.NothingChanges(() => Send(carer, patient));
        var taken = await Send(clinic.Patient, patient);

        refused.MustBeProblem(409, "person.changed");
        taken.MustBe(200);

        Task<Answer> Send(Visitor by, Guid person) => by.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions/batch")
        {
            Headers = { { "X-ClinicStretch-Person", person.ToString() } },
            Content = JsonContent.Create(new { sessions = new[] { new { id = Guid.CreateVersion7(), body = clinic.Session(plan) } } }),
        });
    }

    private static async Task<JsonNode> Bundle(Visitor patient) => (await patient.Get("/api/v1/me/bundle")).MustBe(200).Json;
}
