using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>What changed between two versions, in words.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = "Name",
        ["language"] = "Written in",
        ["drawing"] = "Drawing",
        ["aliases"] = "Other name",
        ["bodyRegions"] = "Body region",
        ["targets"] = "Works on",
        ["goals"] = "Goal",
        ["movementCategories"] = "Movement",
        ["startPosition"] = "Start position",
        ["alternativeStartPositions"] = "Other position",
        ["equipment"] = "Equipment",
        ["laterality"] = "Sides",
        ["steps"] = "Step",
        ["steps.order"] = "Order of the steps",
        ["breathing"] = "Breathing",
        ["feel"] = "What they should feel",
        ["commonMistakes"] = "Common mistake",
        ["modifications"] = "Easier or harder",
        ["dose.mode"] = "Kind of dose",
        ["dose.repUnit"] = "What is counted",
        ["dose.sets"] = "Sets",
        ["dose.reps"] = "Times",
        ["dose.holdSeconds"] = "Hold, seconds",
        ["dose.secondsPerRep"] = "Seconds each",
        ["dose.restSeconds"] = "Rest, seconds",
        ["dose.timesPerDay"] = "Times a day",
        ["dose.daysPerWeek"] = "Days a week",
        ["dose.allowedRange.sets"] = "Range of sets",
        ["dose.allowedRange.reps"] = "Range of times",
        ["dose.allowedRange.holdSeconds"] = "Range of the hold",
        ["dose.progression"] = "How to go on",
        ["dose.reasoning"] = "Why this dose",
    };

    private static readonly string[] Coded =
        ["drawing", "bodyRegions", "goals", "movementCategories", "startPosition", "alternativeStartPositions", "equipment"];

    private static readonly Dictionary<string, string> Modes = new(StringComparer.Ordinal)
    {
        [nameof(DosageMode.Hold)] = "Hold still",
        [nameof(DosageMode.Reps)] = "Repeat",
        [nameof(DosageMode.RepsWithHold)] = "Repeat with a pause",
        [nameof(RepUnit.Each)] = "Each time",
        [nameof(RepUnit.CycleBothSides)] = "To one side and then the other",
        [nameof(RepUnit.AlternatingTotal)] = "Both sides together",
    };

    /// <summary>Such as "Step, changed" or "Caution: Knee problem, added".</summary>
    public static string What(ExerciseChange change)
    {
        var name = Fields.GetValueOrDefault(change.What) ?? Keyed(change.What);
        return (change.Before, change.After) switch
        {
            (null or "", null or "") => name,
            (null or "", _) => $"{name}, added",
            (_, null or "") => $"{name}, taken away",
            _ => $"{name}, changed",
        };
    }

    public static string? Before(ExerciseChange change) => Words(change.What, change.Before);

    public static string? After(ExerciseChange change) => Words(change.What, change.After);

    private static string? Words(string what, string? value) => value switch
    {
        null or "" => null,
        _ when Coded.Contains(what) => CodeWords.Of(value),
        _ when what is "language" => Language.Of(value).Name,
        _ => Modes.GetValueOrDefault(value, value),
    };

    private static string Keyed(string what) => what.Split('.') switch
    {
        ["cautions", var tag] => $"Caution: {CodeWords.Of(tag)}",
        ["variants", var code] => $"Variant: {CodeWords.Of(code)}",
        [var list, "order"] => $"Order: {Fields.GetValueOrDefault(list, list)}",
        _ => what,
    };
}
