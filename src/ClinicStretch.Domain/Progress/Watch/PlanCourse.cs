using System.Globalization;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>How a plan has gone, as far as the rules of alerts look.</summary>
/// <param name="Sessions">Of this plan as they stand, oldest first; those of the last <see cref="DaysBack"/> days.</param>
/// <param name="Thresholds">The plan's, or else the clinic's.</param>
public sealed record PlanCourse(Plan Plan, TimeZoneInfo Zone, IReadOnlyList<CourseSession> Sessions, AlertThresholds Thresholds)
{
    /// <summary>The longest silence and the widest window of two flares that a clinic may choose, and a week.</summary>
    public const int DaysBack = 67;

    /// <summary>The same sessions with what was done of each exercise. Only adherence asks for them: null where the course was read for its pain.</summary>
    public IReadOnlyList<Session>? Done { get; init; }

    /// <summary>What each correction took the place of.</summary>
    public IReadOnlyDictionary<SessionId, SessionId> Corrections { get; init; } = new Dictionary<SessionId, SessionId>();

    public bool Runs => Plan.Status is PlanStatus.Active;

    public bool IsOver => Plan.Status is not (PlanStatus.Active or PlanStatus.OnHold);

    /// <summary>A session under every id it has had, the newest first.</summary>
    public IEnumerable<SessionId> Versions(SessionId session)
    {
        for (SessionId? id = session; id is { } known; id = Corrections.TryGetValue(known, out var old) ? old : null)
        {
            yield return known;
        }
    }

    /// <summary>The course as it is with one more session. A correction takes the place of what it corrects, along with what was said of the day after.</summary>
    public PlanCourse With(Session session, PainPolicy policy)
    {
        var before = session.Corrects is { } corrected ? Sessions.FirstOrDefault(s => s.Session.Id == corrected) : null;
        var corrections = new Dictionary<SessionId, SessionId>(Corrections);
        if (session.Corrects is { } old)
        {
            corrections[session.Id] = old;
        }

        return this with
        {
            Sessions = [.. Sessions.Where(s => s != before).Append(new CourseSession(SessionPain.Of(session), policy, before?.NextDay)).OrderBy(s => s.Session.StartedAt)],
            Corrections = corrections,
            Done = null,
        };
    }

    /// <summary>The course as it is with what was said of the day after a session.</summary>
    public PlanCourse With(NextDayPain said) =>
        this with { Sessions = [.. Sessions.Select(s => s.Session.Id == said.SessionId ? s with { NextDay = said } : s)] };

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>"12 November".</summary>
    internal static string Words(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}

/// <summary>A session, the policy it was done under and what was said the day after.</summary>
public sealed record CourseSession(SessionPain Session, PainPolicy Policy, NextDayPain? NextDay)
{
    private PainCourse Pain => new(Session.PainBefore, Session.PainWorst, Session.PainAfter, NextDay?.Pain);

    /// <summary>Null when too little was reported to tell.</summary>
    public PainResult? Result => PainJudge.Judge(Policy, Pain);

    public bool IsFlare => PainJudge.IsFlare(Policy, Pain);
}

/// <summary>A session as far as its pain goes, without its exercises.</summary>
/// <param name="PainBefore">Null when not reported, as are the two after it.</param>
public sealed record SessionPain(
    SessionId Id, DateOnly Day, DateTimeOffset StartedAt, DateTimeOffset ReceivedAt, PainScore? PainBefore, PainScore? PainWorst, PainScore? PainAfter)
{
    public static SessionPain Of(Session session) =>
        new(session.Id, session.Day, session.StartedAt, session.ReceivedAt, session.PainBefore, session.PainWorst, session.PainAfter);
}
