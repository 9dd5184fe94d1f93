using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClinicStretch.Browser.Tests.Plans;

/// <summary>The plan builder, which keeps the draft and checks it while it is written.</summary>
public sealed class BuilderTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    private static readonly string[] Three = ["knee-to-chest", "cat-cow", "bridge"];

    [Fact]
    public async Task What_is_typed_is_kept_and_checked_without_a_press()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("minutesADay", 5));
        var draft = await Draft(clinic, patient);
        await using var browser = await Open(clinic.Therapist, draft);
        var panel = browser.Page.Locator(".panel");
        await Expect(panel).ToContainTextAsync("minutes a day");

        await browser.Fill("Times a day", "3");

        await Expect(panel).ToContainTextAsync("more than the 5 the patient offered");
        await Expect(panel).ToContainTextAsync("3 sessions");
        await Expect(Words(browser)).ToContainTextAsync("Saved");
        Assert.Equal(1, await clinic.Count("plans", "draft->'schedule'->>'timesPerDay' = '3'"));
        await browser.IsAccessible();
    }

    [Fact]
    public async Task What_cannot_be_kept_is_said_and_is_kept_once_it_is_right()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var browser = await Open(clinic.Therapist, draft);
        var hold = browser.Page.Locator($"#hold-{draft.Items[0]}");

        await hold.FillAsync("900");
        await Expect(Words(browser)).ToContainTextAsync("Not saved:");
        await hold.FillAsync("25");
        await Expect(Words(browser)).ToContainTextAsync("Saved");

        Assert.Equal(1, await clinic.Count("plans", "draft->'items'->0->'dosage'->>'holdSeconds' = '25'"));
    }

    [Fact]
    public async Task Without_a_connection_it_says_so_and_tries_again()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var browser = await Open(clinic.Therapist, draft);

        await browser.Page.Context.SetOfflineAsync(true);
        await browser.Fill("Name of the plan", "Kept in the end");
        await Expect(Words(browser)).ToHaveTextAsync("Not saved: no connection. It will try again.");
        await browser.Photograph("builder-offline", whole: false);
        await browser.Page.Context.SetOfflineAsync(false);
        await Expect(Words(browser)).ToContainTextAsync("Saved");

        Assert.Equal(1, await clinic.Count("plans", "name = 'Kept in the end'"));
    }

    [Fact]
    public async Task Undo_outlives_a_reload_and_typing_in_one_field_is_one_step()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var browser = await Open(clinic.Therapist, draft);
        var name = browser.Page.Locator("#name");
        foreach (var typed in (string[])["Back", "Back and hips"])
        {
            await name.FillAsync(typed);
            await Expect(Words(browser)).ToContainTextAsync("Saved");
        }

        await browser.Page.Locator("button[value^='remove:']").First.ClickAsync();
        await Expect(Items(browser)).ToHaveCountAsync(2);
        await browser.Page.ReloadAsync();
        await browser.Press("Undo");
        await Expect(Items(browser)).ToHaveCountAsync(3);
        await Expect(name).ToHaveValueAsync("Back and hips");
        await browser.Press("Undo");
        await Expect(name).ToHaveValueAsync("Gentle start");
        await Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeDisabledAsync();
        await browser.Page.Locator("h1").ClickAsync();
        await browser.Page.Keyboard.PressAsync("Control+Shift+Z");

        await Expect(name).ToHaveValueAsync("Back and hips");
        Assert.Equal(1, await clinic.Count("plans", "name = 'Back and hips'"));
    }

    [Fact]
    public async Task Of_two_who_write_the_second_is_told_by_whom_and_both_drafts_stay()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var first = await Open(clinic.Therapist, draft);
        await using var second = await Open(clinic.SecondTherapist, draft);

        await first.Fill("Name of the plan", "The first");
        await Expect(Words(first)).ToContainTextAsync("Saved");
        await second.Fill("Name of the plan", "The second");

        await Expect(second.Page.Locator(".notice-title").First).ToContainTextAsync("changed this draft");
        await Expect(Words(second)).ToContainTextAsync("Not saved: somebody else was faster");
        await second.Photograph("builder-two", whole: false);
        await second.IsAccessible();
        Assert.Equal(1, await clinic.Count("plans", "name = 'The first'"));
        await second.Press("Keep both");
        await second.Sees("Saved as a copy");
        Assert.Equal(1, await clinic.Count("plans", "name = 'The first'"));
        Assert.Equal(1, await clinic.Count("plans", "name = 'The second (copy)'"));
    }

    [Fact]
    public async Task The_seconds_draft_may_take_the_firsts_place_and_undo_brings_that_back()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var second = await Open(clinic.SecondTherapist, draft);
        (await clinic.Therapist.Put(
            $"/api/v1/patients/{draft.PatientId}/plans/{draft.Id}",
            Given.Plan(host.Clock.Today).With("name", "The first").With("draftHash", await clinic.DraftHash(draft)))).MustBe(200);

        await second.Fill("Name of the plan", "The second");
        await second.Press("Put mine in its place");
        await Expect(Words(second)).ToContainTextAsync("Saved");
        Assert.Equal(1, await clinic.Count("plans", "name = 'The second'"));
        await second.Press("Undo");

        await Expect(second.Page.Locator("#name")).ToHaveValueAsync("The first");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_item_is_dragged_with_the_mouse_or_moved_with_the_keyboard(bool byKeyboard)
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var browser = await Open(clinic.Therapist, draft);
        if (byKeyboard)
        {
            await browser.Page.Locator($"#hold-{draft.Items[0]}").FocusAsync();
            await browser.Page.Keyboard.PressAsync("Alt+ArrowDown");
            await browser.Page.Keyboard.PressAsync("Alt+ArrowDown");
            await Expect(browser.Page.Locator($"#hold-{draft.Items[0]}")).ToBeFocusedAsync();
        }
        else
        {
            await Drag(browser);
        }

        await Expect(browser.Page.Locator("#said")).ToHaveTextAsync("Knee to chest: now 3 of 3");
        await Expect(browser.Page.Locator(".plan-item h3").Last).ToContainTextAsync("3. Knee to chest");
        await Expect(Words(browser)).ToContainTextAsync("Saved");
        Assert.Equal(1, await clinic.Count("plans", "draft->'items'->2->'exercise'->>'slug' = 'knee-to-chest'"));
    }

    [Fact]
    public async Task What_is_to_be_avoided_is_swapped_with_one_press_beside_the_plan()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient(precautions: "knee-problem"));
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("childs-pose"), Given.Item("bridge")), patient);
        await using var browser = await Open(clinic.Therapist, draft);
        await Expect(browser.Page.Locator(".panel")).ToContainTextAsync("Avoid");
        await browser.Photograph("builder-avoid", whole: false);
        await browser.IsAccessible();

        await browser.Page.Locator(".panel-findings button").First.ClickAsync();

        await Expect(browser.Page.Locator(".panel")).Not.ToContainTextAsync("Avoid");
        Assert.Equal(0, await clinic.Count("plans", "draft->'items'->0->'exercise'->>'slug' = 'childs-pose'"));
    }

    [Fact]
    public async Task Twenty_exercises_are_written_as_quickly()
    {
        var clinic = await host.NewClinic();
        var slugs = Application.Catalogue.CatalogueFile.Shipped().Exercises.Where(e => e.Status is Domain.Catalogue.ExerciseStatus.Active).Select(e => e.Slug).ToList();
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, [.. slugs.Take(20).Select(Given.Item)]));
        await using var browser = await Open(clinic.Therapist, draft);
        await browser.Photograph("builder-twenty");

        await browser.Fill("Times a day", "2");
        var answer = await browser.Page.WaitForResponseAsync(r => r.Url.EndsWith("/live", StringComparison.Ordinal));
        await answer.FinishedAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{slugs.Count} items kept and checked in {answer.Request.Timing.ResponseEnd:0} ms, {(await answer.BodyAsync()).Length} bytes.");
        await Expect(Words(browser)).ToContainTextAsync("Saved");
        Assert.InRange(answer.Request.Timing.ResponseEnd, 0, 10_000);
    }

    private static async Task Drag(Support.Browser browser)
    {
        var mouse = browser.Page.Mouse;
        var handle = (await browser.Page.Locator("[data-handle]").First.BoundingBoxAsync())!;
        await mouse.MoveAsync(handle.X + 20, handle.Y + 20);
        await mouse.DownAsync();
        await browser.Photograph("builder-drag", whole: false);
        var last = (await Items(browser).Last.BoundingBoxAsync())!;
        await mouse.MoveAsync(handle.X + 20, last.Y + last.Height - 4, new MouseMoveOptions { Steps = 8 });
        await mouse.UpAsync();
    }

    private Task<Prescription> Draft(TestClinic clinic, Visitor? patient = null) =>
        clinic.Draft(Given.Plan(host.Clock.Today, [.. Three.Select(Given.Item)]), patient);

    private async Task<Support.Browser> Open(Visitor who, Prescription plan)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await browser.SignIn(who);
        await browser.GoTo($"/plans/{plan.Id}/edit");
        return browser;
    }

    private static ILocator Words(Support.Browser browser) => browser.Page.Locator("#draft-words");

    private static ILocator Items(Support.Browser browser) => browser.Page.Locator(".plan-item");
}
