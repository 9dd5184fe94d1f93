using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>Tells one draft from another, so that of two people who write on it the second is told.</summary>
internal static class DraftHash
{
    public static string Of(Plan plan) => Of(plan.Name, plan.Draft);

    public static string Of(string name, PlanContent? draft) => ContentHash.Of(new Written(name, draft));

    /// <summary>Holds where no draft is there yet: a change of a published plan begins one.</summary>
    /// <param name="seen">Hash of the draft the therapist had before their eyes; null where they name none.</param>
    public static void MustBeSeen(Plan plan, string? seen)
    {
        DraftRules.SaysWhichDraft.MustHold(seen is not null || plan.Draft is null);
        RequestRules.SomebodyElseWasFaster.MustHold(seen is null || seen == Of(plan));
    }

    private sealed record Written(string Name, PlanContent? Draft);
}

public static class DraftRules
{
    public static readonly Rule SaysWhichDraft =
        new("plan.draft_hash_needed", "A draft is kept already. Read it and send its draftHash, so that nothing is written over unread.");
}
