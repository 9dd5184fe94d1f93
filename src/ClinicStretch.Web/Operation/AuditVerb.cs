using System.Globalization;
using System.Text.Json;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Web.Operation.Backups;
using Npgsql;

namespace ClinicStretch.Web.Operation;

/// <summary><c>audit verify</c>: reads every clinic's audit from end to end, while the clinic goes on, and says what was altered or removed.</summary>
internal static class AuditVerb
{
    public static async Task<int> Verify(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var line = new CommandLine(words, ["--data", "--heads"], []);
        var heads = line.Value("--heads", "");
        var kept = await Read(heads, cancellationToken);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var database = await BackupSource.Open(configuration, line.Value("--data", ".data"), cancellationToken);
        await using var source = NpgsqlDataSource.Create(database.Connection);
        var verdicts = await AuditTrail.Verify(source, kept, cancellationToken);
        foreach (var verdict in verdicts)
        {
            Tell(verdict);
        }

        if (!verdicts.All(v => v.IsWhole))
        {
            Console.WriteLine("The audit does not hold. Keep the database as it is, and the heads noted earlier; restore a backup beside it and compare.");
            return 1;
        }

        await Keep(heads, verdicts, cancellationToken);
        return 0;
    }

    private static void Tell(AuditVerdict verdict)
    {
        var (clinic, number, hash) = verdict.Head;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clinic.Value}  {number} rows  {hash}  {(verdict.IsWhole ? "whole" : "NOT WHOLE")}"));
        foreach (var fault in verdict.Faults)
        {
            Console.WriteLine($"  {fault}");
        }
    }

    private static async Task<IReadOnlyList<AuditHead>> Read(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<List<AuditHead>>(stream, JsonSerializerOptions.Web, cancellationToken) ?? [];
        }
        catch (JsonException)
        {
            throw new OperatorException($"{file} holds no heads of an audit. Name the file that an earlier \"audit verify --heads\" wrote, or a new one.");
        }
    }

    // Only heads that hold are kept: the earlier ones stay as they were when something is wrong.
    private static async Task Keep(string file, IReadOnlyList<AuditVerdict> verdicts, CancellationToken cancellationToken)
    {
        if (file.Length > 0)
        {
            await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(verdicts.Select(v => v.Head), JsonSerializerOptions.Web), cancellationToken);
            Console.WriteLine($"Where each ends is noted in {file}. Keep a copy where nobody who may change the database can change it.");
        }
    }
}
