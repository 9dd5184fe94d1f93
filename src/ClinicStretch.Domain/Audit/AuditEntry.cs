namespace ClinicStretch.Domain.Audit;

/// <summary>
/// Who did what to which record, when and from where. Rows are only ever added, and hold no health data. The database numbers each clinic's rows
/// and chains them by hash as they come in, so that one that is altered or removed later is found.
/// </summary>
public sealed class AuditEntry
{
    public required ClinicId ClinicId { get; init; }

    /// <summary>Version 7, so that rows lie in the order of time.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null when the system acted.</summary>
    public required PersonId? PersonId { get; init; }

    public required string Role { get; init; }

    /// <summary>The request's name, such as <c>PublishPlan</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The record's kind, such as <c>plan</c>.</summary>
    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The patient whose record it belongs to; null when it belongs to none.</summary>
    public required PatientId? PatientId { get; init; }

    public AuditOutcome Outcome { get; init; } = AuditOutcome.Done;

    /// <summary>The network address it came from; null when the system acted.</summary>
    public required string? Address { get; init; }
}

/// <summary>Whether it was done, or turned away because it was not theirs to ask.</summary>
public enum AuditOutcome { Done, Refused }
