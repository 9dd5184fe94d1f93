using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClinicStretch.Browser.Tests.Plans;

/// <summary>Nothing that a therapist typed in the builder is lost without a word.</summary>
public sealed class BuilderLossTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task What_is_typed_while_a_buttons_answer_is_under_way_stays_and_is_kept()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var browser = await Open(clinic.Therapist, draft);
        var answer = new TaskCompletionSource();
        await browser.Page.RouteAsync("**/edit*", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });

        await browser.Page.Locator("button[value^='remove:']").First.ClickAsync();
        await browser.Page.Locator("#name").ClickAsync();
        await browser.Page.Keyboard.PressAsync("End");
        await browser.Page.Keyboard.TypeAsync(" for the garden");
        await browser.Page.Locator($"#hold-{draft.Items[1]}").FillAsync("25");
        answer.SetResult();

        await Expect(browser.Page.Locator(".plan-item")).ToHaveCountAsync(1);
        await Expect(browser.Page.Locator("#name")).ToHaveValueAsync("Gentle start for the garden");
        await Expect(browser.Page.Locator($"#hold-{draft.Items[1]}")).ToHaveValueAsync("25");
        await Expect(browser.Page.Locator("#draft-words")).ToContainTextAsync("Saved");
        Assert.Equal(1, await clinic.Count("plans", "name = 'Gentle start for the garden' AND draft->'items'->0->'dosage'->>'holdSeconds' = '25'"));
    }

    [Fact]
    public async Task Text_that_was_refused_because_another_was_faster_holds_the_page()
    {
        var clinic = await host.NewClinic();
        var draft = await Draft(clinic);
        await using var browser = await Open(clinic.SecondTherapist, draft);
        (await clinic.Therapist.Put($"/api/v1/patients/{draft.PatientId}/plans/{draft.Id}", Given.Plan(host.Clock.Today).With("name", "The first").With("draftHash", await clinic.DraftHash(draft)))).MustBe(200);
        await browser.Page.Locator("#name").ClickAsync();
        await browser.Page.Keyboard.TypeAsync("The second");
        await Expect(browser.Page.Locator("#draft-words")).ToContainTextAsync("Not saved: somebody else was faster");
        var asked = new TaskCompletionSource<string>();
        browser.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };

        await browser.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Contains("The second", await browser.Page.Locator("#name").InputValueAsync(), StringComparison.Ordinal);
    }

    private Task<Prescription> Draft(TestClinic clinic) =>
        clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("cat-cow"), Given.Item("knee-to-chest")));

    private async Task<Support.Browser> Open(Visitor who, Prescription plan)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await browser.SignIn(who);
        await browser.GoTo($"/plans/{plan.Id}/edit");
        return browser;
    }
}
