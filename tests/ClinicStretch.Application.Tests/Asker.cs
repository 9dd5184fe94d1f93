using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Tests;

/// <summary>Somebody who asks.</summary>
internal sealed record Asker : ICaller
{
    public PersonId? PersonId { get; init; }
    public ClinicId? ClinicId { get; init; }
    public Role? Role { get; init; }
    public MemberId? MemberId { get; init; }
    public PatientId? PatientId { get; init; }
    public DateTimeOffset? ProvedAt { get; init; }
    public bool UsedTwo { get; init; }
    public string? Address => null;

    public static Asker Nobody { get; } = new();

    /// <summary>Somebody in that role, at a clinic; members are members, and patients and carers belong to one patient.</summary>
    public static Asker As(Role role) => new()
    {
        PersonId = new PersonId(Guid.NewGuid()),
        ClinicId = new ClinicId(Guid.NewGuid()),
        Role = role,
        MemberId = role is Domain.Accounts.Role.Therapist or Domain.Accounts.Role.Administrator ? new MemberId(Guid.NewGuid()) : null,
        PatientId = role is Domain.Accounts.Role.Patient or Domain.Accounts.Role.Carer ? new PatientId(Guid.NewGuid()) : null,
    };
}
