using System.Diagnostics;
using System.Globalization;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>The programs of one PostgreSQL installed on this machine.</summary>
public sealed class PostgresBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    private PostgresBinaries(string directory)
    {
        Directory = directory;
        MajorVersion = AskVersion(directory);
    }

    /// <summary>The folder that holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
    public string Directory { get; }

    /// <summary>Such as "15".</summary>
    public string MajorVersion { get; }

    internal string this[string program] => Path.Combine(Directory, program);

    /// <summary>The first complete installation in <c>PATH</c>, else the newest in <c>/usr/lib/postgresql</c>.</summary>
    /// <param name="majorVersion">The version existing data ask for, or null for any.</param>
    /// <exception cref="LocalPostgresException">None is installed; the message says what to type.</exception>
    public static PostgresBinaries Find(string? majorVersion = null) =>
        All().FirstOrDefault(b => majorVersion is null || b.MajorVersion == majorVersion)
        ?? throw new LocalPostgresException(majorVersion is null
            ? "PostgreSQL is not installed. Type: sudo apt-get install -y postgresql"
            : $"The data were made by PostgreSQL {majorVersion}, which is not installed. Type: sudo apt-get install -y postgresql-{majorVersion}");

    /// <summary>Every complete installation, in the order of preference.</summary>
    public static IEnumerable<PostgresBinaries> All() =>
        Folders()
            .Where(d => Needed.All(program => File.Exists(Path.Combine(d, program))))
            .Select(d => new PostgresBinaries(d));

    /// <summary>Where programs of PostgreSQL may be, in the order of preference.</summary>
    internal static IEnumerable<string> Folders() => InPath().Concat(InDebianFolders());

    private static string[] InPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> InDebianFolders() =>
        System.IO.Directory.Exists(DebianRoot)
            ? System.IO.Directory.GetDirectories(DebianRoot)
                .OrderByDescending(d => decimal.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(d => Path.Combine(d, "bin"))
            : [];

    // Answers "postgres (PostgreSQL) 15.13 (Debian ...)".
    private static string AskVersion(string directory)
    {
        var question = new ProcessStartInfo(Path.Combine(directory, "postgres"), ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(question)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return answer.Split(' ').ElementAtOrDefault(2)?.Split('.')[0].Trim() ?? "";
    }
}
