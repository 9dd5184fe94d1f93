using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions.Paper;

/// <summary>A printed sheet counts: it is entered as it stands, once, by the patient or by the clinic.</summary>
public sealed class PaperSheetTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_sheet_is_entered_in_one_go_and_sent_again_it_changes_nothing()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today.AddDays(-13)));
        var sheet = Sheet(plan, days: 14);

        var first = (await clinic.Patient.Put(PathOf(plan), sheet)).MustBe(200).Json;
        var again = (await clinic.Patient.Put(PathOf(plan), sheet)).MustBe(200).Json;

        Assert.Equal((14, 0), (first["created"]!.GetValue<int>(), first["known"]!.GetValue<int>()));
        Assert.Equal((0, 14), (again["created"]!.GetValue<int>(), again["known"]!.GetValue<int>()));
        Assert.Equal(14, await clinic.Count("sessions", "source = 'Paper'"));
        var grid = (await clinic.Patient.Get($"{PathOf(plan)}?from={host.Clock.Today.AddDays(-13):O}")).MustBe(200).Json;
        Assert.All(grid["days"]!.AsArray(), day => Assert.True(day!["known"]![0]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_therapist_enters_it_too_and_pain_over_the_limit_is_told()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today.AddDays(-2)));

        var entered = (await clinic.Therapist.Put(PathOf(plan), Sheet(plan, days: 2, painAfter: 9))).MustBe(200).Json;

        Assert.Equal(2, entered["created"]!.GetValue<int>());
        Assert.True(entered["toldTherapist"]!.GetValue<bool>());
        Assert.NotEmpty(await clinic.Alerts());
    }

    [Fact]
    public async Task A_sheet_that_is_wrong_anywhere_is_not_entered_at_all()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today.AddDays(-2)));
        var today = host.Clock.Today;

        (await Refused(new { Day = today, Number = 2, Done = plan.Items })).MustBeProblem(400, "sheet.no_such_place");
        (await Refused(new { Day = today.AddDays(-9), Number = 1, Done = plan.Items })).MustBeProblem(400, "sheet.no_such_place");
        (await Refused(new { Day = today.AddDays(1), Number = 1, Done = plan.Items })).MustBeProblem(409, "session.in_the_future");
        (await Refused(new { Day = today, Number = 1, Done = Array.Empty<Guid>(), PainAfter = 3 })).MustBeProblem(400, "sheet.no_tick");
        (await Refused(new { Day = today, Number = 1, Done = plan.Items, PainAfter = 11 })).MustBeProblem(400, "pain.range");
        (await Refused(new { Day = today, Number = 1, Done = new[] { Guid.CreateVersion7() } })).MustBeProblem(409, "session.item_not_in_plan");
        (await clinic.NothingChanges(() => clinic.Patient.Put(PathOf(plan), new { Sessions = Array.Empty<object>() }))).MustBeProblem(400, "sheet.empty");

        Task<Answer> Refused(object wrong) => clinic.NothingChanges(
            () => clinic.Patient.Put(PathOf(plan), new { Sessions = new[] { new { Day = today.AddDays(-1), Number = 1, Done = plan.Items }, wrong } }));
    }

    [Fact]
    public async Task Another_ones_sheet_is_not_there()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var neighbour = await clinic.NewPatient();

        (await neighbour.Get(PathOf(plan))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => neighbour.Put(PathOf(plan), Sheet(plan, days: 1)))).MustBeProblem(404, "not_found");
        (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/revisions/7/sheet")).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task What_was_logged_on_the_phone_is_not_asked_for_again()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        var days = (await clinic.Patient.Get(PathOf(plan))).MustBe(200).Json["days"]!.AsArray();

        Assert.True(Assert.Single(days)!["known"]![0]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_sheet_that_begins_on_the_last_of_all_days_begins_today()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var sheet = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/revisions/1/sheet?from=9999-12-31")).MustBe(200).Json;

        Assert.Equal($"{host.Clock.Today:yyyy-MM-dd}", sheet["from"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_code_of_a_sheet_says_whether_it_is_current_to_anybody_and_nothing_of_anybody()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", "Canary plan"));
        var code = new SheetCode(clinic.Id, PlanId.From(plan.Id), 1);

        var current = (await host.Stranger().Get($"/s/{code.Text}")).MustBe(200);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/revoke", new { Reason = "Mistake" })).MustBe(200);
        var withdrawn = (await host.Stranger().Get($"/s/{code.Text}")).MustBe(200);

        Assert.Contains("This sheet is still the current one.", current.Text, StringComparison.Ordinal);
        Assert.Contains("This sheet is not the current one.", withdrawn.Text, StringComparison.Ordinal);
        Assert.All(new[] { current, withdrawn }, page => Assert.DoesNotMatch("Canary|Rosa|Blake|Quayside|Thea|Knee", page.Text));
    }

    [Fact]
    public async Task A_code_that_is_none_is_not_known()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        string[] codes =
        [
            "none", new SheetCode(clinic.Id, PlanId.From(plan.Id), 2).Text, new SheetCode(clinic.Id, PlanId.From(Guid.CreateVersion7()), 1).Text,
            new SheetCode((await host.NewClinic()).Id, PlanId.From(plan.Id), 1).Text,
        ];

        foreach (var code in codes)
        {
            Assert.Contains("We do not know this sheet.", (await host.Stranger().Get($"/s/{code}")).MustBe(200).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_of_the_code_is_in_the_browsers_language()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/s/none");
        request.Headers.Add("Accept-Language", "it, de-AT;q=0.8, en;q=0.5");

        var page = (await host.Stranger().Send(request)).MustBe(200).Text;

        Assert.Contains("<html lang=\"de\"", page, StringComparison.Ordinal);
        Assert.Contains("Dieses Blatt kennen wir nicht.", page, StringComparison.Ordinal);
    }

    private object Sheet(Prescription plan, int days, int painAfter = 2) => new
    {
        Sessions = Enumerable.Range(0, days).Select(d => new { Day = host.Clock.Today.AddDays(-d), Number = 1, Done = plan.Items, PainAfter = painAfter }),
    };

    private static string PathOf(Prescription plan) => $"/api/v1/plans/{plan.Id}/revisions/1/sheet";
}
