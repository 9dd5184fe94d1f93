namespace ClinicStretch.Domain.Progress;

/// <summary>Until when a member has read what came in from a patient.</summary>
public sealed class PatientLook
{
    public required ClinicId ClinicId { get; init; }
    public required MemberId MemberId { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>What reached the clinic later is unread.</summary>
    public DateTimeOffset Until { get; private set; }

    public static PatientLook Of(ClinicId clinic, MemberId member, PatientId patient, DateTimeOffset until) =>
        new() { ClinicId = clinic, MemberId = member, PatientId = patient, Until = until };

    /// <summary>Never backwards: two windows of one member do not undo one another.</summary>
    public void MoveOn(DateTimeOffset until) => Until = until > Until ? until : Until;
}
