using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress.Responses;

/// <summary>
/// How pain went in sessions with one exercise, against sessions of the same plan without it. Pain is reported for a session, not for an
/// exercise, so this can only point at where to look; it never says that an exercise causes pain (ADR 21).
/// <list type="bullet">
/// <item>Each session is compared with itself first: pain after less pain before. A bad day as such does not count against an exercise.</item>
/// <item>With it: done, partly done, or too hard. Without it: prescribed, yet left out or not possible, in a session in which something else was done.</item>
/// <item>Left out of both: sessions in which it was left out for pain, spreading symptoms or dizziness. Whether it was tried is not known,
/// and to count them as sessions without it would make a painful exercise look harmless.</item>
/// <item>Assumed: sessions stand by themselves (they do not quite, so the interval is rather too narrow), what else was done in them is much the
/// same, and doses are alike. Of twenty exercises that make no difference, one stands out by chance.</item>
/// </list>
/// </summary>
/// <param name="With">Below 8 sessions nothing is said of either.</param>
/// <param name="Difference">The rise with it less the rise without it; null where either has too few sessions.</param>
/// <param name="LeftOut">Sessions that are on neither side.</param>
public sealed record ItemPain(PainRises With, PainRises Without, MeanInterval? Difference, int LeftOut)
{
    /// <param name="sessions">Of one plan, as they stand, in any order.</param>
    public static ItemPain Of(ItemKey item, IReadOnlyDictionary<int, PlanContent> revisions, IEnumerable<Session> sessions)
    {
        var sides = sessions
            .Where(s => RiseOf(s) is not null && revisions[s.Revision].Items.Any(i => i.Key == item) && s.Items.Any(WasTried))
            .ToLookup(s => SideOf(s, item));
        var (with, without) = (SumOf(sides[Side.With]), SumOf(sides[Side.Without]));
        return new ItemPain(with.Rises(), without.Rises(), with.Less(without), sides[Side.Neither].Count());
    }

    /// <summary>Pain after less pain before; null when either was not reported.</summary>
    public static int? RiseOf(Session session) => session.PainAfter?.Value - session.PainBefore?.Value;

    private static RiseSum SumOf(IEnumerable<Session> sessions) => RiseSum.Of(sessions.Select(s => RiseOf(s)!.Value));

    private static Side SideOf(Session session, ItemKey item) => session.Items.FirstOrDefault(i => i.Key == item) switch
    {
        { } done when WasTried(done) => Side.With,
        { Reason: SkipReason.PainOverLimit or SkipReason.LegSymptomsSpread or SkipReason.Dizzy } => Side.Neither,
        _ => Side.Without,
    };

    private static bool WasTried(SessionItem item) => item.Outcome is Outcome.Done or Outcome.Partly or Outcome.TooHard;

    private enum Side { With, Without, Neither }
}
