using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Domain.Plans;

/// <summary>Where a plan stands (domain.md 6.4).</summary>
public enum PlanStatus
{
    /// <summary>Never published; the patient does not see it.</summary>
    Draft,
    Active,
    OnHold,
    Completed,
    Discarded,
    Revoked,

    /// <summary>Made by mistake: hidden from the patient, kept for the record.</summary>
    EnteredInError,
}

/// <summary>One change of a plan's status. Rows are only ever added.</summary>
/// <param name="From">Null for the first.</param>
/// <param name="By">Who did it; null when the system did.</param>
/// <param name="Reason">Null where none is asked for.</param>
/// <param name="Pause">Why it rests; null unless it was put on hold with a kind.</param>
/// <param name="BackOn">The day the patient means to go on; null when nobody can tell.</param>
/// <param name="Ending">How it ended; null unless it was completed with one.</param>
public sealed record StatusChange(
    PlanStatus? From,
    PlanStatus To,
    DateTimeOffset At,
    PersonId? By,
    string? Reason,
    PauseKind? Pause = null,
    DateOnly? BackOn = null,
    PlanEnding? Ending = null);
