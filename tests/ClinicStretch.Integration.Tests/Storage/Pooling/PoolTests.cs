using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage.Pooling;

/// <summary>Whether a connection that goes back to the pool takes its clinic along.</summary>
public sealed class PoolTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixteen_at_a_time_changing_clinics_see_their_own_alone()
    {
        var clinics = new[] { await host.NewClinic(), await host.NewClinic() };

        var wrong = await ClinicRace.Run(clinics, async clinic =>
        {
            await using var scope = host.Enter(clinic.Id, out var db);
            var seen = await db.InTransactionAsync(
                async () => await db.Patients.IgnoreQueryFilters().Select(p => p.ClinicId).ToListAsync(Cancel), Cancel);
            return seen.Count is 1 && seen[0] == clinic.Id;
        });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task After_a_transaction_nothing_of_the_clinic_is_left_on_the_connection()
    {
        var clinic = await host.NewClinic();
        await using var scope = host.Enter(clinic.Id, out var db);
        await db.Database.OpenConnectionAsync(Cancel);
        Assert.Equal(1, await db.InTransactionAsync(() => db.Patients.CountAsync(Cancel), Cancel));

        Assert.Equal(0, await db.Patients.CountAsync(Cancel));
    }

    // The control: with the setting on the session, as it must not be done, the same race must go wrong, or it would prove nothing.
    // A pooler between is played by a pool that does not reset its connections.
    [Fact]
    public async Task The_race_finds_a_setting_that_stays_on_the_connection()
    {
        var clinics = new[] { await host.NewClinic(), await host.NewClinic() };
        var shared = new NpgsqlConnectionStringBuilder(host.Database.App) { NoResetOnClose = true, MaxPoolSize = 4 }.ConnectionString;
        await using var pool = NpgsqlDataSource.Create(shared);

        var wrong = await ClinicRace.Run(clinics, async clinic =>
        {
            await using (var enter = pool.CreateCommand("SELECT set_config('app.clinic_id', $1, false)"))
            {
                enter.Parameters.Add(new() { Value = clinic.Id.Value.ToString() });
                await enter.ExecuteNonQueryAsync(Cancel);
            }

            await using var read = pool.CreateCommand("SELECT clinic_id FROM patients");
            return await read.ExecuteScalarAsync(Cancel) is Guid seen && ClinicId.From(seen) == clinic.Id;
        });

        ClinicRace.MustSee(wrong);
    }
}
