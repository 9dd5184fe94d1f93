namespace ClinicStretch.Domain.Plans;

/// <summary>An item that bends the back, planned too soon after rising.</summary>
public sealed record MorningFlexionFinding(TimeOnly At, ItemKey Item, string Exercise);

/// <summary>Keeps bending out of the first hours after rising for backs that are sensitive to it (domain.md 3.5).</summary>
public static class MorningFlexionGuard
{
    public const int UsualHours = 2;

    /// <summary>The precaution it is for.</summary>
    public const string Precaution = "herniated-disc-flexion-sensitive";

    private const string Bending = "flexion";

    /// <summary>Each time of day against each item, in order. Empty also when the rising time or the times of day are not known.</summary>
    /// <param name="risingTime">When the patient gets up; null when not asked.</param>
    /// <param name="hours">The clinic's <c>morningFlexionGuardHours</c>, 0 to 23; 0 turns it off.</param>
    public static IReadOnlyList<MorningFlexionFinding> Of(
        IReadOnlyCollection<string> precautions,
        TimeOnly? risingTime,
        IReadOnlyList<TimeOnly> at,
        IReadOnlyList<PlanItem> items,
        int hours = UsualHours)
    {
        if (!precautions.Contains(Precaution) || risingTime is not { } rising)
        {
            return [];
        }

        return
        [
            .. from time in at
               where time.IsBetween(rising, rising.AddHours(hours))
               from item in items
               where item.Exercise.Movements.Contains(Bending)
               select new MorningFlexionFinding(time, item.Key, item.Exercise.Slug),
        ];
    }
}
