using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Infrastructure.Storage;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary><c>erasures</c>: writes the list of what was erased, to be kept apart from the backups; or erases again by such a list.</summary>
internal static class ErasuresVerb
{
    public static Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        Run(words, new ConfigurationBuilder().AddEnvironmentVariables().Build(), Console.Out, cancellationToken);

    public static async Task<int> Run(IReadOnlyList<string> words, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--data", "--out", "--from"], []);
        var (to, from) = (line.Value("--out", ""), line.Value("--from", ""));
        if (to is "" == from is "")
        {
            throw new OperatorException("Say --out FILE to write the list of erasures, or --from FILE to erase again what stands in it; not both.");
        }

        if (from is "")
        {
            await using var source = await BackupSource.Open(configuration, line.Value("--data", ".data"), cancellationToken);
            await output.WriteLineAsync($"{await ErasureLog.Write(source.Connection, to, cancellationToken)} erasures in {to}. Keep it apart from the backups.");
            return 0;
        }

        var log = await ErasureLog.Read(from, cancellationToken);
        await using var database = await ClinicDatabase.Open(configuration, line.Value("--data", ".data"), throwaway: false, cancellationToken);
        await Replay(database.Owner, log, output, cancellationToken);
        return 0;
    }

    /// <summary>Brings the database up to date first: the backup may be older than erasing.</summary>
    public static async Task Replay(string owner, IReadOnlyList<LoggedErasure> log, TextWriter output, CancellationToken cancellationToken)
    {
        await new ClinicMigrator(TimeProvider.System).Migrate(owner, cancellationToken);
        var replayed = await ErasureLog.Replay(owner, log, cancellationToken);
        await output.WriteLineAsync($"{replayed.Done} records erased again; {replayed.Known} were erased already; {replayed.Elsewhere} are of clinics that are not here.");
    }
}
