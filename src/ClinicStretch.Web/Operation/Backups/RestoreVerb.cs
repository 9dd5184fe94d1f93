using System.Globalization;
using ClinicStretch.Infrastructure.Backups;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary><c>restore</c>: brings a backup back into an empty data folder, or into the empty database that is named.</summary>
internal static class RestoreVerb
{
    public static Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        Run(words, new ConfigurationBuilder().AddEnvironmentVariables().Build(), Console.Out, cancellationToken);

    public static async Task<int> Run(
        IReadOnlyList<string> words, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--from", "--data", "--erasures", Passphrase.FileOption], []);
        var (named, folder) = (NamedPostgres.Find(configuration, "Clinic") ?? "", line.Value("--data", ""));
        if (named is "" == folder is "")
        {
            throw new OperatorException("Say where to: --data DIR for a folder that is empty, or ConnectionStrings__Clinic for a database that is empty; not both.");
        }

        var place = named is "" ? (IRestorePlace)new PrivateFolder(folder) : new NamedDatabase(named, configuration);
        place.MustBeFree();
        IReadOnlyList<LoggedErasure> erasures = line.Value("--erasures", "") is { Length: > 0 } list ? await ErasureLog.Read(list, cancellationToken) : [];
        using var backup = await BackupFile.Open(FileOf(line), Passphrase.Read(configuration, line), cancellationToken);
        BackupRestorer.MustBeKnown(backup.Manifest);
        place.MustTake(backup.Manifest);
        var media = BackupSource.MediaFolder(configuration);
        if (backup.Manifest.MediaFiles > 0 && media is null)
        {
            throw new OperatorException($"The backup holds {backup.Manifest.MediaFiles} pictures and videos that were kept in a folder. Say in Media__Folder where to put them.");
        }

        var began = TimeProvider.System.GetTimestamp();
        var tables = await place.Fill(backup.Manifest, async (connection, keep) =>
        {
            var compared = await Unpack(backup, connection, keep, media, cancellationToken);
            if (erasures.Count > 0)
            {
                await ErasuresVerb.Replay(connection, erasures, output, cancellationToken);
            }

            return compared;
        }, cancellationToken);
        return Tell(output, backup.Manifest, tables, TimeProvider.System.GetElapsedTime(began));
    }

    /// <exception cref="OperatorException">None is named.</exception>
    public static string FileOf(CommandLine line) =>
        line.Value("--from", "") is { Length: > 0 } file ? file : throw new OperatorException("Say which backup: --from FILE.");

    private static async Task<IReadOnlyList<ComparedTable>> Unpack(
        BackupFile backup, string connection, Action<byte[]> keepCertificate, string? media, CancellationToken cancellationToken)
    {
        await backup.Unpack(
            new Unpacking
            {
                Certificate = bytes =>
                {
                    keepCertificate(bytes);
                    return Task.CompletedTask;
                },
                Media = (file, content) => RestoredMedia.Write(file, content, media!, cancellationToken),
                Database = dump => BackupRestorer.Restore(backup.Manifest, dump, connection, cancellationToken),
            },
            cancellationToken);
        return await BackupRestorer.Compare(backup.Manifest, connection, cancellationToken);
    }

    private static int Tell(TextWriter output, BackupManifest manifest, IReadOnlyList<ComparedTable> tables, TimeSpan took)
    {
        foreach (var table in tables.Where(t => !t.IsSame))
        {
            output.WriteLine($"differs: {table.Table}");
        }

        var isSame = tables.All(t => t.IsSame);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Restored the clinic of {manifest.TakenAt:yyyy-MM-dd HH:mm:ss} UTC in {took.TotalSeconds:N1} s: {tables.Count} tables, {manifest.Rows:N0} rows, {(isSame ? "all as the backup says" : "NOT as the backup says")}."));
        output.WriteLine("Start it with ./clinic run, which brings it up to date. What came after the backup is not in it, and what was erased after it is in it unless --erasures named the list: see docs/backup.md.");
        return isSame ? 0 : 1;
    }
}
