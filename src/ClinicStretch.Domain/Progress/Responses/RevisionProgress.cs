using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress.Responses;

/// <summary>
/// How it went under one revision, to be read beside the revisions before and after it. It says what was reported and of how many sessions;
/// that a change of the plan brought it about, it does not say.
/// </summary>
/// <param name="Why">The reason for the change, as the patient read it.</param>
/// <param name="Prescribed">Slots that count (domain.md 4.4), of the window only, as all that follows.</param>
/// <param name="Rate">Sessions done in full of those prescribed, 0 to 1; null under three.</param>
public sealed record RevisionProgress(
    int Number, DateTimeOffset From, string Why, int Prescribed, int Done, int Unknown, decimal? Rate, PainLevel Before, PainLevel After)
{
    /// <returns>Oldest first; revisions without a slot or a session in the window are left out.</returns>
    public static IReadOnlyList<RevisionProgress> Of(Plan plan, AdherenceReport report, IReadOnlyCollection<Session> sessions)
    {
        var slots = report.Slots.Where(s => s.IsCountable).ToLookup(s => s.Slot.Revision);
        var done = sessions.ToLookup(s => s.Revision);
        return
        [
            .. plan.Revisions.OrderBy(r => r.Number)
                .Where(r => slots.Contains(r.Number) || done.Contains(r.Number))
                .Select(r => Of(r, [.. slots[r.Number]], [.. done[r.Number]])),
        ];
    }

    private static RevisionProgress Of(Revision revision, IReadOnlyCollection<SlotOutcome> slots, IReadOnlyCollection<Session> sessions)
    {
        var full = slots.Count(s => s.Class is SlotClass.Full);
        return new RevisionProgress(
            revision.Number, revision.PublishedAt, revision.ReasonForChange,
            slots.Count, full, slots.Count(s => s.IsUnknown),
            slots.Count < AdherenceReport.FewestSlots ? null : (decimal)full / slots.Count,
            PainLevel.Of(sessions.Select(s => s.PainBefore)), PainLevel.Of(sessions.Select(s => s.PainAfter)));
    }
}

/// <summary>Usual pain in some sessions.</summary>
/// <param name="Sessions">Those in which it was reported.</param>
/// <param name="Mean">0 to 10; null under <see cref="FewestSessions"/>.</param>
public sealed record PainLevel(int Sessions, double? Mean)
{
    public const int FewestSessions = 3;

    public static PainLevel Of(IEnumerable<PainScore?> scores)
    {
        int[] reported = [.. scores.OfType<PainScore>().Select(s => s.Value)];
        return new PainLevel(reported.Length, reported.Length < FewestSessions ? null : (double)reported.Sum() / reported.Length);
    }
}
