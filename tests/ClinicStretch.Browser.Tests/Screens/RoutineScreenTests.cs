using ClinicStretch.Application.Catalogue;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A clinic's routines, written and used by hand in a real browser.</summary>
public sealed class RoutineScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    private Uri Server => host.Http.BaseAddress!;

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_screen_of_routines_is_accessible(string look)
    {
        var clinic = await host.NewClinic();
        await WriteMixed(clinic);
        (await clinic.Therapist.Put("/api/v1/clinic/routines/old-one", Given.Routine())).MustBe(201);
        (await clinic.Therapist.Post("/api/v1/clinic/routines/old-one/archive")).MustBe(200);
        var draft = await clinic.Draft();
        await using var browser = await chromium.Open(Server, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        foreach (var (name, path) in ((string, string)[])
        [
            ("list", "/routines"), ("none", "/routines?q=nothing"), ("archived", "/routines?archived=true"), ("library", "/routines/lower-back-ten"),
            ("spanish", "/routines/gentle-six?language=es"), ("own", "/routines/mixed"), ("put-away", "/routines/old-one"), ("new", "/routines/new"),
            ("copy", "/routines/new?from=lower-back-ten"), ("edit", "/routines/mixed/edit"), ("whom", "/routines/mixed/prescribe"),
            ("prescribe", $"/patients/{clinic.Patient.PatientId}/prescribe?routine=mixed"), ("plan", $"/plans/{draft.Id}"),
            ("builder", $"/plans/{draft.Id}/edit?leftOut=1"),
        ])
        {
            await browser.GoTo(path);
            await browser.Photograph($"routine-{name}-{look}");
            await browser.IsAccessible();
        }

        await browser.GoTo("/routines/mixed/edit");
        await browser.Page.Locator("summary").ClickAsync();
        await browser.Fill("New sets", "0");
        await browser.Press("Change these doses");
        await browser.Photograph($"routine-wrong-{look}");
        await browser.IsAccessible();
    }

    [Fact]
    public async Task A_therapist_writes_a_routine_orders_it_and_prescribes_it()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(Server, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.Follow("Routines");
        await browser.Follow("New routine");
        await browser.Fill("Name", "Knees and back");
        foreach (var exercise in (string[])["Bridge", "Bird dog", "Pelvic tilt"])
        {
            await browser.Page.GetByLabel("Add an exercise").SelectOptionAsync(new SelectOptionValue { Label = exercise });
            await browser.Press("Add it");
            await Assertions.Expect(browser.Page.Locator(".plan-item h3").Last).ToContainTextAsync(exercise);
        }

        await browser.Page.Locator("button[value^='up:']").Nth(1).ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".plan-item h3").First).ToContainTextAsync("1. Bird dog");
        await browser.Page.Locator("button[value^='down:']").First.ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".plan-item h3").First).ToContainTextAsync("1. Bridge");
        await browser.Press("Group by position: saves 1 change, 10 s");
        await browser.Page.Locator("summary").ClickAsync();
        await browser.Fill("New times", "30");
        await browser.Press("Change these doses");
        await browser.Sees("Some doses stopped at what their exercise allows");
        await browser.Press("Save the routine");
        await browser.Sees("Every member of the clinic can use it now");

        await browser.Follow("Prescribe");
        await browser.Follow("Rosa Blake");
        await browser.Page.Locator("button[value=knees-and-back]").ClickAsync();
        await browser.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));

        Assert.Equal(1, await clinic.Count("own_routines", "text->'items'->1->>'exercise' = 'pelvic-tilt' AND text->'items'->0->'dosage'->>'reps' = '12'"));
        Assert.Equal(1, await clinic.Count("plans", "draft->'items'->2->'exercise'->>'slug' = 'bird-dog' AND draft->'items'->2->'dosage'->>'reps' = '16'"));
    }

    [Fact]
    public async Task A_plan_becomes_a_routine_and_what_was_typed_outlives_a_mistake()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{draft.Id}/edit");

        await browser.Press("Save as a routine");
        await browser.Fill("Name of the routine", "For Rosa Blake");
        await browser.Press("Save as a routine");
        await browser.Sees("Leave the patient's name out: every member sees the routine.");
        await browser.IsAccessible();
        await browser.Fill("Name of the routine", "Gentle pair");
        await browser.Press("Save as a routine");

        await browser.Sees("Every member of the clinic can use it now");
        Assert.Equal(1, await clinic.Count("own_routines", "slug = 'gentle-pair'"));
    }

    [Fact]
    public async Task The_builder_groups_by_position_and_changes_doses_together()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest"), Given.Item("cat-cow"), Given.Item("figure-four-stretch")));
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{draft.Id}/edit");

        await browser.Press("Group by position: saves 1 change, 10 s");
        await browser.Page.WaitForURLAsync(url => url.Contains("saved=true", StringComparison.Ordinal));
        await browser.Page.Locator("summary", new() { HasText = "Change several doses" }).ClickAsync();
        await browser.Fill("Or longer by", "5");
        await browser.Press("Change these doses");
        await browser.Sees("Some doses stopped at what their exercise allows");

        Assert.Equal(1, await clinic.Count("plans", "draft->'items'->1->'exercise'->>'slug' = 'figure-four-stretch'"));
        Assert.Equal(1, await clinic.Count("plans", "draft->'items'->0->'dosage'->>'holdSeconds' = '25' AND draft->'items'->1->'dosage'->>'holdSeconds' = '30'"));
    }

    [Fact]
    public async Task Every_routine_of_the_library_is_prescribed_with_a_press()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        foreach (var routine in CatalogueFile.Shipped().Routines)
        {
            await browser.GoTo($"/patients/{clinic.Patient.PatientId}/prescribe?routine={routine.Slug}");
            await browser.Page.Locator($"button[value={routine.Slug}]").ClickAsync();
            await browser.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));
            await Assertions.Expect(browser.Page.Locator(".plan-item")).ToHaveCountAsync(routine.Items.Count);
        }

        Assert.Equal(8, await clinic.Count("plans"));
    }

    [Fact]
    public async Task What_can_no_longer_be_prescribed_is_left_out_and_said()
    {
        var clinic = await host.NewClinic();
        await OwnExercises.Write(host, clinic, "wall-slide");
        (await clinic.Therapist.Put("/api/v1/clinic/routines/ours", Given.Routine(Given.RoutineItem("wall-slide"), Given.RoutineItem("cat-cow")))).MustBe(201);
        await OwnExercises.Archive(host, clinic, "wall-slide");
        await using var browser = await chromium.Open(Server, Look.Phone);
        await browser.SignIn(clinic.Therapist);

        await browser.GoTo("/routines/ours");
        await browser.Sees("Left out of new plans");
        await browser.IsAccessible();
        await browser.GoTo($"/patients/{clinic.Patient.PatientId}/prescribe?routine=ours");
        await browser.Sees("Wall slide: cannot be prescribed any more");
        await browser.Page.Locator("button[value=ours]").ClickAsync();
        await browser.Sees("1 exercise left out");
        await Assertions.Expect(browser.Page.Locator(".plan-item")).ToHaveCountAsync(1);
        await browser.GoTo("/routines/ours/edit");
        await browser.Press("Save the routine");
        await browser.Sees("Every member of the clinic can use it now");
        await browser.GoTo("/routines/ours/edit");
        await browser.Fill("Name", "Ours, again");
        await browser.Press("Save the routine");
        await browser.Sees("Exercise 1, Wall slide: This exercise cannot be prescribed");
        await browser.Photograph("routine-archived-exercise");
        await browser.IsAccessible();
    }

    [Fact]
    public async Task Of_two_who_write_the_second_keeps_what_they_typed()
    {
        var clinic = await host.NewClinic();
        await WriteMixed(clinic);
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/routines/mixed/edit");
        (await clinic.SecondTherapist.Put("/api/v1/clinic/routines/mixed", Given.Routine().With("basedOn", 1))).MustBe(200);

        await browser.Fill("Name", "Mine");
        await browser.Press("Save the routine");
        await browser.Sees("Somebody else changed this routine meanwhile");
        await browser.IsAccessible();
        await browser.Press("Save the routine");
        await browser.Sees("Every member of the clinic can use it now");

        Assert.Equal(1, await clinic.Count("own_routines", "number = 3 AND text->>'name' = 'Mine'"));
    }

    [Fact]
    public async Task An_administrator_reads_and_does_not_write()
    {
        var clinic = await host.NewClinic();
        await WriteMixed(clinic);
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Administrator);
        await browser.GoTo("/routines/mixed");
        await browser.Sees("Bird dog");

        Assert.Equal(0, await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).CountAsync());
        Assert.Equal(0, await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Archive" }).CountAsync());
        foreach (var path in (string[])["/routines/new", "/routines/mixed/edit", "/routines/mixed/prescribe"])
        {
            Assert.Equal(403, (await browser.Page.GotoAsync(path))!.Status);
        }
    }

    private static async Task WriteMixed(TestClinic clinic)
    {
        var items = (string[])["bridge", "bird-dog", "knee-to-chest", "cat-cow"];
        var body = Given.Routine([.. items.Select(Given.RoutineItem)]).With("name", "Mixed").With("note", "Good before a walk.\nAsk about the wrists.");
        (await clinic.Therapist.Put("/api/v1/clinic/routines/mixed", body)).MustBe(201);
    }
}
