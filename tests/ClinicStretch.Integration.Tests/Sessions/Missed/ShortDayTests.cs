using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions.Missed;

/// <summary>A shorter version for busy days, where the therapist allows one.</summary>
public sealed class ShortDayTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private readonly JsonObject _first = Given.Item("knee-to-chest");
    private readonly JsonObject _second = Given.Item("cat-cow");

    [Fact]
    public async Task The_patient_reads_what_is_enough_each_day_and_after_no_time()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Plan(_first));

        var bundle = (await clinic.Patient.Get("/api/v1/me/bundle")).MustBe(200).Json;
        Assert.Equal([$"{plan.Items[0]}"], bundle["plans"]![0]!["shortDay"]!.AsArray().Select(k => k!.GetValue<string>()));
        Assert.Contains("On a busy day, these are enough: Knee to chest.", await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);

        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(2));
        var said = new { Day = host.Clock.Today.AddDays(-1), Reason = "time" };
        (await clinic.Patient.Put($"/api/v1/plans/{plan.Id}/missed/{Guid.CreateVersion7()}", said)).MustBe(201);

        var answer = await Text(clinic.Patient, $"/me/missed/{plan.Id}");
        Assert.Contains("On a busy day you can do only these.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Cat", answer, StringComparison.Ordinal);
        Assert.Contains("Another time of day may fit better.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_none_is_allowed_nothing_is_said_of_one()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe(Plan());

        Assert.Empty((await clinic.Patient.Get("/api/v1/me/bundle")).MustBe(200).Json["plans"]![0]!["shortDay"]!.AsArray());
        Assert.DoesNotContain("busy day", await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_leaves_nothing_out_is_refused_and_what_is_not_in_the_plan_is_dropped()
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/plans/";

        (await clinic.NothingChanges(() => clinic.Therapist.Put(path + Guid.CreateVersion7(), Plan(_first, _second)))).MustBeProblem(400, "plan.short_all");
        var draft = Guid.CreateVersion7();
        (await clinic.Therapist.Put(path + draft, Plan(Given.Item("bridge")))).MustBe(201);

        Assert.Null((await clinic.Therapist.Get($"/api/v1/plans/{draft}")).MustBe(200).Json["draft"]!["shortDay"]);
    }

    [Fact]
    public async Task A_change_of_it_is_told_to_the_patient()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Plan());
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", Plan(_second).With("basedOn", 1))).MustBe(200);
        (await clinic.Publish(plan, new { ReasonForChange = "Full weeks" })).MustBe(200);

        Assert.Contains("On a busy day, these are enough: Cat and cow", await Text(clinic.Patient, "/me/today"), StringComparison.Ordinal);
    }

    private JsonObject Plan(params JsonObject[] enough) => Given.Plan(host.Clock.Today, (JsonObject)_first.DeepClone(), (JsonObject)_second.DeepClone())
        .With("shortDay", new JsonArray([.. enough.Select(i => i["key"]!.DeepClone())]));

    private static async Task<string> Text(Visitor patient, string path) =>
        new HtmlParser().ParseDocument((await patient.Get(path)).MustBe(200).Text).QuerySelector("main")!.TextContent;
}
