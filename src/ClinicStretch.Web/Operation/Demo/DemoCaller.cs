using ClinicStretch.Application;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>One of the demo's made-up people, as they ask the use cases for something.</summary>
internal sealed record DemoCaller(PersonId? PersonId, ClinicId? ClinicId, Role? Role, MemberId? MemberId, PatientId? PatientId) : ICaller
{
    public string? Address => null;

    public DateTimeOffset? ProvedAt => null;

    public bool UsedTwo => false;

    public static DemoCaller Nobody { get; } = new(null, null, null, null, null);

    public static DemoCaller Therapist(ClinicId clinic, PersonId person, MemberId member) => new(person, clinic, Domain.Accounts.Role.Therapist, member, null);

    public static DemoCaller Patient(ClinicId clinic, PersonId person, PatientId patient) => new(person, clinic, Domain.Accounts.Role.Patient, null, patient);
}
