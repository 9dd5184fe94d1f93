namespace ClinicStretch.Domain.Plans;

/// <summary>What must hold for a plan (domain.md 6.2, 6.4).</summary>
public static class PlanRules
{
    public static readonly Rule MayStillBeEdited = new("plan.ended", "This plan has ended. Make a new one.");
    public static readonly Rule DraftIsCurrent =
        new("plan.stale_draft", "This plan was published again meanwhile. Open the newest revision and make the change there.");

    public static readonly Rule HasADraft = new("plan.no_draft", "There is nothing to publish. Change the plan first.");
    public static readonly Rule HasItems = new("plan.empty", "Add at least one exercise before you publish.");
    public static readonly Rule GivesAReason = new("plan.reason_needed", "Say why, in a few words.");
    public static readonly Rule AvoidIsOverridden =
        new("plan.avoid_not_overridden", "An exercise is to be avoided for this patient. Swap it, or give a reason for keeping it.");

    public static readonly Rule ScreenIsClear =
        new("plan.screen_not_clear", "Ask the red-flag questions first. The answers must be clear and no older than 7 days.");

    public static readonly Rule ScreenIsSinceTheHold =
        new("plan.screen_before_hold", "Ask the red-flag questions again. The answers must be given after the plan was paused.");

    public static readonly Rule EmergencyNumberIsSet =
        new("plan.no_emergency_number", "Set the clinic's emergency number before you publish a plan.");

    public static readonly Rule ExerciseIsActive =
        new("plan.exercise_not_active", "This exercise cannot be prescribed: it is a draft, retired or archived. Put another in its place.");

    public static readonly Rule VariantExists = Rule.OfInput("plan.unknown_variant", "The exercise has no such variant.");
    public static readonly Rule SideFits = Rule.OfInput("plan.side", "The side does not fit the exercise.");
    public static readonly Rule ItemsDiffer =
        Rule.OfInput("plan.same_item_twice", "The same exercise may stand twice only with another variant or side.");

    public static readonly Rule IsActive = new("plan.not_active", "This plan is not active.");
    public static readonly Rule IsOnHold = new("plan.not_on_hold", "This plan is not paused.");
    public static readonly Rule IsRunning = new("plan.not_running", "This plan is not running.");
    public static readonly Rule IsADraft = new("plan.not_a_draft", "Only a plan that was never published can be discarded.");
    public static readonly Rule NotYetInError = new("plan.already_in_error", "This plan is already marked as an error.");
    public static readonly Rule WasPublished = new("plan.never_published", "A draft is discarded, not marked as an error.");
}
