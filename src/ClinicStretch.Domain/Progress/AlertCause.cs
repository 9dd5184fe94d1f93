using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Domain.Progress;

public enum AlertCause
{
    RedFlagEmergency,
    RedFlagUrgent,
    RedFlagReview,
    PainOverLimit,
    Flare,
    TooHardTwice,
    PrecautionAgainstPlan,
    PausedByPatient,

    /// <summary>Pain, tingling or numbness moved further down the leg (domain.md 3.4).</summary>
    LegSymptomsSpread,

    /// <summary>So many amber sessions in a row as the thresholds say (domain.md 3.4).</summary>
    ThreeAmbers,

    /// <summary>Two flares within 14 days (domain.md 3.3).</summary>
    TwoFlares,

    /// <summary>A flare that has not settled within 72 hours (domain.md 3.3).</summary>
    FlareNotSettled,

    /// <summary>The patient fell: plans are paused until a clinician has looked (peers.md 5.1).</summary>
    Fall,

    /// <summary>No session for so many days.</summary>
    Silence,

    LowAdherence,

    /// <summary>A message of the patient's that waits for an answer.</summary>
    Message,

    /// <summary>What the patient said about sessions that were missed: see <see cref="Watch.MissedWatch"/>.</summary>
    Missed,
}

public static class AlertCauses
{
    extension(AlertCause cause)
    {
        /// <summary>Ends only when a clinician clears the answers, with a note (domain.md 3.1).</summary>
        public bool IsRedFlag() => cause is AlertCause.RedFlagEmergency or AlertCause.RedFlagUrgent or AlertCause.RedFlagReview;

        /// <summary>The tier of the answers behind it; null when it is no red flag.</summary>
        public RedFlagTier? Tier => cause switch
        {
            AlertCause.RedFlagEmergency => RedFlagTier.Emergency,
            AlertCause.RedFlagUrgent => RedFlagTier.Urgent,
            AlertCause.RedFlagReview => RedFlagTier.Review,
            _ => null,
        };

        /// <summary>What cannot be seen to be over from reports alone.</summary>
        public bool OnlyAPersonEnds() =>
            cause.IsRedFlag() || cause is AlertCause.Fall or AlertCause.PainOverLimit or AlertCause.LegSymptomsSpread or AlertCause.TwoFlares;
    }
}

/// <summary>From the mildest to the gravest.</summary>
public enum AlertSeverity { Routine, Urgent, Emergency }

public enum AlertState { Open, Acknowledged, Resolved }

/// <summary>How far an emergency was taken while nobody acknowledged it, nearest first.</summary>
public enum AlertReach { None, Repeated, OnCall, Administrators }

/// <summary>What makes an alert.</summary>
public sealed record AlertTrigger(ClinicId ClinicId, PatientId PatientId, PlanId? PlanId, AlertCause Cause, AlertSeverity Severity)
{
    /// <inheritdoc cref="AlertReason.Why"/>
    public string Why { get; init; } = "";

    /// <inheritdoc cref="AlertReason.Sessions"/>
    public IReadOnlyList<SessionId> Sessions { get; init; } = [];
}

/// <summary>Why a therapist must look, and how soon.</summary>
public sealed record AlertReason(AlertCause Cause, AlertSeverity Severity)
{
    /// <summary>In plain words, with the numbers; empty where the cause says it all.</summary>
    public string Why { get; init; } = "";

    /// <summary>The sessions those numbers come from, oldest first; may be empty.</summary>
    public IReadOnlyList<SessionId> Sessions { get; init; } = [];

    public AlertTrigger Of(Plans.Plan plan) => new(plan.ClinicId, plan.PatientId, plan.Id, Cause, Severity) { Why = Why, Sessions = Sessions };
}
