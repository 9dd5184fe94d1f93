namespace ClinicStretch.Domain.Accounts;

/// <summary>A person working at a clinic, or who has worked there: the row stays, so that what they did keeps their name.</summary>
public sealed class Member
{
    public required ClinicId ClinicId { get; init; }
    public required MemberId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public string Name { get; private set; } = "";
    public Role Role { get; private set; }

    /// <summary>When they were let go; null while they work here.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public bool WorksHere => LeftAt is null;

    public static Member Join(ClinicId clinic, MemberId id, PersonId person, string name, Role role)
    {
        MemberRules.WorksAsEither.MustHold(role is Role.Therapist or Role.Administrator);
        return new Member { ClinicId = clinic, Id = id, PersonId = person, Name = name, Role = role };
    }

    public void ChangeRole(Role role)
    {
        MemberRules.StillWorksHere.MustHold(WorksHere);
        MemberRules.WorksAsEither.MustHold(role is Role.Therapist or Role.Administrator);
        Role = role;
    }

    public void Leave(DateTimeOffset now) => LeftAt ??= now;

    /// <summary>Works here once more, under the id they had.</summary>
    public void Return(string name, Role role)
    {
        MemberRules.IsNewHere.MustHold(!WorksHere);
        LeftAt = null;
        ChangeRole(role);
        Name = name;
    }
}

public static class MemberRules
{
    public static readonly Rule WorksAsEither = Rule.OfInput("member.role", "Choose therapist or administrator.");
    public static readonly Rule StillWorksHere = Rule.OfInput("member.left", "Choose somebody who still works here.");
    public static readonly Rule IsNewHere = new("member.works_here", "Somebody with this address works here already.");

    public static readonly Rule KeepsAnAdministrator = new(
        "member.last_administrator", "This is the clinic's only administrator. Make somebody else an administrator first.");

    public static readonly Rule NotOneself = new("member.oneself", "Nobody does this for themselves. Ask another administrator.");

    public static readonly Rule HandsPatientsOver = new(
        "member.has_patients", "Patients are still in this person's charge. Say who takes them over.");
}

/// <summary>What a person is at one clinic. A key is no person: another system of the clinic's holds it, and nobody has a membership as one.</summary>
public enum Role { Patient, Carer, Therapist, Administrator, Key }

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

    /// <summary>Lets a member in once more.</summary>
    public void Reopen() => EndedAt = null;

    /// <summary>Lets a carer in once more, for the same patient or, when that has ended, for another.</summary>
    public void ReopenFor(PatientId patient)
    {
        CarerRules.HelpsNobodyElseHere.MustHold(EndedAt is not null || PatientId == patient);
        CarerRules.HasNoAccessYet.MustHold(EndedAt is not null);
        (PatientId, EndedAt) = (patient, null);
    }
}
