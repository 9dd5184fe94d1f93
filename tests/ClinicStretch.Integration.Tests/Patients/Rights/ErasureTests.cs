using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Rights;

/// <summary>A patient asks for their data to be erased, and the clinic answers.</summary>
public sealed class ErasureTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_request_waits_with_the_day_by_which_to_answer_and_the_answer_reaches_the_patient()
    {
        var clinic = await host.NewClinic();
        var path = NewRequest();
        var asked = (await clinic.Patient.Put(path, new { Note = "I have moved away." })).MustBe(201).Json;
        Assert.Equal(("open", $"{host.Clock.Today.AddMonths(1):O}"), (asked["state"]!.GetValue<string>(), asked["answerBy"]!.GetValue<string>()));

        var open = (await clinic.Administrator.Get("/api/v1/data-requests")).MustBe(200).Json;
        var request = Assert.Single(open["requests"]!.AsArray())!;
        Assert.Equal(("Rosa Blake", "I have moved away."), (request["patient"]!.GetValue<string>(), request["note"]!.GetValue<string>()));
        host.Clock.MoveOn(TimeSpan.FromDays(3));
        (await clinic.Administrator.Post(AnswerTo(path), new { Words = "We must keep your notes until 2036." })).MustBe(200);

        Assert.Empty((await clinic.Administrator.Get("/api/v1/data-requests")).Json["requests"]!.AsArray());
        var mine = (await clinic.Patient.Get("/api/v1/me/data")).MustBe(200).Json["requests"]!.AsArray();
        Assert.Equal(("answered", "We must keep your notes until 2036."), (mine[0]!["state"]!.GetValue<string>(), mine[0]!["answer"]!.GetValue<string>()));
        Assert.Contains("We must keep your notes until 2036.", (await clinic.Patient.Get("/me/data")).MustBe(200).Text, StringComparison.Ordinal);
        var titles = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=datarequests")).MustBe(200).Json["entries"]!.AsArray();
        Assert.Equal(
            [("Request to erase the data answered", "Ada Field"), ("Asked for the data to be erased", "The patient")],
            titles.Select(e => (e!["title"]!.GetValue<string>(), e["who"]!.GetValue<string>())));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'AnswerRequest' AND patient_id = '{clinic.Patient.PatientId}'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'AskErasure' AND patient_id = '{clinic.Patient.PatientId}'"));
    }

    [Fact]
    public async Task Nothing_is_erased_by_asking()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var tables = new[] { "patients", "plans", "red_flag_screens", "sessions" };
        var before = await Task.WhenAll(tables.Select(t => clinic.Count(t)));

        (await clinic.Patient.Put(NewRequest(), new { })).MustBe(201);

        Assert.Equal(before, await Task.WhenAll(tables.Select(t => clinic.Count(t))));
        (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200);
    }

    [Fact]
    public async Task Sent_again_it_is_one_request_and_other_words_under_its_id_are_refused()
    {
        var clinic = await host.NewClinic();
        var path = NewRequest();
        var first = (await clinic.Patient.Put(path, new { Note = "Please" })).MustBe(201);

        Assert.Equal(first.Text, (await clinic.Patient.Put(path, new { Note = "Please" })).MustBe(200).Text);
        (await clinic.NothingChanges(() => clinic.Patient.Put(path, new { Note = "Other" }))).MustBeProblem(409, "request.id_taken");
        (await clinic.NothingChanges(() => clinic.Patient.Put(NewRequest(), new { Note = "Please" }))).MustBeProblem(409, "data_request.another_open");
        Assert.Equal(1, await clinic.Count("data_requests"));
    }

    [Fact]
    public async Task Two_requests_at_the_same_moment_are_one()
    {
        var clinic = await host.NewClinic();
        await clinic.Patient.Token();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clinic.Patient.Put(NewRequest(), new { })));

        Assert.Single(answers, a => a.Status is 201);
        Assert.All(answers.Where(a => a.Status is not 201), a => a.MustBeProblem(409, "data_request.another_open"));
        Assert.Equal(1, await clinic.Count("data_requests"));
    }

    [Fact]
    public async Task It_can_be_taken_back_until_it_is_answered_and_asked_anew()
    {
        var clinic = await host.NewClinic();
        var path = NewRequest();
        (await clinic.Patient.Put(path, new { })).MustBe(201);
        (await clinic.Patient.Post($"{path}/take-back")).MustBe(200);
        (await clinic.Patient.Post($"{path}/take-back")).MustBe(200);

        (await clinic.NothingChanges(() => clinic.Administrator.Post(AnswerTo(path), new { Words = "Too late" }))).MustBeProblem(409, "data_request.taken_back");
        var again = NewRequest();
        (await clinic.Patient.Put(again, new { })).MustBe(201);
        (await clinic.Administrator.Post(AnswerTo(again), new { Words = "Done on 3 April." })).MustBe(200);
        (await clinic.Administrator.Post(AnswerTo(again), new { Words = "Done on 3 April." })).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Administrator.Post(AnswerTo(again), new { Words = "Or not" }))).MustBeProblem(409, "data_request.answered");
        (await clinic.NothingChanges(() => clinic.Patient.Post($"{again}/take-back"))).MustBeProblem(409, "data_request.answered");
    }

    [Fact]
    public async Task Somebody_elses_request_is_not_there_and_who_helps_does_not_decide()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var path = NewRequest();
        (await clinic.Patient.Put(path, new { })).MustBe(201);
        var carer = await clinic.NewCarer();

        (await (await clinic.NewPatient()).Post($"{path}/take-back")).MustBeProblem(404, "not_found");
        (await elsewhere.Patient.Post($"{path}/take-back")).MustBeProblem(404, "not_found");
        (await elsewhere.Administrator.Post(AnswerTo(path), new { Words = "Ours" })).MustBeProblem(404, "not_found");
        Assert.Empty((await elsewhere.Administrator.Get("/api/v1/data-requests")).MustBe(200).Json["requests"]!.AsArray());
        (await clinic.Therapist.Post(AnswerTo(path), new { Words = "Mine" })).MustBeProblem(403, "forbidden");
        (await carer.Put(NewRequest(), new { })).MustBeProblem(403, "forbidden");
        (await carer.Post($"{path}/take-back")).MustBeProblem(403, "forbidden");
        (await carer.Get("/api/v1/me/data")).MustBeProblem(403, "forbidden");
        (await carer.Get("/api/v1/me/data/document.pdf")).MustBeProblem(403, "forbidden");
    }

    [Theory]
    [InlineData("a\0b", "text.control_character")]
    [InlineData("long", "text.too_long")]
    public async Task Words_that_cannot_be_kept_are_refused(string note, string code)
    {
        var clinic = await host.NewClinic();
        var text = note is "long" ? new string('x', 5000) : note;
        (await clinic.NothingChanges(() => clinic.Patient.Put(NewRequest(), new { Note = text }))).MustBeProblem(400, code);
        var path = NewRequest();
        (await clinic.Patient.Put(path, new { })).MustBe(201);
        (await clinic.NothingChanges(() => clinic.Administrator.Post(AnswerTo(path), new { Words = text }))).MustBeProblem(400, code);
        (await clinic.NothingChanges(() => clinic.Administrator.Post(AnswerTo(path), new { Words = "  " }))).MustBeProblem(400, "text.empty");
    }

    [Fact]
    public async Task The_oldest_stands_first_on_the_administrators_page_and_an_empty_page_says_so()
    {
        var clinic = await host.NewClinic();
        Assert.Contains("Nobody waits for an answer", (await clinic.Administrator.Get("/clinic/data-requests")).MustBe(200).Text, StringComparison.Ordinal);
        var second = await clinic.NewPatient(Given.Patient("Sam Cooper"));
        (await clinic.Patient.Put(NewRequest(), new { })).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(26));
        (await second.Put(NewRequest(), new { })).MustBe(201);

        var page = new HtmlParser().ParseDocument((await clinic.Administrator.Get("/clinic/data-requests")).MustBe(200).Text);

        Assert.Equal(["Rosa Blake", "Sam Cooper"], page.QuerySelectorAll(".card h2").Select(h => h.TextContent));
        Assert.Contains("days left", page.QuerySelector(".card .badge")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 patients wait for an answer", (await clinic.Administrator.Get("/workspace")).MustBe(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wait for an answer", (await clinic.Therapist.Get("/workspace")).MustBe(200).Text, StringComparison.Ordinal);
        (await clinic.Therapist.Get("/clinic/data-requests")).MustBe(403);
    }

    private static string NewRequest() => $"/api/v1/me/data/requests/{Guid.CreateVersion7()}";

    private static string AnswerTo(string request) => $"/api/v1/data-requests/{request.Split('/')[^1]}/answer";
}
