using System.Globalization;
using ClinicStretch.Infrastructure.Storage;

namespace ClinicStretch.Web.Operation;

/// <summary>What brings a database up to date, as patient as the operator has set it.</summary>
internal static class Updating
{
    public const string Setting = "Database:Patience";

    /// <exception cref="OperatorException">The setting cannot be read.</exception>
    public static ClinicMigrator MigratorOf(IConfiguration configuration) => new(TimeProvider.System, configuration[Setting] switch
    {
        null or "" => MigrationPatience.Usual,
        var set when TimeSpan.TryParse(set, CultureInfo.InvariantCulture, out var inAll) && inAll >= TimeSpan.Zero => MigrationPatience.Usual with { InAll = inAll },
        _ => throw new OperatorException("Database__Patience is a time such as 00:05:00: how long a migration waits, all in all, for what others hold."),
    });
}
