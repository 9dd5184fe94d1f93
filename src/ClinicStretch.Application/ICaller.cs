using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application;

/// <summary>Who is asking, at which clinic, in which role. All null when nobody is signed in. A key asks as a person of its own.</summary>
public interface ICaller
{
    PersonId? PersonId { get; }

    ClinicId? ClinicId { get; }

    Role? Role { get; }

    /// <summary>Set for members.</summary>
    MemberId? MemberId { get; }

    /// <summary>Set for patients and carers: the one patient they may act for.</summary>
    PatientId? PatientId { get; }

    /// <summary>When they last showed who they are, by a password, a code or a passkey; null when it is not known.</summary>
    DateTimeOffset? ProvedAt { get; }

    /// <summary>True when they signed in with a passkey, or with a code of an app beside something else.</summary>
    bool UsedTwo { get; }

    /// <summary>The network address the request came from; null for the system itself.</summary>
    string? Address { get; }
}

public static class Callers
{
    extension(ICaller caller)
    {
        public bool IsMember => caller.Role is Role.Therapist or Role.Administrator;

        public ClinicId Clinic => caller.ClinicId ?? throw new SignInNeededException();

        public PersonId Person => caller.PersonId ?? throw new SignInNeededException();

        public MemberId Member => caller.MemberId ?? throw new ForbiddenException();

        /// <summary>True for another system of the clinic's.</summary>
        public bool IsKey => caller.Role is Role.Key;

        /// <summary>True for a member of the clinic and a key of it, and for the patient the record belongs to or their carer.</summary>
        public bool MaySee(PatientId patient) => caller.IsMember || caller.IsKey || caller.PatientId == patient;
    }
}
