using System.Diagnostics;

namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>Who runs the server's programs. PostgreSQL refuses to be root, so root steps down to another user.</summary>
internal sealed class ServerUser
{
    private const string MadeByPostgres = "postgres";
    private const string MadeByUs = "clinicstretch";
    private static readonly ServerUser Root = new(null);

    private readonly (string User, string Group)? _stepDown;

    private ServerUser((string User, string Group)? stepDown) => _stepDown = stepDown;

    /// <summary>The user for a cluster in this folder, which is made, and given to that user, when it is new.</summary>
    public static async Task<ServerUser> OwningAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        if (!Environment.IsPrivilegedProcess)
            return new ServerUser(null);

        var owner = (await Root.RunAsync(["stat", "-c", "%u %g", folder], cancellationToken)).Split(' ', StringSplitOptions.TrimEntries);
        if (owner[0] is not "0")
            return new ServerUser((owner[0], owner[1]));

        var name = await ExistsAsync(MadeByPostgres, cancellationToken) ? MadeByPostgres : MadeByUs;
        if (name is MadeByUs && !await ExistsAsync(MadeByUs, cancellationToken))
            await Root.RunAsync(["useradd", "--system", "--user-group", "--no-create-home", MadeByUs], cancellationToken);

        var user = new ServerUser((name, name));
        await user.TakeAsync(folder, cancellationToken);
        return user;
    }

    /// <summary>Makes this user the owner of a file or folder and keeps everyone else out. Nothing to do for an ordinary user.</summary>
    public async Task TakeAsync(string path, CancellationToken cancellationToken)
    {
        if (_stepDown is not { } to)
            return;
        await Root.RunAsync(["chown", $"{to.User}:{to.Group}", path], cancellationToken);
        await Root.RunAsync(["chmod", "go=", path], cancellationToken);
    }

    /// <summary>True when this user can reach the folder: one closed folder above it is enough to be shut out.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken)
    {
        using var process = Start(["test", "-x", folder], workingDirectory: "/");
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode is 0;
    }

    /// <summary>Runs a program to its end and answers what it wrote.</summary>
    /// <exception cref="LocalPostgresException">It failed; the message carries its own words.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        using var process = Start(command, workingDirectory: "/");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        return process.ExitCode is 0
            ? await output
            : throw new LocalPostgresException($"{Path.GetFileName(command[0])} failed: {(await errors).Trim()} {(await output).Trim()}");
    }

    /// <summary>Starts a program and leaves it running. Its input, output and errors are in the caller's hands.</summary>
    public Process Start(IReadOnlyList<string> command, string workingDirectory)
    {
        string[] whole = _stepDown is { } to
            ? ["setpriv", $"--reuid={to.User}", $"--regid={to.Group}", "--clear-groups", "--", .. command]
            : [.. command];
        return Process.Start(new ProcessStartInfo(whole[0], whole[1..])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
    {
        using var process = Root.Start(["id", "-u", name], workingDirectory: "/");
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode is 0;
    }
}
