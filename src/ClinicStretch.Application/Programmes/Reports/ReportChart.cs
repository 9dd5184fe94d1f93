namespace ClinicStretch.Application.Programmes.Reports;

/// <summary>
/// Values over time: lines, bars or both. Its alternative text says in words what it shows; the values themselves follow in a table. Which
/// series is which is told by shape and dash, not by colour.
/// </summary>
/// <param name="Alt">Alternative text for screen readers: the trend in words.</param>
/// <param name="Across">Time, from left to right.</param>
/// <param name="Up">The scale, from the bottom.</param>
public sealed record ReportChart(string Alt, ChartAxis Across, ChartAxis Up) : ReportBlock
{
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    public IReadOnlyList<ChartBar> Bars { get; init; } = [];

    /// <summary>What a bar's part is called, for the key; only those that are to be explained, from the bottom up.</summary>
    public IReadOnlyDictionary<ChartPart, string> Parts { get; init; } = new Dictionary<ChartPart, string>();

    /// <summary>Moments such as a new revision, with a short label above.</summary>
    public IReadOnlyList<ChartTick> Marks { get; init; } = [];

    /// <summary>Stretches of time such as pauses, laid behind the rest.</summary>
    public IReadOnlyList<ChartSpan> Spans { get; init; } = [];

    /// <summary>What spans are called, for the key; null without any.</summary>
    public string? SpanName { get; init; }

    public override T Set<T>(IReportBlocks<T> engine) => engine.Chart(this);
}

/// <param name="Name">What it measures; null for days, which say it themselves.</param>
/// <param name="To">Above <paramref name="From"/>.</param>
/// <param name="Ticks">In order.</param>
public sealed record ChartAxis(string? Name, double From, double To, IReadOnlyList<ChartTick> Ticks);

public sealed record ChartTick(double At, string Label);

/// <param name="Points">In order across. The line is broken at a null: nothing was reported then.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points);

public readonly record struct ChartPoint(double Across, double? Up);

/// <param name="Parts">How much of each, from the bottom up.</param>
public sealed record ChartBar(double From, double To, IReadOnlyList<ChartAmount> Parts);

public readonly record struct ChartAmount(ChartPart Part, int Amount);

public readonly record struct ChartSpan(double From, double To);

/// <summary>What became of prescribed sessions; "not reported" is never drawn as "not done".</summary>
public enum ChartPart { Done, Partly, NotDone, Unknown, Extra }
