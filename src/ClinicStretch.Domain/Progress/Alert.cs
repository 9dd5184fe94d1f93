using ClinicStretch.Domain.Progress.Watch;

namespace ClinicStretch.Domain.Progress;

/// <summary>Something a therapist must see. One open alert a patient, plan and cause: it is updated rather than repeated.</summary>
public sealed class Alert
{
    private readonly List<AlertEvent> _history = [];

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

    /// <summary>Why, in plain words, as it was last seen; empty where the cause says it all.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The sessions that its words and numbers come from, oldest first; may be empty.</summary>
    public IReadOnlyList<SessionId> Sessions { get; private set; } = [];

    /// <summary>Whose it is; null for the patient's therapist.</summary>
    public MemberId? AssignedTo { get; private set; }

    /// <summary>The member on call it was taken to; null while it was not.</summary>
    public MemberId? ReachedOnCall { get; private set; }

    /// <summary>How far it was taken while nobody acknowledged it.</summary>
    public AlertReach Reach { get; private set; }

    /// <summary>Since when it waits to be acknowledged; null for <see cref="RaisedAt"/>.</summary>
    public DateTimeOffset? OpenSince { get; private set; }

    /// <summary>When it was last shown again for want of an answer; null while it was not.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Who acknowledged or resolved it last; null while nobody has, and when it closed itself.</summary>
    public MemberId? HandledBy { get; private set; }

    /// <summary>What was done about it, or why it closed itself; null until resolved.</summary>
    public string? Resolution { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>What happened to it, oldest first. Rows are only ever added.</summary>
    public IReadOnlyList<AlertEvent> History => [.. _history.OrderBy(h => h.Number)];

    public bool IsOpen => State is not AlertState.Resolved;

    public static Alert Raise(AlertTrigger trigger, AlertId id, DateTimeOffset now)
    {
        var alert = new Alert
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
            Why = trigger.Why,
            Sessions = trigger.Sessions,
            OpenSince = now,
        };
        alert.Note(AlertStep.Raised, now);
        return alert;
    }

    /// <summary>The cause came up again: the alert is open once more, and as grave as the gravest time.</summary>
    public void SeenAgain(DateTimeOffset now, AlertSeverity severity = AlertSeverity.Routine, string why = "", IReadOnlyList<SessionId>? sessions = null)
    {
        AlertRules.NotResolved.MustHold(IsOpen);
        Severity = severity > Severity ? severity : Severity;
        Times++;
        LastSeenAt = now;
        (OpenSince, Reach) = State is AlertState.Open ? (OpenSince, Reach) : (now, AlertReach.None);
        State = AlertState.Open;
        Say(why, sessions);
        Note(AlertStep.SeenAgain, now);
    }

    /// <summary>The same cause, in the words of today: nothing new has happened, so nobody is called again.</summary>
    public void Say(string why, IReadOnlyList<SessionId>? sessions) =>
        (Why, Sessions) = (why.Length is 0 ? Why : why, sessions is { Count: > 0 } ? sessions : Sessions);

    public void Acknowledge(MemberId by, DateTimeOffset now)
    {
        AlertRules.NotResolved.MustHold(IsOpen);
        (State, HandledBy) = (AlertState.Acknowledged, by);
        Note(AlertStep.Acknowledged, now, by);
    }

    /// <summary>Hands it to a member, or with null back to the patient's therapist.</summary>
    public void Assign(MemberId? to, MemberId by, DateTimeOffset now)
    {
        AlertRules.NotResolved.MustHold(IsOpen);
        AssignedTo = to;
        Note(AlertStep.Assigned, now, by, to);
    }

    /// <exception cref="RuleBrokenException">A red flag ends when a clinician clears the answers, and in no other way.</exception>
    public void Resolve(string note, MemberId by, DateTimeOffset now)
    {
        AlertRules.NotResolved.MustHold(IsOpen);
        AlertRules.RedFlagsAreCleared.MustHold(!Cause.IsRedFlag());
        End(note, by, now, AlertStep.Resolved);
    }

    /// <summary>A clinician has weighed the answers to the red-flag questions. No plan starts again by that.</summary>
    /// <param name="times">How often it had been raised when the clinician read it; null when the caller does not say.</param>
    /// <exception cref="RuleBrokenException">It came up again since: there are answers nobody has read.</exception>
    public void EndByClearing(string note, MemberId by, DateTimeOffset now, int? times = null)
    {
        AlertRules.NotResolved.MustHold(IsOpen);
        AlertRules.OnlyRedFlags.MustHold(Cause.IsRedFlag());
        AlertRules.NothingNewSince.MustHold(times is null || times == Times);
        End(note, by, now, AlertStep.Cleared);
    }

    /// <summary>The cause has gone.</summary>
    /// <param name="because">In plain words.</param>
    public void CloseItself(string because, DateTimeOffset now)
    {
        AlertRules.NotResolved.MustHold(IsOpen);
        AlertRules.OnlyByAPerson.MustHold(!Cause.OnlyAPersonEnds());
        (State, HandledBy, Resolution, ResolvedAt) = (AlertState.Resolved, null, because, now);
        Note(AlertStep.ClosedItself, now, note: because);
    }

    /// <summary>Takes an emergency that nobody has acknowledged to the next people, one step for each that is due.</summary>
    /// <returns>True when it was taken further or shown again.</returns>
    public bool Escalate(Escalation times, DateTimeOffset now)
    {
        if (Severity is not AlertSeverity.Emergency || State is not AlertState.Open)
        {
            return false;
        }

        var before = Reach;
        var waited = now - (OpenSince ?? RaisedAt);
        Take(AlertReach.Repeated, times.RepeatMinutes, waited, now, null);
        Take(AlertReach.OnCall, times.OnCallMinutes, waited, now, times.OnCall);
        Take(AlertReach.Administrators, times.OnCall is null ? times.OnCallMinutes : times.AdministratorMinutes, waited, now, null);
        return Reach != before || RemindAgain(times, now);
    }

    private void Take(AlertReach to, int minutes, TimeSpan waited, DateTimeOffset now, MemberId? onCall)
    {
        if (Reach != to - 1 || waited < TimeSpan.FromMinutes(minutes))
        {
            return;
        }

        (Reach, RemindedAt, ReachedOnCall) = (to, now, onCall ?? ReachedOnCall);
        Note(StepOf(to), now, to: onCall);
    }

    // All have been reached: once an hour from then on, so that what happened stays readable.
    private bool RemindAgain(Escalation times, DateTimeOffset now)
    {
        if (Reach is not AlertReach.Administrators || now - RemindedAt < TimeSpan.FromMinutes(Math.Max(60, times.RepeatMinutes)))
        {
            return false;
        }

        RemindedAt = now;
        Note(AlertStep.Repeated, now);
        return true;
    }

    private static AlertStep StepOf(AlertReach reach) => reach switch
    {
        AlertReach.OnCall => AlertStep.TakenToOnCall,
        AlertReach.Administrators => AlertStep.TakenToAdministrators,
        _ => AlertStep.Repeated,
    };

    private void End(string note, MemberId by, DateTimeOffset now, AlertStep step)
    {
        AlertRules.SaysWhatWasDone.MustHold(!string.IsNullOrWhiteSpace(note));
        (State, HandledBy, Resolution, ResolvedAt) = (AlertState.Resolved, by, note, now);
        Note(step, now, by, note: note);
    }

    private void Note(AlertStep step, DateTimeOffset now, MemberId? by = null, MemberId? to = null, string? note = null) =>
        _history.Add(new AlertEvent(_history.Count + 1, now, step, by, to, note));
}
