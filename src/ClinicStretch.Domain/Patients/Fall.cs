namespace ClinicStretch.Domain.Patients;

/// <summary>A fall that was reported by itself, not with a session. Never changed.</summary>
public sealed class Fall
{
    public required ClinicId ClinicId { get; init; }
    public required FallId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required DateTimeOffset HappenedAt { get; init; }
    public required DateTimeOffset ReportedAt { get; init; }
    public required PersonId ReportedBy { get; init; }

    /// <summary>What the person said of it; null when nothing.</summary>
    public required string? Note { get; init; }
}

public static class FallRules
{
    /// <summary>How long after it a fall may still be reported.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(90);

    public static readonly Rule HappenedNotLongAgo =
        Rule.OfInput("fall.time", "Say when it happened: not in the future, and within the last 90 days.");

    public static void Check(DateTimeOffset happenedAt, DateTimeOffset now) =>
        HappenedNotLongAgo.MustHold(happenedAt <= now + Sessions.SessionRules.ClockTolerance && now - happenedAt <= Within);
}
