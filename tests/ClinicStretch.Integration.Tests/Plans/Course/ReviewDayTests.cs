using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans.Course;

public sealed class ReviewDayTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Publishing_says_when_to_look_again_and_a_therapist_changes_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        Assert.Equal(host.Clock.Today.AddDays(28), await DayOf(clinic, plan));

        (await Put(clinic.Therapist, plan, host.Clock.Today.AddDays(7))).MustBe(200);
        Assert.Equal(host.Clock.Today.AddDays(7), await DayOf(clinic, plan));

        (await Put(clinic.Therapist, plan, null)).MustBe(200);
        Assert.Null(await DayOf(clinic, plan));
    }

    [Fact]
    public async Task The_day_is_chosen_with_the_publication()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        await clinic.AnswerScreen(clinic.Patient);
        (await clinic.Publish(plan, new { ReasonForChange = "First", ReviewOn = host.Clock.Today.AddDays(10) })).MustBe(200);

        Assert.Equal(host.Clock.Today.AddDays(10), await DayOf(clinic, plan));
    }

    [Fact]
    public async Task A_day_that_has_passed_is_bad_input()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Put(clinic.Therapist, plan, host.Clock.Today.AddDays(-1)))).MustBeProblem(400, "plan.review_day");
    }

    [Fact]
    public async Task A_draft_has_no_such_day()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();

        (await clinic.NothingChanges(() => Put(clinic.Therapist, plan, host.Clock.Today))).MustBeProblem(409, "plan.no_review");
    }

    [Fact]
    public async Task It_is_not_the_patients_nor_another_clinics_to_set()
    {
        var clinic = await host.NewClinic();
        var elsewhere = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Put(clinic.Patient, plan, host.Clock.Today))).MustBeProblem(403, "forbidden");
        (await clinic.NothingChanges(() => Put(elsewhere.Therapist, plan, host.Clock.Today))).MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Put(Visitor who, Prescription plan, DateOnly? on) => who.Put($"/api/v1/plans/{plan.Id}/review", new { On = on });

    private static async Task<DateOnly?> DayOf(TestClinic clinic, Prescription plan) =>
        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json["reviewOn"] is { } day
            ? DateOnly.ParseExact(day.GetValue<string>(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
