using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Pdf.PdfSharp;

namespace ClinicStretch.Benchmarks.Programmes;

/// <summary>
/// A programme of eight exercises printed by the portable engine, and the same words as a page printed by headless Chromium: in turn, in one
/// run, on one machine. The floor is 20 times as fast as Chromium's print of a page that is loaded already, the aim 60 times.
/// </summary>
internal static class PdfBench
{
    private const int Rounds = 9;
    private const int Batch = 1000;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(700);
    private static readonly ProgrammeDocument Document = ProgrammeDocuments.Gentle;
    private static readonly PdfSharpProgrammePrinter Printer = new(new PdfSharpOptions());

    public static async Task Run(TextWriter writer)
    {
        await Write(writer, $"a programme of {Document.Exercises.Count} exercises, standard, A4: {Printer.Print(Document, PrintOptions.Default).Length:N0} bytes");
        for (var warm = 0; warm < 100; warm++)
            Printer.Print(Document, PrintOptions.Default);
        await using (var browser = await BrowserPrinter.Start())
        {
            await browser.Load(Document);
            await Write(writer, $"Chromium's file of the same words: {(await browser.Print()).Length:N0} bytes");
            await Duel(writer, browser);
        }

        await OnTwoCores(writer);
        await AsABatch(writer);
    }

    private static async Task Duel(TextWriter writer, BrowserPrinter browser)
    {
        List<(double Ours, double Print, double Load, double Held)> rounds = [];
        for (var round = -1; round < Rounds; round++)
        {
            var ours = await MillisecondsOf(() => Task.FromResult(Printer.Print(Document, PrintOptions.Default)));
            var print = await MillisecondsOf(browser.Print);
            var load = await MillisecondsOf(browser.Reload);
            if (round >= 0)
                rounds.Add((ours, print, load, Memory.OfChildren()));
        }

        await Write(writer, $"warm, a document         | PDFsharp {Median(rounds.Select(r => r.Ours)):0.0} ms | Chromium prints {Median(rounds.Select(r => r.Print)):0} ms, loads {Median(rounds.Select(r => r.Load)):0} ms");
        await Write(writer, $"Chromium to PDFsharp     | print alone {Median(rounds.Select(r => r.Print / r.Ours)):0.0} x | load and print {Median(rounds.Select(r => (r.Print + r.Load) / r.Ours)):0.0} x | floor 20, aim 60");
        await Write(writer, $"memory of Chromium       | {rounds.Max(r => r.Held):0} MB with its driver");
    }

    private static async Task OnTwoCores(TextWriter writer)
    {
        var (printed, watch) = (0, Stopwatch.StartNew());
        var allocated = GC.GetTotalAllocatedBytes();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (watch.Elapsed < 5 * Round)
            {
                Printer.Print(Document, PrintOptions.Default);
                Interlocked.Increment(ref printed);
            }
        })));
        var perSecond = printed / watch.Elapsed.TotalSeconds;
        await Write(writer, $"on two cores             | {perSecond:0} documents a second | {(GC.GetTotalAllocatedBytes() - allocated) / (double)printed / 1e6:0.0} MB allocated a document");
    }

    private static async Task AsABatch(TextWriter writer)
    {
        GC.Collect();
        Memory.Forget();
        var before = Memory.Peak();
        await using (var zip = new ZipArchive(Stream.Null, ZipArchiveMode.Create))
            for (var number = 0; number < Batch; number++)
            {
                await using var entry = await zip.CreateEntry($"{number:D4}.pdf", CompressionLevel.NoCompression).OpenAsync();
                await entry.WriteAsync(Printer.Print(ProgrammeDocuments.OfLength(1 + number % 12), PrintOptions.Default));
            }

        await Write(writer, $"a batch of {Batch:N0} as a ZIP | peak {Memory.Peak():0} MB, of which {before:0} MB before | floor 200, aim 120");
    }

    private static async Task<double> MillisecondsOf(Func<Task> work)
    {
        var calls = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Round)
        {
            await work();
            calls++;
        }

        return watch.Elapsed.TotalMilliseconds / calls;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static Task Write(TextWriter writer, FormattableString line) => writer.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
