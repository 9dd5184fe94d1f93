namespace ClinicStretch.Domain.Sessions;

/// <summary>One reported doing of a plan (domain.md 6.5). Never changed: a correction is a new row that names this one.</summary>
public sealed class Session
{
    public required ClinicId ClinicId { get; init; }

    /// <summary>Made by the phone, so that sending it twice makes one row.</summary>
    public required SessionId Id { get; init; }

    public required PatientId PatientId { get; init; }
    public required PlanId PlanId { get; init; }

    /// <summary>The revision it was done under; later ones do not change it.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null when nobody timed it.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it was written down, on the phone or by a member.</summary>
    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>When it reached the clinic.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day it counts for, in the patient's time zone.</summary>
    public required DateOnly Day { get; init; }

    public required Source Source { get; init; }
    public required IReadOnlyList<SessionItem> Items { get; init; }

    /// <summary>Null when not reported; so are the two below.</summary>
    public required PainScore? PainBefore { get; init; }

    public required PainScore? PainWorst { get; init; }
    public required PainScore? PainAfter { get; init; }

    /// <summary>Effort from 0 to 10; null when not reported.</summary>
    public required int? Effort { get; init; }

    /// <summary>A word to the therapist; null when there is none.</summary>
    public required string? Note { get; init; }

    /// <summary>True when the person says that they fell during it or after it.</summary>
    public bool Fell { get; init; }

    /// <summary>Who sent it: the patient, a carer or a member.</summary>
    public required PersonId ReportedBy { get; init; }

    /// <summary>The session this one puts right; null unless it is a correction.</summary>
    public required SessionId? Corrects { get; init; }

    /// <summary>SHA-256 of what was sent, to tell the same session sent again from another one under the same id.</summary>
    public required string BodyHash { get; init; }

    /// <summary>True when it was written down on a later day than it was done.</summary>
    public required bool LoggedLate { get; init; }
}

/// <summary>How a session came to be known.</summary>
public enum Source
{
    /// <summary>As it happened, in the player.</summary>
    Live,

    /// <summary>By the patient, afterwards.</summary>
    Later,

    /// <summary>From a sheet filled in by hand.</summary>
    Paper,

    /// <summary>Done in front of a member of the clinic.</summary>
    InClinic,

    /// <summary>By somebody who helps the patient.</summary>
    Carer,
}
