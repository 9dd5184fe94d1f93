#if FULL_FEED
using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace ClinicStretch.Integration.Tests.Support;

internal static class PostgresContainer
{
    /// <returns>Null when no container engine answers.</returns>
    public static async Task<PostgreSqlContainer?> TryStart()
    {
        try
        {
            var container = new PostgreSqlBuilder("postgres:17-alpine").Build();
            await container.StartAsync();
            return container;
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
#endif
