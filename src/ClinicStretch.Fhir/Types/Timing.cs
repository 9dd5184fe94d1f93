namespace ClinicStretch.Fhir.Types;

/// <summary>When something happens, again and again.</summary>
public sealed record Timing
{
    public TimingRepeat? Repeat { get; init; }
}

/// <summary>So many times a period; <see cref="Period"/> and <see cref="PeriodUnit"/> go together (FHIR invariants tim-1 to tim-10).</summary>
public sealed record TimingRepeat
{
    public Period? BoundsPeriod { get; init; }

    /// <summary>1 or more.</summary>
    public int? Frequency { get; init; }

    public decimal? Period { get; init; }

    /// <summary>s, min, h, d, wk, mo or a.</summary>
    public string? PeriodUnit { get; init; }

    /// <summary>mon to sun.</summary>
    public IReadOnlyList<string> DayOfWeek { get; init; } = [];

    /// <summary>As 08:00:00.</summary>
    public IReadOnlyList<TimeOnly> TimeOfDay { get; init; } = [];
}
