namespace ClinicStretch.Web.Hosting.Load;

/// <summary>How much heavy work goes on at once (<c>Bulkheads:*</c>). Half of the cores are left to screens and to sessions.</summary>
internal sealed record BulkheadOptions
{
    public const string Section = "Bulkheads";

    private static readonly int HalfOfTheCores = Math.Max(1, Environment.ProcessorCount / 2);

    public Places Print { get; init; } = new() { AtOnce = HalfOfTheCores, Waiting = 16 * HalfOfTheCores, OfOnePerson = 4, Pause = 3 };

    /// <summary>A ZIP of a thousand sheets takes minutes, so few wait for it.</summary>
    public Places Batch { get; init; } = new() { AtOnce = HalfOfTheCores, Waiting = 2, OfOnePerson = 1, Pause = 30 };

    public Places Export { get; init; } = new() { AtOnce = HalfOfTheCores, Waiting = 8 * HalfOfTheCores, OfOnePerson = 2, Pause = 5 };

    internal bool IsWhole => new[] { Print, Batch, Export }.All(p => p.IsWhole);

    public Places For(HeavyWork work) => work switch
    {
        HeavyWork.Print => Print,
        HeavyWork.Batch => Batch,
        HeavyWork.Export => Export,
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, message: null),
    };
}

/// <summary>Of one kind of work.</summary>
internal sealed record Places
{
    public int AtOnce { get; init; } = 1;

    /// <summary>Beyond those, whoever comes is told to come again.</summary>
    public int Waiting { get; init; }

    /// <summary>Under way or waiting, for one person at one time.</summary>
    public int OfOnePerson { get; init; } = 1;

    /// <summary>Seconds after which to try again.</summary>
    public int Pause { get; init; } = 5;

    internal bool IsWhole => AtOnce > 0 && Waiting >= 0 && OfOnePerson > 0 && Pause > 0;
}
