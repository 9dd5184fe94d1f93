using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>Where a photograph may stand in for a drawing that shows the version and the side of the plan.</summary>
internal static class PhotoRules
{
    private static readonly Lazy<HashSet<string>> Drawn = new(() => [.. CatalogueFile.Shipped().Exercises.Select(exercise => exercise.Slug)]);

    /// <returns>Why it may not; null where it may.</returns>
    public static WhyLeftOut? Against(PlanItem item) => item switch
    {
        { Variant: not null } => WhyLeftOut.OtherVersion,
        { Side: SidePlan.Left or SidePlan.Right } when Drawn.Value.Contains(item.Exercise.DrawnAs()) => WhyLeftOut.OneSide,
        _ => null,
    };
}
