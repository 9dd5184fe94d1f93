using ClinicStretch.Web.Operation;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Operation;

public sealed class ClinicDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filling_that_was_cut_short_is_thrown_away_at_the_next_start_and_a_whole_one_is_kept()
    {
        var folder = new DirectoryInfo(Path.Combine(Path.GetTempPath(), $"clinicstretch-{Guid.NewGuid():N}"));
        try
        {
            await using (var database = await Open(folder))
            {
                await Assert.ThrowsAsync<OperationCanceledException>(() => database.Fill<int>(async () =>
                {
                    await Run(database, "CREATE TABLE half_a_clinic (id int)");
                    throw new OperationCanceledException();
                }));
            }

            await using (var database = await Open(folder))
            {
                await Run(database, "CREATE TABLE half_a_clinic (id int)");
                Assert.Equal(1, await database.Fill(() => Task.FromResult(1)));
            }

            await using (var database = await Open(folder))
            {
                await Run(database, "DROP TABLE half_a_clinic");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ClinicDatabase> Open(DirectoryInfo folder) =>
        ClinicDatabase.Open(new ConfigurationBuilder().Build(), folder.FullName, throwaway: false, Cancel);

    private static async Task Run(ClinicDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
