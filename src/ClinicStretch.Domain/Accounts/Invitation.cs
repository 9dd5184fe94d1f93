using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Domain.Accounts;

/// <summary>A link that lets a patient, or a carer of theirs, make an account, once. Only the hash of its secret is kept.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public required ClinicId ClinicId { get; init; }
    public required InvitationId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Set when it is for somebody who helps the patient; null when it is for the patient.</summary>
    public CarerId? CarerId { get; init; }

    public required string SecretHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null until used; it cannot be used again.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Set when a newer invitation took its place.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && WithdrawnAt is null && now - CreatedAt < GoodFor;

    public void Use(DateTimeOffset now)
    {
        InvitationRules.IsOpen.MustHold(IsOpenAt(now));
        UsedAt = now;
    }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

public static class InvitationRules
{
    public static readonly Rule IsOpen =
        new("invitation.not_open", "This invitation was used, replaced or is older than 7 days. Ask the clinic for a new one.");
}
