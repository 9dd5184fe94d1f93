using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Domain.Accounts;

/// <summary>A link that lets a patient, a carer of theirs or a new member make an account, once. Only the hash of its secret is kept.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    private string _secretHash = "";
    private DateTimeOffset _createdAt;

    public required ClinicId ClinicId { get; init; }
    public required InvitationId Id { get; init; }

    /// <summary>Null when it is for somebody who is to work here.</summary>
    public PatientId? PatientId { get; init; }

    /// <summary>Set when it is for somebody who helps the patient; null when it is for the patient.</summary>
    public CarerId? CarerId { get; init; }

    /// <summary>Set when it is for somebody who is to work here.</summary>
    public StaffOffer? Staff { get; init; }

    public required string SecretHash { get => _secretHash; init => _secretHash = value; }

    /// <summary>When its newest link was made.</summary>
    public required DateTimeOffset CreatedAt { get => _createdAt; init => _createdAt = value; }

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

    /// <summary>Another link for the same person, from now on; the one before stops working.</summary>
    public void Renew(string secretHash, DateTimeOffset now)
    {
        InvitationRules.IsOffered.MustHold(UsedAt is null && WithdrawnAt is null);
        (_secretHash, _createdAt) = (secretHash, now);
    }

    /// <exception cref="RuleBrokenException">It is a member's, and for somebody else's address.</exception>
    public void MustBeFor(string email) => InvitationRules.IsForThisAddress.MustHold(Staff is null || Staff.IsFor(email));

    /// <exception cref="RuleBrokenException">It is a member's: a mailbox alone opens no clinic.</exception>
    public void MustTakeCodes() => InvitationRules.StaffNeedMore.MustHold(Staff is null);

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What somebody is invited to be at a clinic.</summary>
/// <param name="By">The administrator who invited them.</param>
/// <param name="Email">The address of the account; no other is let in.</param>
public sealed record StaffOffer(MemberId By, string Name, string Email, Role Role)
{
    public bool IsFor(string email) => string.Equals(email.Trim(), Email, StringComparison.OrdinalIgnoreCase);
}

public static class InvitationRules
{
    public static readonly Rule IsOpen =
        new("invitation.not_open", "This invitation was used, replaced or is older than 7 days. Ask the clinic for a new one.");

    public static readonly Rule IsOffered = new("invitation.over", "This invitation was used or withdrawn. Make a new one.");

    public static readonly Rule IsForThisAddress = new(
        "invitation.other_address", "This invitation is for another address. Use the one it was sent to, or ask the clinic for a new invitation.");

    public static readonly Rule StaffNeedMore = new("invitation.staff_needs_more", "Staff sign in with a passkey or a password. Choose one of them.");
}
