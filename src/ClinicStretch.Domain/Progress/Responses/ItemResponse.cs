using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress.Responses;

/// <summary>What became of one exercise in the sessions of a window.</summary>
/// <param name="Exercise">Its name in the newest revision that holds it.</param>
/// <param name="IsCurrent">False when the newest revision has it no more.</param>
/// <param name="Reasons">Why less of it was done, as often as it was said; what does not occur is left out.</param>
/// <param name="Pain">How pain went in sessions with it.</param>
public sealed record ItemResponse(
    ItemKey Key,
    string Exercise,
    bool IsCurrent,
    int Done,
    int Partly,
    int TooHard,
    int NotPossible,
    int Skipped,
    IReadOnlyDictionary<SkipReason, int> Reasons,
    ItemPain Pain)
{
    /// <param name="sessions">Of the plan, as they stand, in any order.</param>
    /// <returns>Each exercise that a revision of the sessions prescribed, in the order of the newest revision that holds it.</returns>
    public static IReadOnlyList<ItemResponse> Of(Plan plan, IReadOnlyCollection<Session> sessions)
    {
        var revisions = plan.Revisions.ToDictionary(r => r.Number, r => r.Content);
        var reported = sessions.SelectMany(s => s.Items).ToLookup(i => i.Key);
        var newest = plan.Current?.Content.Items.Select(i => i.Key).ToHashSet() ?? [];
        return
        [
            .. plan.Revisions.OrderByDescending(r => r.Number).SelectMany(r => r.Content.Items).DistinctBy(i => i.Key)
                .Where(i => reported.Contains(i.Key))
                .Select(i => Of(i, newest.Contains(i.Key), [.. reported[i.Key]], ItemPain.Of(i.Key, revisions, sessions))),
        ];
    }

    private static ItemResponse Of(PlanItem item, bool isCurrent, IReadOnlyCollection<SessionItem> reported, ItemPain pain)
    {
        return new ItemResponse(
            item.Key, item.Exercise.Name, isCurrent,
            Count(Outcome.Done), Count(Outcome.Partly), Count(Outcome.TooHard), Count(Outcome.NotPossible), Count(Outcome.Skipped),
            reported.Where(i => i.Reason is not null).CountBy(i => i.Reason!.Value).ToDictionary(),
            pain);

        int Count(Outcome outcome) => reported.Count(i => i.Outcome == outcome);
    }
}
