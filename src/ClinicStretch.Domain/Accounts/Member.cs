namespace ClinicStretch.Domain.Accounts;

/// <summary>A person working at a clinic.</summary>
public sealed class Member
{
    public required ClinicId ClinicId { get; init; }
    public required MemberId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
}

/// <summary>What a person is at one clinic.</summary>
public enum Role { Patient, Carer, Therapist, Administrator }

/// <summary>
/// Lets an account into a clinic in one role. Kept apart from member and patient, so that signing in can ask "where does this
/// person belong" without opening any clinic's data.
/// </summary>
public sealed class Membership
{
    public required ClinicId ClinicId { get; init; }
    public required PersonId PersonId { get; init; }
    public required Role Role { get; init; }

    /// <summary>Set for members.</summary>
    public required MemberId? MemberId { get; init; }

    /// <summary>Set for patients and carers.</summary>
    public required PatientId? PatientId { get; init; }
}
