using System.Text.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Json;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Sessions;

/// <summary>What a report is held against is read by statements of its own: they find what the model's mapping finds.</summary>
public sealed class ReportedPlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task In_one_round_trip_the_plan_and_its_course_are_read_as_piece_by_piece()
    {
        var clinic = await host.NewClinic();
        var plan = await Eventful(clinic);
        await using var scope = host.Enter(clinic.Id, out var db);

        var (opened, whole, course) = await db.InTransactionAsync(
            async () =>
            {
                var whole = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == plan);
                return (await Open(scope, plan), whole, await scope.ServiceProvider.GetRequiredService<CourseReader>().Of(whole, default));
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(Text(WithoutDraft(whole)), Text(WithoutDraft(opened.Course.Plan)));
        Assert.Equal((3, 2), (whole.History.Count, whole.Revisions.Count));
        Assert.Equal(course.Sessions, opened.Course.Sessions, (one, other) => Text(one) == Text(other));
        Assert.Equal(3, Assert.Single(course.Sessions, s => s.NextDay is not null).NextDay!.Pain.Value);
        Assert.Equal(course.Corrections, opened.Course.Corrections);
        Assert.Single(course.Corrections);
        Assert.Equal(course.Thresholds, opened.Course.Thresholds);
        Assert.Equal((course.Zone, true), (opened.Course.Zone, opened.HasOpenAlerts));
    }

    [Fact]
    public async Task What_is_kept_of_a_revision_is_read_anew_where_its_hash_is_another()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        Assert.Equal("A first plan", await Reason());

        await clinic.Change("UPDATE plan_revisions SET reason_for_change = 'Unseen'");
        Assert.Equal("A first plan", await Reason());
        await clinic.Change("UPDATE plan_revisions SET content_hash = repeat('0', 64)");
        Assert.Equal("Unseen", await Reason());

        async Task<string> Reason()
        {
            await using var scope = host.Enter(clinic.Id, out var db);
            var opened = await db.InTransactionAsync(() => Open(scope, PlanId.From(plan.Id)), TestContext.Current.CancellationToken);
            return Assert.Single(opened.Course.Plan.Revisions).ReasonForChange;
        }
    }

    [Fact]
    public async Task A_plan_of_another_clinic_is_not_there()
    {
        var plan = await (await host.NewClinic()).Prescribe();
        await using var scope = host.Enter((await host.NewClinic()).Id, out var db);

        Assert.Null(await db.InTransactionAsync(
            () => scope.ServiceProvider.GetRequiredService<IReportedPlans>().Open(PlanId.From(plan.Id), [], default), TestContext.Current.CancellationToken));
    }

    private static async Task<OpenedPlan> Open(AsyncServiceScope scope, PlanId plan) =>
        (await scope.ServiceProvider.GetRequiredService<IReportedPlans>().Open(plan, [], default))!;

    // Two revisions, one of them taken its place; a pause; thresholds of its own; a correction; pain of the next day, said twice; a draft; an alert.
    private async Task<PlanId> Eventful(TestClinic clinic)
    {
        var plan = await clinic.Prescribe();
        var session = clinic.Session(plan).With("painAfter", 8);
        var first = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{first}", session)).MustBe(201);
        var second = Guid.CreateVersion7();
        (await clinic.Patient.Post($"/api/v1/sessions/{first}/corrections", new { Id = second, Session = session.With("painAfter", 3) })).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        (await clinic.Patient.Put($"/api/v1/sessions/{second}/next-day", new { Pain = 2 })).MustBe(201);
        (await clinic.Patient.Put($"/api/v1/sessions/{second}/next-day", new { Pain = 3 })).MustBe(201);
        (await clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/alerting", new { Thresholds = new { SilenceDays = 3 } })).MustBe(200);
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", Given.Plan(host.Clock.Today).With("basedOn", 1))).MustBe(200);
        await clinic.AnswerScreen(clinic.Patient);
        (await clinic.Publish(plan, new { ReasonForChange = "Better now", BasedOn = 1 })).MustBe(200);
        (await clinic.Patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Kind = "holiday", BackOn = host.Clock.Today.AddDays(5) })).MustBe(200);
        return PlanId.From(plan.Id);
    }

    private static object WithoutDraft(Plan plan) => new
    {
        plan.ClinicId,
        plan.Id,
        plan.PatientId,
        plan.EpisodeId,
        plan.Name,
        plan.Status,
        plan.AlertThresholds,
        plan.ReviewOn,
        plan.EndsOn,
        plan.History,
        plan.HeldSince,
        Revisions = plan.Revisions.OrderBy(r => r.Number),
    };

    private static string Text(object value) => JsonSerializer.Serialize(value, DomainJson.Options);
}
