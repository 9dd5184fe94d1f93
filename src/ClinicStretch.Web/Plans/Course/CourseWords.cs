using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Course;

/// <summary>How a plan rests, starts again and ends, as a therapist reads it.</summary>
internal static class CourseWords
{
    public static IReadOnlyList<Choice> Pauses { get; } =
    [
        new(nameof(PauseKind.Flare), "Flare-up"), new(nameof(PauseKind.Illness), "Illness"),
        new(nameof(PauseKind.Holiday), "Holiday"), new(nameof(PauseKind.Other), "Other", "Say what, below."),
    ];

    public static IReadOnlyList<Choice> Doses { get; } =
    [
        new(nameof(ResumeDose.Full), "The whole dose", "As it was before the pause."),
        new(nameof(ResumeDose.ThreeQuarters), "Three quarters"),
        new(nameof(ResumeDose.Half), "Half"),
        new(nameof(ResumeDose.FlareSet), "The flare set"),
    ];

    public static IReadOnlyList<Choice> Endings { get; } =
    [
        new(nameof(PlanEnding.GoalMet), "Goal met"),
        new(nameof(PlanEnding.ConfidentAlone), "Confident alone", "Goes on without a plan."),
        new(nameof(PlanEnding.MovedOn), "Moved to another service"),
        new(nameof(PlanEnding.NoLongerSuitable), "No longer suitable"),
        new(nameof(PlanEnding.StoppedComing), "Stopped coming"),
        new(nameof(PlanEnding.Other), "Other", "Say what, below."),
    ];

    public static string Pause(PauseKind kind) => Pauses.First(c => c.Value == kind.ToString()).Text;

    public static string Ending(PlanEnding ending) =>
        Endings.FirstOrDefault(c => c.Value == ending.ToString())?.Text ?? "The last day has passed";

    /// <summary>Why and how, in one line; null when nothing was said.</summary>
    public static string? Of(StatusChange change)
    {
        string?[] parts =
        [
            change.Pause is { } pause ? Pause(pause) : null,
            change.Ending is { } ending ? Ending(ending) : null,
            change.Reason is "red-flag" ? "An answer to the red-flag questions" : change.Reason,
            change.BackOn is { } day ? $"back on {Dates.Long(day)}" : null,
        ];
        var said = parts.Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
        return said.Count > 0 ? string.Join(", ", said) : null;
    }

    public static string Flare(FlareSource source) => source switch
    {
        FlareSource.Chosen => "Chosen in the plan, without what hurt lately.",
        FlareSource.HalfOfThePlan => "Half the repetitions of the plan, without what hurt lately.",
        _ => "Nothing of the plan is fit for a flare-up now, so the two gentle exercises stand in.",
    };
}
