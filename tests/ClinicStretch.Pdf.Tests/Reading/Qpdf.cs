using System.Diagnostics;

namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>The program qpdf as a second pair of eyes.</summary>
internal static class Qpdf
{
    /// <returns>Errors and warnings; empty for a sound file.</returns>
    public static async Task<string> ComplaintsAbout(byte[] file)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("qpdf", ["--check", path]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(path);
        return process.ExitCode == 0 ? await errors : $"{process.ExitCode} {await errors}";
    }
}
