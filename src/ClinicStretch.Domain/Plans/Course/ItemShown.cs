namespace ClinicStretch.Domain.Plans.Course;

/// <summary>
/// "Shown, and the patient showed me": a therapist has seen the patient do an exercise. Kept beside the plan, so that it outlives
/// revisions, for one version of the exercise: another version must be shown again. Only ever added.
/// </summary>
public sealed class ItemShown
{
    public required ClinicId ClinicId { get; init; }
    public required PlanId PlanId { get; init; }
    public required ItemKey Item { get; init; }

    /// <summary>Slug.</summary>
    public required string Exercise { get; init; }

    public required string Version { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool IsOf(PlanItem item) => Item == item.Key && Exercise == item.Exercise.Slug && Version == item.Exercise.Version;
}
