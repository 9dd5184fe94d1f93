using System.Globalization;
using ClinicStretch.Infrastructure.Storage;

namespace ClinicStretch.Web.Operation;

/// <summary>What brings a database up to date, as patient as the operator has set it.</summary>
internal static class Updating
{
    public const string Setting = "Database:Patience";

    /// <summary>What servers sign in with that do not know the owner's password; at least 16 characters.</summary>
    public const string AppPasswordSetting = "Database:AppPassword";

    private const int ShortestPassword = 16;

    /// <exception cref="OperatorException">A setting cannot be read.</exception>
    public static ClinicMigrator MigratorOf(IConfiguration configuration) => new(TimeProvider.System, PatienceIn(configuration), AppPasswordIn(configuration));

    private static MigrationPatience PatienceIn(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => MigrationPatience.Usual,
        var set when TimeSpan.TryParse(set, CultureInfo.InvariantCulture, out var inAll) && inAll >= TimeSpan.Zero => MigrationPatience.Usual with { InAll = inAll },
        _ => throw new OperatorException("Database__Patience is a time such as 00:05:00: how long a migration waits, all in all, for what others hold."),
    };

    private static string? AppPasswordIn(IConfiguration configuration) => configuration[AppPasswordSetting] switch
    {
        null or "" => null,
        { Length: >= ShortestPassword } password => password,
        _ => throw new OperatorException($"Database__AppPassword has at least {ShortestPassword} characters. Type  openssl rand -hex 32  for one."),
    };
}
