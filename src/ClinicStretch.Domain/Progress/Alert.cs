namespace ClinicStretch.Domain.Progress;

/// <summary>Something a therapist must see. One open alert a patient and cause: it is updated rather than repeated.</summary>
public sealed class Alert
{
    public required ClinicId ClinicId { get; init; }
    public required AlertId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Null when it concerns the patient and no one plan.</summary>
    public required PlanId? PlanId { get; init; }

    public required AlertCause Cause { get; init; }

    /// <summary>The gravest seen so far.</summary>
    public AlertSeverity Severity { get; private set; }

    public required DateTimeOffset RaisedAt { get; init; }
    public AlertState State { get; private set; }

    /// <summary>When the cause was last seen.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>How often the cause was seen while the alert was open; from 1.</summary>
    public int Times { get; private set; }

    /// <summary>Who acknowledged or resolved it last; null while nobody has.</summary>
    public MemberId? HandledBy { get; private set; }

    /// <summary>What was done about it; null until resolved.</summary>
    public string? Resolution { get; private set; }

    public static Alert Raise(AlertTrigger trigger, AlertId id, DateTimeOffset now) => new()
    {
        ClinicId = trigger.ClinicId,
        Id = id,
        PatientId = trigger.PatientId,
        PlanId = trigger.PlanId,
        Cause = trigger.Cause,
        Severity = trigger.Severity,
        RaisedAt = now,
        LastSeenAt = now,
        Times = 1,
    };

    /// <summary>The cause came up again: the alert is open once more, and as grave as the gravest time.</summary>
    public void SeenAgain(DateTimeOffset now, AlertSeverity severity = AlertSeverity.Routine)
    {
        AlertRules.NotResolved.MustHold(State is not AlertState.Resolved);
        Severity = severity > Severity ? severity : Severity;
        Times++;
        LastSeenAt = now;
        State = AlertState.Open;
    }

    public void Acknowledge(MemberId by)
    {
        AlertRules.NotResolved.MustHold(State is not AlertState.Resolved);
        (State, HandledBy) = (AlertState.Acknowledged, by);
    }

    public void Resolve(string note, MemberId by)
    {
        AlertRules.NotResolved.MustHold(State is not AlertState.Resolved);
        AlertRules.SaysWhatWasDone.MustHold(!string.IsNullOrWhiteSpace(note));
        (State, HandledBy, Resolution) = (AlertState.Resolved, by, note);
    }
}

/// <summary>What makes an alert.</summary>
public sealed record AlertTrigger(ClinicId ClinicId, PatientId PatientId, PlanId? PlanId, AlertCause Cause, AlertSeverity Severity);

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

    /// <summary>A patient wrote and waits for an answer.</summary>
    Message,
}

/// <summary>From the mildest to the gravest.</summary>
public enum AlertSeverity { Routine, Urgent, Emergency }

public enum AlertState { Open, Acknowledged, Resolved }

public static class AlertRules
{
    public static readonly Rule NotResolved = new("alert.resolved", "This alert is already resolved.");
    public static readonly Rule SaysWhatWasDone = new("alert.note_needed", "Write what was done about it.");
}
