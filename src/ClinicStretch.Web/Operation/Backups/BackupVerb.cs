using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using ClinicStretch.Infrastructure.Backups;

namespace ClinicStretch.Web.Operation.Backups;

/// <summary><c>backup</c>: one encrypted file that holds everything, of one moment, while the clinic goes on.</summary>
internal static class BackupVerb
{
    public static Task<int> Run(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        Run(words, new ConfigurationBuilder().AddEnvironmentVariables().Build(), Console.Out, cancellationToken);

    public static async Task<int> Run(
        IReadOnlyList<string> words, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--data", "--out", Passphrase.FileOption], []);
        var now = TimeProvider.System.GetUtcNow();
        var file = FileFor(line.Value("--out", ""), now);
        var passphrase = Passphrase.ReadNew(configuration, line);
        var began = TimeProvider.System.GetTimestamp();
        await using var source = await BackupSource.Open(configuration, line.Value("--data", ".data"), cancellationToken);
        using var certificate = KeyCertificate.FindExisting(configuration, source.PrivateFolder);
        var made = await BackupMaker.Make(
            new BackupOrder
            {
                Connection = source.Connection,
                File = file,
                Passphrase = passphrase,
                Product = Product,
                Now = now,
                KeyCertificate = certificate?.Export(X509ContentType.Pkcs12),
                MediaFolder = BackupSource.MediaFolder(configuration),
            },
            cancellationToken);
        Tell(output, file, made, TimeProvider.System.GetElapsedTime(began));
        return 0;
    }

    private static string Product => typeof(BackupVerb).Assembly.GetName().Version!.ToString(3);

    private static string FileFor(string wanted, DateTimeOffset now)
    {
        if (wanted is "")
        {
            throw new OperatorException("Say where to: --out FILE, or --out FOLDER for a file named by the time.");
        }

        return Directory.Exists(wanted) || wanted.EndsWith('/')
            ? Path.Combine(wanted, string.Create(CultureInfo.InvariantCulture, $"clinicstretch-{now:yyyyMMdd'T'HHmmss'Z'}.backup"))
            : wanted;
    }

    private static void Tell(TextWriter output, string file, MadeBackup made, TimeSpan took)
    {
        var manifest = made.Manifest;
        output.WriteLine($"Backup written: {file}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {made.Bytes / 1e6:N1} MB in {took.TotalSeconds:N1} s; {manifest.Tables.Count} tables, {manifest.Rows:N0} rows, {manifest.MediaFiles:N0} files of pictures and videos"));
        output.WriteLine($"  last migration {manifest.LastMigration}; {(manifest.HasKeyCertificate ? "with" : "without")} the certificate of the key ring");
        output.WriteLine($"Try it:  ./clinic backup verify --from {file}");
        if (made.MissingMedia > 0)
        {
            output.WriteLine($"Beware: {made.MissingMedia} pictures or videos that the database names are not in the media folder, and so not in the backup.");
        }

        if (made.LockedKeys > 0)
        {
            output.WriteLine(
                $"Beware: {made.LockedKeys} keys of cookies and tokens do not open with the certificate at hand. Name the right one in Keys__Certificate, or what they seal is lost after a restore.");
        }
    }
}
