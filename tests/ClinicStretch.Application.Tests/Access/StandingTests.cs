using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange.Keys;

namespace ClinicStretch.Application.Tests.Access;

/// <summary>Who is let go, or does something else now, is turned away from the next request on.</summary>
public sealed class StandingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Members_keys_and_carers_are_looked_at_and_patients_are_not()
    {
        Assert.Equal(
            [Role.Carer, Role.Therapist, Role.Administrator, Role.Key],
            Enum.GetValues<Role>().Where(r => Standing.IsLookedAt(Asker.As(r), isPublic: false, hasOwnTransaction: false)));
        Assert.False(Standing.IsLookedAt(Asker.Nobody, isPublic: false, hasOwnTransaction: false));
    }

    [Fact]
    public void A_carers_batch_is_looked_at_part_by_part_and_nobody_elses_waits() => Assert.Equal(
        [Role.Therapist, Role.Administrator, Role.Key],
        Enum.GetValues<Role>().Where(r => Standing.IsLookedAt(Asker.As(r), isPublic: false, hasOwnTransaction: true)));

    [Fact]
    public void What_is_public_looks_at_nobody() =>
        Assert.DoesNotContain(Enum.GetValues<Role>(), r => Standing.IsLookedAt(Asker.As(r), isPublic: true, hasOwnTransaction: false));

    [Fact]
    public void Only_a_member_with_one_factor_can_be_asked_for_a_second_and_not_where_they_get_it()
    {
        Assert.Equal([Role.Therapist, Role.Administrator], Enum.GetValues<Role>().Where(r => Standing.ShowedOneFactor(Asker.As(r), isOpenBefore: false)));
        Assert.False(Standing.ShowedOneFactor(Asker.As(Role.Therapist) with { UsedTwo = true }, isOpenBefore: false));
        Assert.False(Standing.ShowedOneFactor(Asker.As(Role.Therapist), isOpenBefore: true));
    }

    [Fact]
    public void A_member_stands_by_their_own_open_membership_in_the_same_role()
    {
        var member = Asker.As(Role.Therapist);
        var open = Membership.OfMember(member.Clinic, member.Person, Role.Therapist, member.Member);
        Assert.True(Stands(member, open));
        Assert.False(Stands(member with { ClinicId = new ClinicId(Guid.NewGuid()) }, open));
        Assert.False(Stands(member with { PersonId = new PersonId(Guid.NewGuid()) }, open));
        Assert.False(Stands(member with { Role = Role.Administrator }, open));
        Assert.False(Stands(member with { MemberId = new MemberId(Guid.NewGuid()) }, open));
        open.End(Now);
        Assert.False(Stands(member, open));
    }

    [Fact]
    public void A_carer_stands_for_the_patient_they_signed_in_for_alone()
    {
        var carer = Asker.As(Role.Carer);
        Assert.True(Stands(carer, Membership.OfCarer(carer.Clinic, carer.Person, carer.PatientId!.Value)));
        Assert.False(Stands(carer, Membership.OfCarer(carer.Clinic, carer.Person, new PatientId(Guid.NewGuid()))));
    }

    [Fact]
    public void A_key_stands_until_it_is_withdrawn()
    {
        var key = ApiKey.Make(
            new ClinicId(Guid.NewGuid()), new ApiKeyId(Guid.NewGuid()), new KeyOffer("App", [KeyScopes.Everything], new DateOnly(2026, 12, 1)), "csk_0123456789", new MemberId(Guid.NewGuid()),
            Now, new DateOnly(2026, 11, 23));
        var holder = Asker.As(Role.Key) with { PersonId = key.Actor };
        var stands = Standing.OfKey(holder).Compile();
        Assert.True(stands(key));
        Assert.False(Standing.OfKey(Asker.As(Role.Key)).Compile()(key));
        key.Withdraw(Now);
        Assert.False(stands(key));
    }

    private static bool Stands(Asker caller, Membership membership) => Standing.OfPerson(caller).Compile()(membership);
}
