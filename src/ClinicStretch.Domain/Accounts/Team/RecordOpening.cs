namespace ClinicStretch.Domain.Accounts.Team;

/// <summary>A therapist opened the record of a patient who is not theirs, and said why. Never changed, and kept for whoever asks.</summary>
public sealed class RecordOpening
{
    /// <summary>How long the record stays open to them.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    public required ClinicId ClinicId { get; init; }
    public required OpeningId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required MemberId MemberId { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

public static class OpeningRules
{
    public const int ShortestReason = 10;

    public static readonly Rule ReasonIsGiven =
        Rule.OfInput("opening.reason", "Say in at least ten letters why you need this record. The clinic reads it.");

    public static readonly Rule SaysWho =
        Rule.OfInput("opening.who", "Give the reference, or the whole name and the birth date.");
}
