namespace ClinicStretch.Domain.Plans.Course;

/// <summary>A patient, or who helps them, has read what changed in a revision and why. Only ever added.</summary>
public sealed class RevisionSeen
{
    public required ClinicId ClinicId { get; init; }
    public required PlanId PlanId { get; init; }
    public required int Revision { get; init; }
    public required PersonId By { get; init; }
    public required DateTimeOffset At { get; init; }
}
