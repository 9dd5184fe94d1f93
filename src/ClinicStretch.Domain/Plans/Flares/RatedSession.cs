using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Plans.Flares;

/// <summary>What one session says of its items.</summary>
/// <param name="Painful">Items rated amber or red in it.</param>
public sealed record RatedSession(DateTimeOffset At, IReadOnlyList<ItemKey> Painful)
{
    /// <summary>
    /// An item that was stopped for pain is red. Where the session hurt and no item was stopped for it, nobody can tell which it was: all
    /// that were done share its rating.
    /// </summary>
    public static RatedSession Of(Session session, PainPolicy policy, PainScore? nextDay = null)
    {
        List<ItemKey> stopped = [.. session.Items.Where(WasStopped).Select(i => i.Key)];
        var hurt = PainJudge.Judge(policy, PainCourse.Of(session, nextDay)) is PainResult.Amber or PainResult.Red or PainResult.Flare;
        return new RatedSession(
            session.StartedAt,
            stopped.Count > 0 || !hurt ? stopped : [.. session.Items.Where(i => i.Outcome is not (Outcome.Skipped or Outcome.NotPossible)).Select(i => i.Key)]);
    }

    private static bool WasStopped(SessionItem item) =>
        item.Outcome is not Outcome.Done && item.Reason is SkipReason.PainOverLimit or SkipReason.LegSymptomsSpread;
}
