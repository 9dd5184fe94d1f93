namespace ClinicStretch.Web.Operation;

/// <summary><c>migrate</c>: brings the database up to date and loads the catalogue.</summary>
internal static class MigrateVerb
{
    public static async Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--data"], []);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var database = await ClinicDatabase.Open(
            configuration, line.Value("--data", ".data"), throwaway: false, cancellationToken);
        await Updating.MigratorOf(configuration).Migrate(database.Owner, cancellationToken);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
