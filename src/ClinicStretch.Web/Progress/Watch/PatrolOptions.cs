namespace ClinicStretch.Web.Progress.Watch;

/// <summary>How often the patrol looks (<c>Patrol:*</c>).</summary>
internal sealed record PatrolOptions
{
    public const string Section = "Patrol";

    /// <summary>Between two rounds that look for emergencies nobody has acknowledged. Zero switches the patrol off in this process.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Between two rounds that hold every plan against the rules of time.</summary>
    public TimeSpan PlansEvery { get; init; } = TimeSpan.FromHours(1);
}
