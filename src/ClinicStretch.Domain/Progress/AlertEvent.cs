namespace ClinicStretch.Domain.Progress;

/// <summary>One thing that happened to an alert. Rows are only ever added.</summary>
/// <param name="Number">From 1, in order.</param>
/// <param name="By">Who did it; null when nobody did.</param>
/// <param name="To">Whom it was assigned or taken to; null otherwise, and for the patient's therapist.</param>
/// <param name="Note">What was done, or why it closed itself; null otherwise.</param>
public sealed record AlertEvent(int Number, DateTimeOffset At, AlertStep Step, MemberId? By, MemberId? To, string? Note);

public enum AlertStep
{
    Raised,
    SeenAgain,
    Acknowledged,
    Assigned,

    /// <summary>Shown again, since nobody had acknowledged it.</summary>
    Repeated,
    TakenToOnCall,
    TakenToAdministrators,
    Resolved,

    /// <summary>A clinician cleared the red-flag answers.</summary>
    Cleared,

    /// <summary>Its cause had gone.</summary>
    ClosedItself,
}

public static class AlertRules
{
    public static readonly Rule NotResolved = new("alert.resolved", "This alert is already resolved.");
    public static readonly Rule SaysWhatWasDone = new("alert.note_needed", "Write what was done about it.");
    public static readonly Rule RedFlagsAreCleared =
        new("alert.clear_the_answers", "A red flag ends when a clinician clears the answers, with a note. No plan starts again by that.");

    public static readonly Rule OnlyRedFlags = new("alert.no_red_flag", "Only a red flag is ended by clearing answers. Resolve this alert.");
    public static readonly Rule NothingNewSince =
        new("alert.seen_again", "The questions were answered again meanwhile. Read the newest answers, then clear them.");

    public static readonly Rule OnlyByAPerson = new("alert.only_a_person", "This alert ends only when a person has looked.");
}
