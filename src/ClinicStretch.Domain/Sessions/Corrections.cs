namespace ClinicStretch.Domain.Sessions;

/// <summary>Which rows stand once corrections are taken into account (domain.md 6.5).</summary>
public static class Corrections
{
    /// <summary>
    /// The newest row of each chain of corrections, each id once, in the order they were done. A session that nobody corrected is a chain
    /// of one; of two corrections of the same row, the one received last stands.
    /// </summary>
    public static IReadOnlyList<Session> Standing(IReadOnlyCollection<Session> sessions)
    {
        var byId = sessions.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var corrected = byId.Values.Where(s => s.Corrects is not null).Select(s => s.Corrects!.Value).ToHashSet();
        return
        [
            .. byId.Values
                .GroupBy(s => FirstOf(s, byId))
                .Select(chain => chain.OrderBy(s => !corrected.Contains(s.Id)).ThenBy(s => s.ReceivedAt).ThenBy(s => s.Id.Value).Last())
                .OrderBy(s => s.StartedAt).ThenBy(s => s.Id.Value),
        ];
    }

    private static SessionId FirstOf(Session session, Dictionary<SessionId, Session> byId)
    {
        var first = session.Id;
        for (var steps = 0; steps < byId.Count && byId.TryGetValue(first, out var row) && row.Corrects is { } earlier; steps++)
        {
            first = earlier;
        }

        return first;
    }
}
