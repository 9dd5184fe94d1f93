using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary><c>pg_dump</c> and <c>pg_restore</c> of one installation. They are told passwords by their environment, never by their command line.</summary>
public sealed class PostgresClient
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private readonly string _directory;

    private PostgresClient(string directory) => (_directory, MajorVersion) = (directory, AskVersion(directory));

    /// <summary>Such as 15; 0 when it does not say.</summary>
    public int MajorVersion { get; }

    /// <summary>The oldest that is not older than a server, or than what wrote a dump.</summary>
    /// <exception cref="LocalPostgresException">None is installed; the message says what to type.</exception>
    public static PostgresClient Find(int atLeast) =>
        PostgresBinaries.Folders().Where(Holds).Select(d => new PostgresClient(d))
            .Where(c => c.MajorVersion >= atLeast).MinBy(c => c.MajorVersion)
        ?? throw new LocalPostgresException(
            $"pg_dump and pg_restore of PostgreSQL {atLeast} or newer are not installed. Type: sudo apt-get install -y postgresql-client-{atLeast}");

    /// <summary>Dumps a whole database, rows behind policies too, as it is in a snapshot somebody holds open.</summary>
    /// <param name="read">Reads the dump, in the custom format, while it is made.</param>
    /// <exception cref="LocalPostgresException">It failed; the message carries its own words.</exception>
    public Task Dump(string connectionString, string snapshot, Func<Stream, Task> read, CancellationToken cancellationToken) => Run(
        Ask("pg_dump", connectionString, "--format=custom", "--encoding=UTF8", "--no-password", "--lock-wait-timeout=60000", $"--snapshot={snapshot}"),
        process =>
        {
            process.StandardInput.Close();
            return read(process.StandardOutput.BaseStream);
        },
        cancellationToken);

    /// <summary>Restores a dump in one transaction; everything belongs to the role that restores.</summary>
    /// <exception cref="LocalPostgresException">It failed; the message carries its own words.</exception>
    public Task Restore(string connectionString, Stream dump, CancellationToken cancellationToken) => Run(
        Ask(
            "pg_restore", connectionString, "--no-owner", "--no-comments", "--single-transaction", "--exit-on-error", "--no-password",
            $"--dbname={new NpgsqlConnectionStringBuilder(connectionString).Database}"),
        process => Feed(process, dump, cancellationToken),
        cancellationToken);

    private static bool Holds(string directory) => File.Exists(Path.Combine(directory, "pg_dump")) && File.Exists(Path.Combine(directory, "pg_restore"));

    private static async Task Run(ProcessStartInfo how, Func<Process, Task> talk, CancellationToken cancellationToken)
    {
        using var process = Process.Start(how)!;
        try
        {
            var words = process.StandardError.ReadToEndAsync(cancellationToken);
            await talk(process);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode is not 0)
            {
                throw new LocalPostgresException($"{Path.GetFileName(how.FileName)} failed. {Harmless(await words, Path.GetFileName(how.FileName))}");
            }
        }
        finally
        {
            await End(process);
        }
    }

    // A program that gave up closes its end; its own words say more than the broken pipe.
    private static async Task Feed(Process process, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await content.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.WaitForExit(Farewell) && process.ExitCode is not 0)
        {
            return;
        }
    }

    private static async Task End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo Ask(string program, string connectionString, params string[] words)
    {
        var how = new ProcessStartInfo(Path.Combine(_directory, program), words)
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(new NpgsqlConnectionStringBuilder(connectionString)))
        {
            how.Environment[name] = value;
        }

        return how;
    }

    private static IEnumerable<(string Name, string? Value)> Settings(NpgsqlConnectionStringBuilder to) =>
    [
        ("PGHOST", to.Host),
        ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)),
        ("PGUSER", to.Username),
        ("PGPASSWORD", to.Password),
        ("PGPASSFILE", to.Passfile),
        ("PGDATABASE", to.Database),
        ("PGSSLMODE", Ssl(to.SslMode)),
        ("PGSSLROOTCERT", to.RootCertificate),
        ("PGSSLCERT", to.SslCertificate),
        ("PGSSLKEY", to.SslKey),
        ("PGAPPNAME", "clinicstretch backup"),
        ("PGSERVICE", null),
        ("PGOPTIONS", null),
        ("LC_ALL", "C"),
    ];

    private static string Ssl(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };

    // Details and contexts quote rows, and a row is a patient's.
    private static string Harmless(string words, string program) =>
        string.Join(' ', words.Split('\n').Where(line => line.StartsWith($"{program}: error:", StringComparison.Ordinal)).Select(line => line.Trim()));

    // Answers "pg_dump (PostgreSQL) 15.13 (Debian ...)".
    private static int AskVersion(string directory)
    {
        var question = new ProcessStartInfo(Path.Combine(directory, "pg_dump"), ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(question)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var version = answer.Split(' ').ElementAtOrDefault(2)?.Split('.')[0].Trim();
        return int.TryParse(version, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
