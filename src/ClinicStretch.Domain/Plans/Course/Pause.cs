namespace ClinicStretch.Domain.Plans.Course;

public enum PauseKind
{
    Flare,
    Illness,
    Holiday,
    Other,
}

/// <summary>Why a plan rests, and until when if that is known.</summary>
public sealed record Pause
{
    public static readonly Rule BackOnLiesAhead = Rule.OfInput("plan.back_on", "The day you are back must lie after today, and within a year.");

    private Pause(PauseKind? kind, string? note, DateOnly? backOn) => (Kind, Note, BackOn) = (kind, note, backOn);

    /// <summary>Null when only words were given.</summary>
    public PauseKind? Kind { get; }

    /// <summary>Null when the kind says enough.</summary>
    public string? Note { get; }

    /// <summary>The day the patient means to go on; null when nobody can tell. Nothing starts by itself then: the red-flag questions come first.</summary>
    public DateOnly? BackOn { get; }

    /// <exception cref="RuleBrokenException">Nothing says why, or the day has passed.</exception>
    public static Pause Of(PauseKind? kind, string? note, DateOnly? backOn, DateOnly today)
    {
        PlanRules.GivesAReason.MustHold(kind is PauseKind.Flare or PauseKind.Illness or PauseKind.Holiday || !string.IsNullOrWhiteSpace(note));
        BackOnLiesAhead.MustHold(backOn is null || (backOn > today && backOn <= today.AddYears(1)));
        return new Pause(kind, string.IsNullOrWhiteSpace(note) ? null : note, backOn);
    }

    internal static Pause Because(string reason)
    {
        PlanRules.GivesAReason.MustHold(!string.IsNullOrWhiteSpace(reason));
        return new Pause(null, reason, null);
    }
}
