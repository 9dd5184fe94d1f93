using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Faults.Nodes;

/// <summary>Three machines with PostgreSQL, of which one takes writes: <c>tests/faults/rig.sh</c>, with the files of <c>deploy/ha</c>. <c>./clinic faults</c> starts these tests on the fourth, where HAProxy is.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private const string Password = "only-for-faults";

    private static readonly string Script = Setting("CLINICSTRETCH_RIG_SCRIPT");

    private Rig()
    {
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The superuser's way to whichever machine takes writes.</summary>
    public static string Connection { get; } = new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = 5000,
        Username = "postgres",
        Password = Password,
        Database = "postgres",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <param name="isSynchronous">Whether what is confirmed is on two machines.</param>
    public static async Task<Rig> Up(bool isSynchronous)
    {
        await Run("up", isSynchronous ? "true" : "false");
        return new Rig();
    }

    /// <summary>The same role and database at one machine, past its network, as from a server of the product that stands beside it.</summary>
    public static string Beside(int machine, string connection) => new NpgsqlConnectionStringBuilder(connection)
    {
        Host = Path.Combine(Setting("CLINICSTRETCH_RIG"), $"n{machine}"),
        Port = 5432,
    }.ConnectionString;

    /// <summary>The machine that takes writes.</summary>
    public static async Task<int> Leader() => int.Parse(await Run("leader"), CultureInfo.InvariantCulture);

    /// <summary>Waits until another machine than this takes writes.</summary>
    public static async Task OtherThan(int machine)
    {
        for (var tries = 0; (await LeaderOrNull() ?? machine) == machine; tries++)
        {
            Assert.True(tries < 150, $"No other machine takes over from {machine}.");
            await Task.Delay(200, Cancel);
        }
    }

    public static Task Do(string fault, int machine) => Run(fault, $"{machine}");

    /// <summary>The machine is as before, all three follow one, and nothing is behind.</summary>
    public static async Task Mend(string fault, int machine)
    {
        await Run("mend", fault, $"{machine}");
        await Run("whole");
    }

    public async ValueTask DisposeAsync() => await Run("down");

    private static async Task<int?> LeaderOrNull()
    {
        var (code, told, _) = await Ask("leader");
        return code is 0 ? int.Parse(told, CultureInfo.InvariantCulture) : null;
    }

    private static async Task<string> Run(params string[] words)
    {
        var (code, told, complaint) = await Ask(words);
        Assert.True(code is 0, $"{string.Join(' ', words)} ended with {code}: {complaint}");
        return told;
    }

    // What it starts goes on, and would hold a pipe open: it writes into files.
    private static async Task<(int Code, string Told, string Complaint)> Ask(params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("clinicstretch-rig-");
        var (told, complaint) = (Path.Combine(folder.FullName, "told"), Path.Combine(folder.FullName, "complaint"));
        using var process = Process.Start("bash", ["-c", "exec \"$0\" \"${@:3}\" >\"$1\" 2>\"$2\"", Script, told, complaint, .. words]);
        await process.WaitForExitAsync(CancellationToken.None);
        var answer = (process.ExitCode, await File.ReadAllTextAsync(told, CancellationToken.None), await File.ReadAllTextAsync(complaint, CancellationToken.None));
        folder.Delete(recursive: true);
        return answer;
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set. Type: ./clinic faults");
}
