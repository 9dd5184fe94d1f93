namespace ClinicStretch.Domain.Sessions.Missed;

/// <summary>What is offered to a patient who has said why.</summary>
public enum MissedOffer
{
    /// <summary>What the plan says to do when it hurts.</summary>
    PainAdvice,

    /// <summary>What the plan has for a flare-up.</summary>
    FlareSet,

    /// <summary>The red-flag questions, which lock the plan where they must (domain.md 3.1).</summary>
    SafetyQuestions,

    /// <summary>The exercises with their pictures and steps, and the player that leads through them.</summary>
    Exercises,

    /// <summary>The shorter version, where the therapist has allowed one.</summary>
    ShortDay,

    /// <summary>Another time of day, with a reminder.</summary>
    OtherTime,

    /// <summary>A word on going on or ending well, by the plan's schedule.</summary>
    GoodEnding,

    /// <summary>A message to the therapist.</summary>
    Message,
}

public static class MissedOffers
{
    /// <summary>What fits a reason, the most helpful first. Empty for one who would rather not say.</summary>
    public static IReadOnlyList<MissedOffer> For(MissedReason reason) => reason switch
    {
        MissedReason.Pain => [MissedOffer.PainAdvice, MissedOffer.FlareSet, MissedOffer.SafetyQuestions, MissedOffer.Message],
        MissedReason.Unsure => [MissedOffer.Exercises, MissedOffer.Message],
        MissedReason.Time => [MissedOffer.ShortDay, MissedOffer.OtherTime],
        MissedReason.Forgot => [MissedOffer.OtherTime],
        MissedReason.Better => [MissedOffer.GoodEnding, MissedOffer.Message],
        MissedReason.Other => [MissedOffer.Message],
        _ => [],
    };
}
