namespace ClinicStretch.Web.Components.Charts;

/// <summary>One day. The value is in the chart's unit; null is not reported and leaves a gap in the line.</summary>
public sealed record ChartPoint(DateOnly Date, double? Value);

/// <param name="Name">As the key and the table's heading show it.</param>
/// <param name="Points">In order of date, one a date.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>Something that happened on a day: a new revision, a pause.</summary>
public sealed record ChartMark(DateOnly Date, string Label);

/// <summary>A stretch of values with a meaning of its own, drawn behind the lines.</summary>
/// <param name="From">In the unit of the values, as <paramref name="To"/>; the lower one.</param>
public sealed record ChartBand(double From, double To, string Words);
