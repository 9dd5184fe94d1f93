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
    public MemberId? MemberId { get; private init; }

    /// <summary>Set for patients and carers.</summary>
    public PatientId? PatientId { get; private set; }

    /// <summary>When it stopped letting anybody in; null while it does.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static Membership OfMember(ClinicId clinic, PersonId person, Role role, MemberId member) =>
        new() { ClinicId = clinic, PersonId = person, Role = role, MemberId = member };

    public static Membership OfPatient(ClinicId clinic, PersonId person, PatientId patient) =>
        new() { ClinicId = clinic, PersonId = person, Role = Role.Patient, PatientId = patient };

    public static Membership OfCarer(ClinicId clinic, PersonId person, PatientId patient) =>
        new() { ClinicId = clinic, PersonId = person, Role = Role.Carer, PatientId = patient };

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Lets a carer in once more, for the same patient or, when that has ended, for another.</summary>
    public void ReopenFor(PatientId patient)
    {
        CarerRules.HelpsNobodyElseHere.MustHold(EndedAt is not null || PatientId == patient);
        CarerRules.HasNoAccessYet.MustHold(EndedAt is not null);
        (PatientId, EndedAt) = (patient, null);
    }
}
