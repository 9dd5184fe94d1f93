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
