using ClinicStretch.Application;
using ClinicStretch.Application.Exchange.Keys;
using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Application.Sessions.Missed;
using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Integration.Tests.Storage;

public sealed class StaleRowTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_changes_what_somebody_else_changed_meanwhile_is_told_so_by_a_rule()
    {
        var clinic = await host.NewClinic();
        await using var first = host.Enter(clinic.Id, out var slow);
        await using var second = host.Enter(clinic.Id, out var fast);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(
            () => Rename(slow, "The slow one", meanwhile: () => Rename(fast, "The fast one", () => Task.CompletedTask)));

        Assert.Equal("request.stale", broken.Rule.Code);
        await using var third = host.Enter(clinic.Id, out var db);
        Assert.Equal("The fast one", await db.InTransactionAsync(() => db.Patients.Select(p => p.Details.Name).SingleAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task A_report_that_meets_anothers_change_is_done_anew_with_what_is_true_now()
    {
        var clinic = await host.NewClinic();
        await using var first = host.Enter(clinic.Id, out var report);
        await using var second = host.Enter(clinic.Id, out var other);
        List<string> seen = [];

        await report.InTransactionAnewAsync(
            async () =>
            {
                var patient = await report.Patients.SingleAsync(Cancel);
                seen.Add(patient.Details.Name);
                await (seen.Count is 1 ? Rename(other, "The other", () => Task.CompletedTask) : Task.CompletedTask);
                patient.Change(patient.Details with { Name = patient.Details.Name + " and the report" });
                return await report.SaveChangesAsync(Cancel);
            },
            Cancel);

        Assert.Equal(["Rosa Blake", "The other"], seen);
        await using var third = host.Enter(clinic.Id, out var db);
        Assert.Equal("The other and the report", await db.InTransactionAsync(() => db.Patients.Select(p => p.Details.Name).SingleAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task A_report_that_meets_a_change_every_time_ends_with_a_rule()
    {
        var clinic = await host.NewClinic();
        await using var first = host.Enter(clinic.Id, out var report);
        await using var second = host.Enter(clinic.Id, out var other);
        var times = 0;

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => report.InTransactionAnewAsync(
            async () =>
            {
                var patient = await report.Patients.SingleAsync(Cancel);
                await Rename(other, $"Change {++times}", () => Task.CompletedTask);
                patient.Change(patient.Details with { Name = "The report" });
                return await report.SaveChangesAsync(Cancel);
            },
            Cancel));

        Assert.Equal(("request.stale", 6), (broken.Rule.Code, times));
    }

    [Fact]
    public void Every_report_of_a_patient_and_every_round_of_the_clock_is_done_anew() => Assert.Equal(
        [
            typeof(ClaimWebhook), typeof(CorrectSession), typeof(EnterSheet), typeof(EnterWithKey), typeof(EnterWithToken), typeof(EscalateAlerts), typeof(LogBatch), typeof(LogSession), typeof(PatrolPlans), typeof(PutMissedAnswer),
            typeof(PutNextDayPain), typeof(RecordScreen), typeof(ReportFall), typeof(SettleWebhook),
        ],
        typeof(IHandledAnew).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IHandledAnew))).OrderBy(t => t.Name, StringComparer.Ordinal));

    private static Task<int> Rename(ClinicDb db, string name, Func<Task> meanwhile) => db.InTransactionAsync(
        async () =>
        {
            var patient = await db.Patients.SingleAsync(Cancel);
            await meanwhile();
            patient.Change(patient.Details with { Name = name });
            return await db.SaveChangesAsync(Cancel);
        },
        Cancel);
}
