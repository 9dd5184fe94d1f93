using ClinicStretch.Domain.Accounts;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Accounts;

public sealed class InvitationTests
{
    private readonly Invitation _invitation = new()
    {
        ClinicId = Given.Clinic,
        Id = InvitationId.New(),
        PatientId = PatientId.New(),
        SecretHash = Invitation.HashOf("secret"),
        CreatedAt = Given.Now,
    };

    [Fact]
    public void It_is_open_for_7_days()
    {
        Assert.True(_invitation.IsOpenAt(Given.Now.AddDays(7).AddSeconds(-1)));
        AssertBroken(InvitationRules.IsOpen, () => _invitation.Use(Given.Now.AddDays(7)));
        Assert.Null(_invitation.UsedAt);
    }

    [Fact]
    public void It_is_used_once()
    {
        _invitation.Use(Given.Now);
        AssertBroken(InvitationRules.IsOpen, () => _invitation.Use(Given.Now));
        Assert.Equal(Given.Now, _invitation.UsedAt);
    }

    [Fact]
    public void It_is_not_used_after_it_was_withdrawn()
    {
        _invitation.Withdraw(Given.Now);
        _invitation.Withdraw(Given.Now.AddDays(1));
        AssertBroken(InvitationRules.IsOpen, () => _invitation.Use(Given.Now));
        Assert.Equal(Given.Now, _invitation.WithdrawnAt);
    }

    [Fact]
    public void Only_the_hash_of_its_secret_is_kept()
    {
        Assert.Equal(Invitation.HashOf("secret"), _invitation.SecretHash);
        Assert.DoesNotContain("secret", _invitation.SecretHash);
        Assert.NotEqual(Invitation.HashOf("Secret"), _invitation.SecretHash);
    }
}
