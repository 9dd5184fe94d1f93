namespace ClinicStretch.Domain.Plans.Drafts;

/// <summary>How many exercises of a plan move in a direction.</summary>
/// <param name="Direction">Code of the catalogue, such as <c>flexion</c>.</param>
/// <param name="Items">0 or more. An exercise that moves in two directions counts in both.</param>
public sealed record DirectionCount(string Direction, int Items);

/// <summary>What a plan asks of the patient, beside the exercises themselves.</summary>
public static class PlanBalance
{
    /// <summary>The directions a back can move in, as the catalogue names them.</summary>
    public static IReadOnlyList<string> Directions { get; } = ["flexion", "extension", "rotation", "side-bend", "neutral"];

    /// <summary>One for each direction, none of them left out.</summary>
    public static IReadOnlyList<DirectionCount> Of(IReadOnlyList<PlanItem> items) =>
        [.. Directions.Select(direction => new DirectionCount(direction, items.Count(i => i.Exercise.Movements.Contains(direction))))];

    /// <summary>Codes of what the patient needs, each once, in the order it is first needed.</summary>
    public static IReadOnlyList<string> EquipmentFor(IReadOnlyList<PlanItem> items) =>
        [.. items.SelectMany(i => i.Exercise.Equipment).Where(e => e is not "none").Distinct()];

    /// <summary>Minutes on a day that asks for all its sessions; each session rounded up, as it is promised to the patient.</summary>
    public static int MinutesADay(PlanContent content) => (content.Seconds() + 59) / 60 * content.Schedule.TimesPerDay;
}
