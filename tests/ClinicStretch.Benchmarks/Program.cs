using ClinicStretch.Benchmarks;
#if PDFSHARP
using ClinicStretch.Benchmarks.Programmes;
#endif

// Without words all of them; else those named.
if (args.Length is 0 || args.Contains("figures"))
{
    FigureDuels.Fight(Console.Out);
}

if (args.Length is 0 || args.Contains("search"))
{
    await SearchBench.Run(Console.Out);
}

#if PDFSHARP
if (args.Contains("pdf"))
{
    await PdfBench.Run(Console.Out);
}
#endif
