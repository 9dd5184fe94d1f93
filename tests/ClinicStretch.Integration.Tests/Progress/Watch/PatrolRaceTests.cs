using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Progress.Watch;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Progress.Watch;

/// <summary>What happens to a plan while the patrol is looking at it.</summary>
public sealed class PatrolRaceTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pause_that_comes_while_the_patrol_reads_stays_open()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        Task round;
        await using (var connection = await host.Owner.OpenConnectionAsync(Cancel))
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await Run(connection, transaction, "LOCK TABLE next_day_pains IN ACCESS EXCLUSIVE MODE");
            round = host.Services.GetRequiredService<Patrol>().WatchPlans(Cancel);
            while (await Waiting(connection, transaction) is 0)
            {
                await Task.Delay(20, Cancel);
            }

            (await clinic.Patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "Ill" })).MustBe(200);
        }

        await round;

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("paused-by-patient", "open"), (alert["cause"]!.GetValue<string>(), alert["state"]!.GetValue<string>()));
    }

    private static async Task<long> Waiting(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (long)(await Run(connection, transaction, "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'next_day_pains'::regclass"))!;

    private static async Task<object?> Run(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
