using ClinicStretch.Application;
using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Plans.Course;

public sealed class EndedPlansTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_plan_whose_last_day_has_passed_is_completed_by_itself_and_not_before()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today);
        body["schedule"]!["end"] = $"{host.Clock.Today.AddDays(2):O}";
        var plan = await clinic.Prescribe(body);
        var open = await clinic.Prescribe();

        host.Clock.MoveOn(TimeSpan.FromDays(2));
        Assert.Equal(0, await Run(clinic));
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        Assert.Equal(1, await Run(clinic));
        Assert.Equal(0, await Run(clinic));

        var record = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json;
        var ending = record["history"]!.AsArray()[^1]!;
        Assert.Equal(("completed", "last-day-passed"), (record["status"]!.GetValue<string>(), ending["ending"]!.GetValue<string>()));
        Assert.Null(ending["by"]);
        Assert.Equal("active", (await clinic.Therapist.Get($"/api/v1/plans/{open.Id}")).Json["status"]!.GetValue<string>());
    }

    private async Task<int> Run(TestClinic clinic)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IClinicDb>();
        db.Enter(clinic.Id, null);
        var ended = scope.ServiceProvider.GetRequiredService<EndedPlans>();
        return await db.InTransactionAsync(() => ended.CompleteAll(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
