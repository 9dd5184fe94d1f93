using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A plan's life on the screen: changed, shown, paused, gone on, ended.</summary>
public sealed class PlanCourseScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_plan_tells_its_story_and_takes_each_step(string look)
    {
        var clinic = await host.NewClinic();
        var plan = await Changed(clinic);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{plan.Id}");
        await browser.Sees("hold 20 → 30 s");
        await browser.Press("Shown");
        await browser.Sees(", Thea Brook");
        await Open(browser);
        await See(browser, look, "active");

        await browser.Choose("Holiday");
        await browser.Press("Pause the plan");
        await browser.Sees("Paused");
        await See(browser, look, "paused");
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));
        await clinic.AnswerScreen(clinic.Patient);
        await browser.Page.GetByLabel("Half", new() { Exact = true }).CheckAsync();
        await browser.Press("Set it going again");
        await browser.Sees("A gentle start after the pause.");

        await Open(browser);
        await browser.Page.GetByLabel("Goal met", new() { Exact = true }).CheckAsync();
        await browser.Press("Complete the plan");
        await browser.Sees("Ask how it went on");
        await See(browser, look, "ended");
        await browser.GoTo($"/patients/{clinic.Patient.PatientId}/prescribe");
        await See(browser, look, "earlier");
        await browser.Press("Start from it");
        await browser.Sees("Keeping on, and bad days");
        await See(browser, look, "begun");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_patient_reads_what_changed_and_says_so(string look)
    {
        var clinic = await host.NewClinic();
        await Changed(clinic);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Patient);
        await browser.GoTo("/me/today");
        await browser.Sees("When: after breakfast");
        await browser.Sees("What has changed, and why");
        await See(browser, look, "news");
        await browser.Press("I have read it");
        await browser.Sees("Why your plan is as it is");
    }

    [Fact]
    public async Task What_was_typed_wrong_is_said_where_it_was_typed()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{plan.Id}");
        await Open(browser);
        await browser.Press("Complete the plan");

        await browser.Sees("Say how it ends.");
        await browser.IsAccessible();
    }

    private static async Task Open(Support.Browser browser) => await browser.Page.EvaluateAsync("document.querySelectorAll('details.step').forEach(d => d.open = true)");

    private static async Task See(Support.Browser browser, string look, string name)
    {
        await browser.Photograph($"{look}-course-{name}");
        await browser.IsAccessible();
    }

    private async Task<Prescription> Changed(TestClinic clinic)
    {
        var item = Given.Item("knee-to-chest").With("dosage", Given.Hold(20));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, item, Given.Item("cat-cow")));
        var body = Given.Plan(host.Clock.Today, item.With("dosage", Given.Hold(30)), Given.Item("bridge")).With("basedOn", 1).With("habit", "after breakfast");
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", body)).MustBe(200);
        (await clinic.Publish(plan, new { ReasonForChange = "Two good weeks: a longer hold, and the bridge for strength." })).MustBe(200);
        return plan;
    }
}
