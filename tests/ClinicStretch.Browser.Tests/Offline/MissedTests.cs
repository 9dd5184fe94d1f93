using System.Text.Json.Nodes;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>The question about a gap, on the phone and on the server's pages. The patient did the first day and not the second; it is the third.</summary>
public sealed class MissedTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Fact]
    public async Task With_no_network_it_is_answered_and_the_answer_arrives_later_once_and_in_its_order()
    {
        var (clinic, plan) = await Gap();
        await using var gate = new Gate(host.Http.BaseAddress!);
        await using var phone = new Phone(gate.Address);
        await phone.Start();
        await phone.SignIn(clinic.Patient);
        await phone.Keeps();
        gate.Cut();
        await phone.CloseTab();
        await phone.OpenApp();

        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Tell us why" }).ClickAsync();
        await phone.Page.GetByLabel("It hurt").CheckAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        await Sees(phone, "Pain is a reason to do less");
        await Sees(phone, "It is kept on this phone and is sent as soon as there is a network.");
        Assert.DoesNotContain("pain", phone.Page.Url, StringComparison.Ordinal);
        await phone.OpenApp();
        Assert.Equal(0, await phone.Page.GetByText("What got in the way?").CountAsync());
        await phone.Page.EvaluateAsync("path => { location.hash = path; }", $"all/{plan.Id}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Save the session" }).ClickAsync();
        await Sees(phone, "It is kept on this phone");
        Assert.Equal((0, 1), (await clinic.Count("missed_answers"), await clinic.Count("sessions")));

        gate.Open();
        await phone.Page.EvaluateAsync("() => { dispatchEvent(new Event('online')); }");
        await Sees(phone, "Your clinic has it.");
        await phone.Page.ReloadAsync();
        await phone.Ready();

        Assert.Equal(1, await clinic.Count("missed_answers", "reason = 'Pain'"));
        Assert.Equal(1, await clinic.Count("missed_answers a", "a.xmin::text::bigint < (SELECT max(xmin::text::bigint) FROM sessions)"));
        Assert.Equal("missed", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
    }

    [Fact]
    public async Task Not_now_takes_the_question_away_for_good()
    {
        var (clinic, _) = await Gap();
        await using var browser = await OpenApp(clinic, Look.Phone);

        await browser.Press("Not now");
        await Assertions.Expect(browser.Page.GetByText("What got in the way?")).ToHaveCountAsync(0);
        await Assertions.Expect(browser.Page.GetByText("waits to be sent")).ToHaveCountAsync(0);
        await browser.GoTo("/me/app");
        await browser.Sees("To do today");

        Assert.Equal(0, await browser.Page.GetByText("What got in the way?").CountAsync());
        Assert.Equal(1, await clinic.Count("missed_answers", "reason = 'NotNow'"));
    }

    [Fact]
    public async Task By_keyboard_alone_a_doubt_is_answered_with_the_exercises()
    {
        var (clinic, _) = await Gap();
        await using var browser = await OpenApp(clinic, Look.Phone);
        var hands = new Hands(browser.Page, byKeyboard: true);

        await hands.Press(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Tell us why" }));
        await hands.Press(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }));
        await browser.Sees("Choose a reason, or press");
        await hands.Press(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Choose a reason" }));
        for (var n = 0; n < 3; n++)
        {
            await browser.Page.Keyboard.PressAsync("ArrowDown");
        }

        await hands.Press(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }));

        await browser.Sees("Here is each exercise, step by step.");
        await browser.Sees("Your therapist has been told");
        Assert.Equal(1, await clinic.Count("missed_answers", "reason = 'Unsure'"));
    }

    [Fact]
    public async Task No_time_is_answered_with_what_is_enough_on_a_busy_day()
    {
        var first = Given.Item("knee-to-chest");
        var plan = Given.Plan(host.Clock.Today, first, Given.Item("cat-cow")).With("shortDay", new JsonArray(first["key"]!.DeepClone()));
        var (clinic, _) = await Gap(plan);
        await using var browser = await OpenApp(clinic, Look.Phone);
        await browser.Sees("On a busy day, these are enough: Knee to chest.");

        await browser.Follow("Tell us why");
        await browser.Choose("I had no time");
        await browser.Press("Send my answer");

        await browser.Sees("On a busy day you can do only these.");
        await browser.Photograph("missed-short-day");
        await browser.IsAccessible();
        await browser.Follow("Write down what you did");
        await browser.Sees("Cat and cow");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Its_screens_are_accessible_in_every_look(string look)
    {
        var (clinic, plan) = await Gap();
        await using var browser = await OpenApp(clinic, Look.All.Single(l => l.Name == look));
        await Check("today");
        await browser.Follow("Tell us why");
        await browser.Sees("The main reason");
        await Check("reasons");
        foreach (var path in new[] { "/me/today", $"/me/missed/{plan.Id}" })
        {
            await browser.GoTo(path);
            await Check(path is "/me/today" ? "page-today" : "page");
        }

        await browser.Press("Send my answer");
        await browser.Sees("Choose a reason, or press");
        await Check("page-wrong");
        await browser.Choose("It hurt");
        await browser.Press("Send my answer");
        await browser.Sees("Pain is a reason to do less");
        await Check("page-pain");

        async Task Check(string name)
        {
            await browser.Photograph($"missed-{name}-{look}");
            await browser.IsAccessible();
        }
    }

    private static Task Sees(Phone phone, string text) => Assertions.Expect(phone.Page.GetByText(text).First).ToBeVisibleAsync();

    private async Task<(TestClinic Clinic, Prescription Plan)> Gap(JsonObject? body = null)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(body);
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(2));
        return (clinic, plan);
    }

    private async Task<Support.Browser> OpenApp(TestClinic clinic, Look look)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, look);
        await browser.SignIn(clinic.Patient);
        await browser.GoTo("/me/app");
        await browser.Sees("What got in the way?");
        return browser;
    }
}
