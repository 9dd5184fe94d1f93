using System.Text.Json.Nodes;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>Whoever writes script into whatever takes words sees words: on no screen, of theirs or of anybody, it is an element, and none of it runs.</summary>
public sealed class StoredScriptTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    private const string Script = "\"'><img class=written src=x onerror=alert(1)><script>alert(2)</script></textarea></title>{{7*7}}";

    private const int FewestPagesThatShowIt = 15;

    private readonly List<string> _wrong = [];
    private int _shown;

    [Fact]
    public async Task Script_that_is_stored_is_shown_as_words_on_every_screen()
    {
        var clinic = await host.NewClinic();
        var plan = await Write(clinic);
        var patient = $"/patients/{clinic.Patient.PatientId}";

        await Look(clinic.Patient,
            "/me/today", $"/me/log/{plan.Id}", "/me/history", "/me/help", "/me/carers", "/me/messages", "/me/data", "/me/data/all", "/me/data/erase", "/me/report", $"/me/programme/{plan.Id}",
            $"/me/print/{plan.Id}", $"/me/sheet/{plan.Id}/1", "/me/app", $"/me/app#all/{plan.Id}", $"/me/app#log/{plan.Id}", "/me/app#help", "/me/app#sent");
        await Look(clinic.Therapist,
            "/workspace", "/alerts", "/patients", $"/patients?q={Uri.EscapeDataString("\"'><img class=written")}", patient, $"{patient}/edit", $"{patient}/timeline", $"{patient}/messages", $"{patient}/care", $"{patient}/progress",
            $"{patient}/report?range=plan", $"{patient}/measures", $"/plans/{plan.Id}", $"/plans/{plan.Id}/print", $"/plans/{plan.Id}/programme", $"/plans/{plan.Id}/discharge", "/exercises?q=%3Cimg%20class%3Dwritten",
            "/exercises/own-script", "/routines/own-script", "/routines", "/team", "/nothing/%3Cimg%20class%3Dwritten%3E");
        await Look(clinic.Administrator, "/workspace", "/team", "/clinic", "/clinic/profile", "/clinic/data-requests", patient);

        Assert.True(_wrong.Count is 0, string.Join('\n', _wrong));
        Assert.True(_shown >= FewestPagesThatShowIt, $"Only {_shown} pages show it.");
    }

    // The control: what the first test must not find.
    [Fact]
    public async Task Script_that_becomes_an_element_is_found()
    {
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Support.Look.Phone);
        await browser.Page.SetContentAsync("<p><img class=written alt=\"\"></p>");

        await LookAt(browser, "a page");

        Assert.Equal(["a page has 1 elements that somebody wrote"], _wrong);
    }

    private async Task<Prescription> Write(TestClinic clinic)
    {
        var (therapist, path) = (clinic.Therapist, TestClinic.PathOf(clinic.Patient));
        (await clinic.Administrator.Put("/api/v1/clinic", new { Name = $"Quayside {Script}", Phone = "020 7946 0123", EmergencyNumber = "999", Language = "en-GB", TimeZoneId = "Europe/London" })).MustBe(200);
        (await therapist.Put(path, Given.Patient($"Rosa {Script}", precautions: "osteoporosis").With("reference", "<img class=written>"))).MustBe(200);
        (await therapist.Put($"{path}/episodes/{Guid.CreateVersion7()}", new { Title = $"Stiff {Script}", ReferralReason = Script })).MustBe(201);
        (await therapist.Put("/api/v1/clinic/exercises/own-script", Own())).MustBe(201);
        (await therapist.Put("/api/v1/clinic/routines/own-script", Given.Routine().With("name", $"Quiet {Script}").With("audience", Script))).MustBe(201);
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest").With("patientNote", Script), Given.Item("own-script"))
            .With("name", $"Gentle {Script}").With("goals", new JsonArray(Script)));
        (await clinic.Log(clinic.Session(plan).With("note", Script).With("painAfter", 8))).MustBe(201);
        foreach (var person in new[] { clinic.Patient, therapist })
        {
            (await person.Put($"{path}/messages/{Guid.CreateVersion7()}", new { Text = Script })).MustBe(201);
        }

        (await clinic.Patient.Post($"{path}/carers", new { Name = $"Mia {Script}", Relation = "<img class=written>" })).MustBe(201);
        (await clinic.Patient.Put($"{path}/falls/{Guid.CreateVersion7()}", new { Note = Script })).MustBe(201);
        (await clinic.Patient.Put($"/api/v1/me/data/requests/{Guid.CreateVersion7()}", new { Note = Script })).MustBe(201);
        return plan;
    }

    private static JsonObject Own()
    {
        var own = Given.OwnExercise();
        var exercise = own["exercise"]!.AsObject();
        exercise["name"] = "Ankle <img class=written src=x>";
        (exercise["breathing"], exercise["feel"], exercise["meaningOfSide"]) = (Script, Script, Script);
        exercise["steps"] = new JsonArray(Script, "Then push them down.");
        return own;
    }

    private async Task Look(Visitor person, params string[] paths)
    {
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Support.Look.Phone);
        await browser.SignIn(person);
        browser.Page.Dialog += async (_, dialog) =>
        {
            _wrong.Add($"{browser.Page.Url} runs it");
            await dialog.DismissAsync();
        };
        browser.Page.Console += (_, line) =>
        {
            if (line.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _wrong.Add($"{browser.Page.Url}: {line.Text}");
            }
        };
        foreach (var path in paths)
        {
            await browser.GoTo("about:blank");
            await browser.GoTo(path);
            await browser.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            await LookAt(browser, path);
        }
    }

    private async Task LookAt(Support.Browser browser, string path)
    {
        if (await browser.Page.EvaluateAsync<int>("document.querySelectorAll('.written').length") is > 0 and var elements)
        {
            _wrong.Add($"{path} has {elements} elements that somebody wrote");
        }

        _shown += await browser.Page.EvaluateAsync<bool>("document.documentElement.innerText.includes('<img class=written')") ? 1 : 0;
    }
}
