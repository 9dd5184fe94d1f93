using ClinicStretch.Benchmarks;

// Without words all of them; else those named.
if (args.Length is 0 || args.Contains("figures"))
{
    FigureDuels.Fight(Console.Out);
}

if (args.Length is 0 || args.Contains("search"))
{
    await SearchBench.Run(Console.Out);
}
