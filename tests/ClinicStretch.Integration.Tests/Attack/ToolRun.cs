using System.Diagnostics;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>What a program of others said, from its beginning to its end.</summary>
/// <param name="Code">0 when it went as it should; null when it was ended because it took too long.</param>
/// <param name="Text">Both of its outputs.</param>
internal sealed record ToolRun(int? Code, string Text)
{
    public static async Task<ToolRun> Of(TimeSpan longest, string program, params IEnumerable<string> words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExitAsync();
        var inTime = await Task.WhenAny(ended, Task.Delay(longest)) == ended;
        if (!inTime)
        {
            process.Kill(entireProcessTree: true);
            await ended;
        }

        return new ToolRun(inTime ? process.ExitCode : null, await said + await complained);
    }
}
