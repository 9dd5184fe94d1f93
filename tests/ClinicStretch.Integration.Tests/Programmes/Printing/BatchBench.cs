using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes.Printing;

/// <summary>
/// A thousand sheets over HTTP as a ZIP: how much memory the server takes, of which the client's reading is a part here, whether files come while others
/// are still printed, and that the printing ends with the reading. To be asked for by name; Linux alone counts memory so.
/// </summary>
public sealed class BatchBench(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Sheets = 1000;
    private const double MostMegabytes = 120;
    private const int MostTries = 30;
    private static readonly string[] Exercises = ["knee-to-chest", "lumbar-rotation", "pelvic-tilt", "cat-cow", "seated-twist", "bridge"];

    [Fact(Explicit = true)]
    public async Task A_thousand_sheets_take_no_more_memory_than_a_few()
    {
        var clinic = await host.NewClinic();
        for (var number = 0; number < Sheets; number++)
        {
            var items = Exercises.Take(1 + number % Exercises.Length).Select(slug => Given.Item(slug));
            await clinic.Prescribe(Given.Plan(host.Clock.Today, [.. items]), await clinic.NewPatient());
        }

        var warm = await Read(clinic, 50);
        var all = await Read(clinic, Sheets);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"50 sheets: {warm}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sheets} sheets: {all}"));
        Assert.Equal(Sheets, all.Entries);
        Assert.True(all.FirstSecond < all.Seconds / 10, "The first file came late.");
        Assert.True(all.Grown < MostMegabytes, $"Memory grew by {all.Grown:0} MB.");
    }

    private static async Task<Reading> Read(TestClinic clinic, int sheets)
    {
        GC.Collect();
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5", TestContext.Current.CancellationToken);
        var (before, watch) = (Peak(), Stopwatch.StartNew());
        var path = Path.GetTempFileName();
        using var answer = await Begin(clinic);
        Assert.Equal($"{Sheets}", answer.Headers.GetValues("X-Programmes").Single());
        var first = 0.0;
        await using (var file = File.Create(path))
        await using (var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken))
        {
            var part = new byte[64 * 1024];
            for (int read; (sheets == Sheets || file.Length < sheets * 100_000L) && (read = await body.ReadAsync(part, TestContext.Current.CancellationToken)) > 0;)
            {
                first = first > 0 ? first : watch.Elapsed.TotalSeconds;
                await file.WriteAsync(part.AsMemory(0, read), TestContext.Current.CancellationToken);
            }
        }

        var reading = new Reading(sheets == Sheets ? CountIn(path) : 0, new FileInfo(path).Length, first, watch.Elapsed.TotalSeconds, before, Peak());
        File.Delete(path);
        return reading;
    }

    // The one before, which nobody reads any more, gives its place back as soon as the server sees that.
    private static async Task<HttpResponseMessage> Begin(TestClinic clinic)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await clinic.Therapist.Begin("/api/v1/programmes.zip");
            if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || tries == MostTries)
            {
                return answer.EnsureSuccessStatusCode();
            }

            answer.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }

    private static int CountIn(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Count;
    }

    // The most that this process has held since its peak was forgotten, in megabytes.
    private static double Peak() => double.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024;

    /// <param name="Before">Megabytes, as <paramref name="Most"/>.</param>
    private sealed record Reading(int Entries, long Bytes, double FirstSecond, double Seconds, double Before, double Most)
    {
        public double Grown => Most - Before;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Bytes / 1e6:0.0} MB read, the first after {FirstSecond:0.00} s, all after {Seconds:0.0} s; memory {Before:0} MB before, {Most:0} MB at most");
    }
}
