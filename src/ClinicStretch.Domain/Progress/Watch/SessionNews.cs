using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>What of a report that takes the place of another one a therapist has not been told yet.</summary>
public static class SessionNews
{
    /// <summary>Whether a session put right says something that its version before did not: another cause, a graver one, or more pain.</summary>
    /// <param name="told">What the version before called for.</param>
    public static bool IsNews(AlertReason reason, Session session, Session before, IReadOnlyList<AlertReason> told) =>
        IsGraver(reason, told.FirstOrDefault(t => t.Cause == reason.Cause))
        || (reason.Cause is AlertCause.PainOverLimit && PainCourse.Of(session).Peak > PainCourse.Of(before).Peak);

    /// <summary>Whether it is of another cause or graver.</summary>
    /// <param name="told">Null when nothing was told.</param>
    public static bool IsGraver(AlertReason reason, AlertReason? told) =>
        told is null || told.Cause != reason.Cause || reason.Severity > told.Severity;
}
