namespace ClinicStretch.Web.Exchange;

/// <summary>How often the courier looks (<c>Courier:*</c>).</summary>
internal sealed record CourierOptions
{
    public const string Section = "Courier";

    /// <summary>Between two rounds. Zero switches the courier off in this process.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);
}
