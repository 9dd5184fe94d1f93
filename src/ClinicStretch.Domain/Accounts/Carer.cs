namespace ClinicStretch.Domain.Accounts;

/// <summary>Somebody who helps one patient: sees the plan and logs sessions, marked as theirs. The row stays when the access has ended.</summary>
public sealed class Carer
{
    public required ClinicId ClinicId { get; init; }
    public required CarerId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required string Name { get; init; }

    /// <summary>In the words of whoever invited them, such as "daughter"; null when not said.</summary>
    public required string? Relation { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>The patient, or a therapist.</summary>
    public required PersonId InvitedBy { get; init; }

    /// <summary>Null until the invitation is accepted.</summary>
    public PersonId? PersonId { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Null while the access holds.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public PersonId? EndedBy { get; private set; }

    /// <summary>Why a therapist ended it; null when the patient did and gave none.</summary>
    public string? EndReason { get; private set; }

    public CarerState State => EndedAt is not null ? CarerState.Ended : PersonId is null ? CarerState.Invited : CarerState.Active;

    public void Accept(PersonId person, DateTimeOffset now)
    {
        InvitationRules.IsOpen.MustHold(State is CarerState.Invited);
        (PersonId, AcceptedAt) = (person, now);
    }

    /// <summary>Ends the access. The patient needs no reason; a member of the clinic gives one.</summary>
    public void Withdraw(PersonId by, bool isPatient, string? reason, DateTimeOffset now)
    {
        CarerRules.NotYetEnded.MustHold(State is not CarerState.Ended);
        CarerRules.ClinicGivesAReason.MustHold(isPatient || !string.IsNullOrWhiteSpace(reason));
        (EndedAt, EndedBy, EndReason) = (now, by, reason);
    }
}

public enum CarerState { Invited, Active, Ended }

public static class CarerRules
{
    public static readonly Rule NotYetEnded = new("carer.ended", "This access has already ended.");
    public static readonly Rule ClinicGivesAReason = Rule.OfInput("carer.reason_needed", "Say why. It goes into the record.");

    public static readonly Rule HelpsNobodyElseHere = new(
        "carer.helps_another", "This account helps another patient of the same clinic already. Use another e-mail address for this one.");

    public static readonly Rule HasNoAccessYet = new("carer.has_access", "This account has access already. Sign in with it.");

    public static readonly Rule IsNotThePatient = new("carer.is_the_patient", "This is the patient's own account. A carer needs one of their own.");
}
