using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Catalogue.Review;

namespace ClinicStretch.Domain.Tests.Catalogue;

public sealed class SignOffTests
{
    [Fact]
    public void A_fact_awaits_a_clinician_until_it_is_signed()
    {
        Assert.True(Standing("steps.2").Awaits);
        Assert.False(Standing("steps.2", Bridge.Exercise, Signed("steps.2")).Awaits);
        Assert.True(Standing("breathing", Bridge.Exercise, Signed("steps.2")).Awaits);
    }

    [Fact]
    public void A_fact_from_a_source_awaits_nobody_and_may_be_signed_all_the_same()
    {
        Assert.False(Standing("steps.1").Awaits);
        Assert.NotNull(Standing("steps.1", Bridge.Exercise, Signed("steps.1")).SignOff);
    }

    [Fact]
    public void A_fact_that_has_changed_is_unsigned_again_and_remembers_the_older_wording()
    {
        var standing = Standing("steps.2", Bridge.WithStep(2, "Lift your hips slowly."), Signed("steps.2"));

        Assert.True(standing.Awaits);
        Assert.Null(standing.SignOff);
        Assert.NotNull(standing.Outdated);
    }

    [Fact]
    public void A_fact_changed_back_is_signed_again()
    {
        var signed = Signed("steps.2");

        Assert.Equal(signed.Id, Standing("steps.2", Bridge.WithStep(2, "Lift your hips."), signed).SignOff?.Id);
    }

    [Fact]
    public void A_withdrawn_sign_off_counts_for_nothing_and_keeps_who_withdrew_it_first()
    {
        var (signed, other) = (Signed("steps.2"), MemberId.New());
        signed.Withdraw(other, Given.Now);
        signed.Withdraw(Given.Member, Given.Now.AddDays(1));

        var standing = Standing("steps.2", Bridge.Exercise, signed);

        Assert.True(standing.Awaits);
        Assert.Null(standing.Outdated);
        Assert.Equal((other, Given.Now), (signed.WithdrawnBy, signed.WithdrawnAt));
    }

    [Fact]
    public void What_was_read_otherwise_is_not_signed() =>
        Broken.AssertBroken(SignOffRules.IsAsRead, () => FactSignOff.Of(Given.Clinic, "bridge", Standing("steps.2"), Standing("steps.1").Fact.Hash, Signature()));

    [Fact]
    public void What_is_signed_as_it_reads_now_is_not_signed_twice()
    {
        var standing = Standing("steps.2", Bridge.Exercise, Signed("steps.2"));

        Broken.AssertBroken(SignOffRules.IsNotSigned, () => FactSignOff.Of(Given.Clinic, "bridge", standing, null, Signature()));
    }

    [Fact]
    public void What_was_signed_for_an_older_wording_may_be_signed_anew()
    {
        var standing = Standing("steps.2", Bridge.WithStep(2, "Lift your hips slowly."), Signed("steps.2"));

        Assert.Equal(standing.Fact.Hash, FactSignOff.Of(Given.Clinic, "bridge", standing, standing.Fact.Hash, Signature()).FactHash);
    }

    [Fact]
    public void A_blank_note_is_none()
    {
        Assert.Null(Signed("steps.2", "  ").Note);
        Assert.Equal("NICE NG59", Signed("steps.2", " NICE NG59 ").Note);
    }

    private static FactSignOff Signed(string fact, string? note = null) => FactSignOff.Of(Given.Clinic, "bridge", Standing(fact), null, Signature(note));

    private static Signature Signature(string? note = null) => new(SignOffId.New(), Given.Member, Given.Now, note);

    private static FactStanding Standing(string fact, Exercise? exercise = null, params FactSignOff[] signOffs) =>
        FactStanding.Of(ExerciseFacts.Of(exercise ?? Bridge.Exercise), signOffs).Single(s => s.Fact.Key == fact);
}
