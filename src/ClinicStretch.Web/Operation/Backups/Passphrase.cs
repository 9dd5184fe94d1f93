namespace ClinicStretch.Web.Operation.Backups;

/// <summary>The passphrase of a backup, from a file or from the environment: a command line is seen by everybody on the machine.</summary>
internal static class Passphrase
{
    public const string Setting = "CLINICSTRETCH_BACKUP_PASSPHRASE";
    public const string FileOption = "--passphrase-file";

    private const int Shortest = 12;

    /// <summary>Once read it is taken out of the environment: no program that is started needs it.</summary>
    /// <exception cref="OperatorException">There is none.</exception>
    public static string Read(IConfiguration configuration, CommandLine line)
    {
        var told = line.Value(FileOption, "") is { Length: > 0 } file ? FromFile(file) : configuration[Setting];
        Environment.SetEnvironmentVariable(Setting, null);
        return told is { Length: > 0 }
            ? told
            : throw new OperatorException(
                $"Say the passphrase of the backup: in {Setting}, or in the first line of a file named by {FileOption}. Whoever loses it loses the backup.");
    }

    /// <summary>As <see cref="Read"/>, for a new backup.</summary>
    /// <exception cref="OperatorException">There is none, or it is too short.</exception>
    public static string ReadNew(IConfiguration configuration, CommandLine line) =>
        Read(configuration, line) is { Length: >= Shortest } passphrase
            ? passphrase
            : throw new OperatorException($"The passphrase has fewer than {Shortest} characters. Five or six words that nobody would say together are good.");

    private static string? FromFile(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The file with the passphrase cannot be read. {e.Message}");
        }
    }
}
