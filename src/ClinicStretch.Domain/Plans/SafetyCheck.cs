using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Domain.Plans;

/// <summary>One precaution of the patient met by one item of a plan (domain.md 1.6).</summary>
/// <param name="Alternative">Slug of an exercise to try instead, itself to be checked; null when there is none.</param>
public sealed record SafetyFinding(
    ItemKey Item,
    string Exercise,
    string Tag,
    CautionSeverity Severity,
    string Reason,
    string? Alternative);

public static class SafetyCheck
{
    /// <summary>Every precaution against every item, in the order of the items. Nothing found is no clearance.</summary>
    public static IReadOnlyList<SafetyFinding> Of(IReadOnlyList<PlanItem> items, IReadOnlyCollection<string> precautions) =>
    [
        .. from item in items
           from caution in item.Exercise.Cautions
           where precautions.Contains(caution.Tag)
           select new SafetyFinding(item.Key, item.Exercise.Slug, caution.Tag, caution.Severity, caution.Reason, caution.Alternative),
    ];
}
