using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans.Course;

public sealed class ItemsShownTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_tick_is_dated_and_signed_and_stays_as_it_was()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var first = (await Tick(clinic.Therapist, plan, plan.Items[0])).MustBe(200).Json;
        host.Clock.MoveOn(TimeSpan.FromDays(1));

        var again = (await Tick(clinic.SecondTherapist, plan, plan.Items[0])).MustBe(200).Json;

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal("Thea Brook", first["by"]!.GetValue<string>());
        var shown = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/items/shown")).MustBe(200).Json.AsArray();
        Assert.Equal(plan.Items[0], Assert.Single(shown)!["item"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task What_is_not_in_the_plan_cannot_be_ticked()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Tick(clinic.Therapist, plan, Guid.CreateVersion7()))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task A_draft_is_not_shown_yet()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();

        (await clinic.NothingChanges(() => Tick(clinic.Therapist, plan, plan.Items[0]))).MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Tick(Visitor who, Prescription plan, Guid item) => who.Put($"/api/v1/plans/{plan.Id}/items/{item}/shown", new { });
}
