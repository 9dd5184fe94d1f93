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

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>"12 November".</summary>
    internal static string Words(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}

/// <summary>A session, the policy it was done under and what was said the day after.</summary>
public sealed record CourseSession(Session Session, PainPolicy Policy, NextDayPain? NextDay)
{
    private PainCourse Pain => PainCourse.Of(Session, NextDay?.Pain);

    /// <summary>Null when too little was reported to tell.</summary>
    public PainResult? Result => PainJudge.Judge(Policy, Pain);

    public bool IsFlare => PainJudge.IsFlare(Policy, Pain);
}
