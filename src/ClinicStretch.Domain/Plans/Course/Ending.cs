namespace ClinicStretch.Domain.Plans.Course;

/// <summary>How a plan came to its end. None of them is a failure.</summary>
public enum PlanEnding
{
    GoalMet,

    /// <summary>The patient goes on alone, without a plan.</summary>
    ConfidentAlone,

    /// <summary>Another service has taken over.</summary>
    MovedOn,
    NoLongerSuitable,
    StoppedComing,

    /// <summary>The last day of the schedule has passed; the system ended it.</summary>
    LastDayPassed,
    Other,
}

/// <summary>A plan's end, and the day to ask how it went on.</summary>
public sealed record Ending
{
    private Ending(PlanEnding? kind, string? note, DateOnly? checkOn) => (Kind, Note, CheckOn) = (kind, note, checkOn);

    /// <summary>Null when nobody said.</summary>
    public PlanEnding? Kind { get; }

    public string? Note { get; }

    /// <summary>Null when nobody here will ask again.</summary>
    public DateOnly? CheckOn { get; }

    /// <param name="checkOn">Null for the usual day, see <see cref="ReviewDay.AfterTheEnd"/>.</param>
    /// <exception cref="RuleBrokenException">The day has passed, or nothing says how it ended.</exception>
    public static Ending Of(PlanEnding? kind, string? note, DateOnly? checkOn, DateOnly today)
    {
        PlanRules.GivesAReason.MustHold(kind is not PlanEnding.Other || !string.IsNullOrWhiteSpace(note));
        return new Ending(kind, string.IsNullOrWhiteSpace(note) ? null : note, ReviewDay.AfterTheEnd(checkOn, kind, today));
    }
}
