using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Domain.Sessions.Missed;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <param name="Until">First day on which it no longer holds; null while no end is known.</param>
public sealed record OwnPrecaution(string Tag, DateOnly From, DateOnly? Until, string? Note);

public sealed record OwnEpisode(string Title, string? ReferralReason, DateOnly Start, DateOnly? End, EpisodeOutcome? Outcome, string? ClosingNote);

/// <param name="ClearedBy">Name of the clinician who weighed the answers; null while nobody has.</param>
public sealed record OwnScreen(
    DateTimeOffset AnsweredAt, AnsweredBy AnsweredBy, RedFlagTier Tier, IReadOnlyList<RedFlagAnswer> Answers,
    DateTimeOffset? ClearedAt, string? ClearedBy, string? ClearingNote);

/// <summary>A plan that was published at least once.</summary>
/// <param name="Revisions">The oldest first.</param>
/// <param name="Shown">Exercises that a therapist has shown to the patient.</param>
/// <param name="Seen">What the patient, or who helps them, has read of changes.</param>
public sealed record OwnPlan(
    PlanId Id, string Name, PlanStatus Status, DateOnly? ReviewOn, IReadOnlyList<OwnRevision> Revisions, IReadOnlyList<OwnStatusChange> History,
    IReadOnlyList<OwnShown> Shown, IReadOnlyList<OwnSeen> Seen);

/// <param name="PublishedBy">Name of the member.</param>
public sealed record OwnRevision(
    int Number, DateTimeOffset PublishedAt, string? PublishedBy, string ReasonForChange, PlanContent Content,
    IReadOnlyList<SafetyOverride> Overrides, IReadOnlyList<string> Precautions);

public sealed record OwnStatusChange(PlanStatus To, DateTimeOffset At, string? Reason);

/// <param name="By">Name of the member.</param>
public sealed record OwnShown(ItemKey Item, string Exercise, DateTimeOffset At, string? By);

public sealed record OwnSeen(int Revision, DateTimeOffset At);

/// <param name="Corrects">The session that this one puts right; null unless it is a correction. Both are kept.</param>
public sealed record OwnSession(
    SessionId Id, PlanId Plan, int Revision, DateOnly Day, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DateTimeOffset LoggedAt, Source Source,
    IReadOnlyList<SessionItem> Items, int? PainBefore, int? PainWorst, int? PainAfter, int? Effort, string? Note, bool Fell, SessionId? Corrects);

/// <param name="Number">The highest of a session counts.</param>
public sealed record OwnNextDayPain(SessionId Session, int Number, int Pain, DateTimeOffset SaidAt);

/// <param name="Day">The first day of the gap.</param>
public sealed record OwnMissed(PlanId Plan, DateOnly Day, MissedReason Reason, DateTimeOffset SaidAt);

public sealed record OwnFall(DateTimeOffset HappenedAt, DateTimeOffset ReportedAt, string? Note);

/// <summary>What a therapist was told to look at.</summary>
/// <param name="Why">In English, as staff read it; empty where the cause says it all.</param>
public sealed record OwnAlert(
    AlertCause Cause, AlertSeverity Severity, AlertState State, string Why, DateTimeOffset RaisedAt, int Times, string? Resolution,
    IReadOnlyList<OwnAlertEvent> History);

/// <param name="By">Name of the member; null where nobody did it.</param>
public sealed record OwnAlertEvent(DateTimeOffset At, AlertStep Step, string? By, string? Note);

/// <param name="Corrects">True for an answer that took the place of an earlier one.</param>
public sealed record OwnAnswer(
    string Instrument, string? Version, DateOnly Day, MeasureReading Reading, decimal? Score, MeasureSource Source, string? ScoredBy, bool Corrects);
