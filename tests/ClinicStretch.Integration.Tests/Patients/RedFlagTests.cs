using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

public sealed class RedFlagTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Clear_answers_are_kept_and_raise_nothing()
    {
        var clinic = await host.NewClinic();

        var screen = (await Answer(clinic, clinic.Patient, Given.Screen())).MustBe(200).Json;

        Assert.True(screen["isClear"]!.GetValue<bool>());
        Assert.Equal("patient", screen["answeredBy"]!.GetValue<string>());
        Assert.Empty(await clinic.Alerts());
    }

    [Fact]
    public async Task An_emergency_is_told_the_therapist_as_one()
    {
        var clinic = await host.NewClinic();

        var screen = (await Answer(clinic, clinic.Patient, Given.Screen(Questions.Emergency))).MustBe(200).Json;

        Assert.True(screen["locks"]!.GetValue<bool>());
        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("red-flag-emergency", "emergency"), (alert["cause"]!.GetValue<string>(), alert["severity"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_answer_to_review_locks_nothing()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var screen = (await Answer(clinic, clinic.Patient, Given.Screen(Questions.Review))).MustBe(200).Json;

        Assert.False(screen["locks"]!.GetValue<bool>());
        Assert.Equal("red-flag-review", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
        Assert.Equal("active", (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).Json["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sent_again_it_is_the_same_screen_and_other_answers_are_refused()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();
        (await Answer(clinic, clinic.Patient, Given.Screen(Questions.Urgent), id)).MustBe(200);

        (await Answer(clinic, clinic.Patient, Given.Screen(Questions.Urgent), id)).MustBe(200);
        (await clinic.NothingChanges(() => Answer(clinic, clinic.Patient, Given.Screen(), id))).MustBeProblem(409, "request.id_taken");

        Assert.Equal(1, await clinic.Count("red_flag_screens"));
        Assert.Equal(1, Assert.Single(await clinic.Alerts())!["times"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_question_left_out_is_refused()
    {
        var clinic = await host.NewClinic();
        var answers = Given.Screen()["answers"]!.AsArray();
        answers.RemoveAt(3);
        var body = new JsonObject { ["answers"] = answers.DeepClone() };

        (await clinic.NothingChanges(() => Answer(clinic, clinic.Patient, body))).MustBeProblem(400, "screen.incomplete");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"answers\":null}")]
    [InlineData("{\"answers\":[null]}")]
    [InlineData("{\"answers\":[{\"code\":\"a\",\"answer\":\"perhaps\"}]}")]
    [InlineData("{\"answers\":[{\"code\":\"a\\u0000b\",\"answer\":\"no\"}]}")]
    public async Task What_is_no_answer_is_refused(string body)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(
            () => clinic.Patient.Put($"{TestClinic.PathOf(clinic.Patient)}/screens/{Guid.CreateVersion7()}", body));

        Assert.Equal("application/problem+json", answer.MustBe(400).MediaType);
    }

    [Fact]
    public async Task A_code_nobody_asked_for_must_not_break_the_database()
    {
        var clinic = await host.NewClinic();
        var answers = Given.Screen()["answers"]!.AsArray();
        answers.Add(new JsonObject { ["code"] = "a\u0000b", ["answer"] = "no" });

        var answer = await clinic.NothingChanges(() => Answer(clinic, clinic.Patient, new JsonObject { ["answers"] = answers.DeepClone() }));

        answer.MustBe(400);
    }

    [Fact]
    public async Task Weighing_needs_a_note_and_a_therapist()
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/screens/{await clinic.AnswerScreen(clinic.Patient, Questions.Urgent)}/clear";

        (await clinic.NothingChanges(() => clinic.Therapist.Post(path, new { Note = " " }))).MustBeProblem(409, "screen.note_needed");
        (await clinic.NothingChanges(() => clinic.Patient.Post(path, new { Note = "I am fine" }))).MustBeProblem(403, "forbidden");
        Assert.True((await clinic.Therapist.Post(path, new { Note = "Known for years" })).MustBe(200).Json["isClear"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_patients_record_is_not_there(bool elsewhere)
    {
        var clinic = await host.NewClinic();
        var other = elsewhere ? (await host.NewClinic()).Patient : await clinic.NewPatient();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/screens/{Guid.CreateVersion7()}";

        (await clinic.NothingChanges(() => other.Put(path, Given.Screen(Questions.Emergency)))).MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Answer(TestClinic clinic, Visitor who, JsonObject body, Guid? id = null) =>
        who.Put($"{TestClinic.PathOf(clinic.Patient)}/screens/{id ?? Guid.CreateVersion7()}", body);
}
