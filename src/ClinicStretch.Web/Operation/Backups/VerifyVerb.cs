using System.Globalization;
using ClinicStretch.Infrastructure.Backups;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary><c>backup verify</c>: restores a backup into a PostgreSQL made for it, compares, and throws that away.</summary>
internal static class VerifyVerb
{
    public static Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        Run(words, new ConfigurationBuilder().AddEnvironmentVariables().Build(), Console.Out, cancellationToken);

    public static async Task<int> Run(
        IReadOnlyList<string> words, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--from", Passphrase.FileOption], []);
        var began = TimeProvider.System.GetTimestamp();
        using var backup = await BackupFile.Open(RestoreVerb.FileOf(line), Passphrase.Read(configuration, line), cancellationToken);
        var folder = Path.Combine(Path.GetTempPath(), $"clinicstretch-verify-{Guid.CreateVersion7():N}");
        var verified = await BackupVerifier.Verify(backup, folder, cancellationToken);
        Tell(output, backup, verified);
        output.WriteLine(verified.IsSound
            ? string.Create(CultureInfo.InvariantCulture, $"verified  in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:N1} s")
            : "NOT verified: what is marked above is not as it was. Make a new backup, and keep this one until that is verified.");
        return verified.IsSound ? 0 : 1;
    }

    private static void Tell(TextWriter output, BackupFile backup, VerifiedBackup verified)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Backup of {backup.Manifest.TakenAt:yyyy-MM-dd HH:mm:ss} UTC, {backup.Bytes / 1e6:N1} MB, ClinicStretch {backup.Manifest.Product}, PostgreSQL {backup.Manifest.PostgresVersion}"));
        output.WriteLine();
        output.WriteLine($"{"table",-28} {"in the backup",14} {"restored",14}");
        foreach (var table in verified.Tables)
        {
            output.WriteLine($"{table.Table,-28} {Rows(table.Expected),14} {Rows(table.Found),14}  {Verdict(table)}".TrimEnd());
        }

        output.WriteLine();
        output.WriteLine($"{verified.Tables.Count(t => t.IsSame)} of {verified.Tables.Count} tables are the same, row by row");
        output.WriteLine($"{verified.Keys.Readable} of {verified.Keys.All} keys of the key ring open");
        output.WriteLine($"{verified.Media.Sound} of {verified.Media.Expected} pictures and videos from the folder are sound");
    }

    private static string Rows(TableSum? sum) => sum is null ? "missing" : sum.Rows.ToString("N0", CultureInfo.InvariantCulture);

    private static string Verdict(ComparedTable table) => (table.IsSame, table.Expected?.Rows == table.Found?.Rows) switch
    {
        (true, _) => "",
        (_, true) => "differs: as many rows, other content",
        _ => "differs",
    };
}
