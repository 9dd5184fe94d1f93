using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Domain.Tests.Accounts;

public sealed class CarerTests
{
    private readonly Carer _carer = new()
    {
        ClinicId = Given.Clinic,
        Id = CarerId.New(),
        PatientId = PatientId.New(),
        Name = "Mia",
        Relation = "daughter",
        InvitedAt = Given.Now,
        InvitedBy = Given.Person,
    };

    [Fact]
    public void Access_goes_from_invited_to_active_to_ended()
    {
        Assert.Equal(CarerState.Invited, _carer.State);
        _carer.Accept(PersonId.New(), Given.Now);
        Assert.Equal(CarerState.Active, _carer.State);

        _carer.Withdraw(Given.Person, isPatient: true, null, Given.Now);

        Assert.Equal(CarerState.Ended, _carer.State);
    }

    [Fact]
    public void The_clinic_says_why_it_ends_the_access_and_the_patient_need_not() =>
        Broken.AssertBroken(CarerRules.ClinicGivesAReason, () => _carer.Withdraw(Given.Person, isPatient: false, " ", Given.Now));

    [Fact]
    public void What_has_ended_ends_once_and_lets_nobody_in()
    {
        _carer.Withdraw(Given.Person, isPatient: true, null, Given.Now);

        Broken.AssertBroken(CarerRules.NotYetEnded, () => _carer.Withdraw(Given.Person, isPatient: true, null, Given.Now));
        Broken.AssertBroken(InvitationRules.IsOpen, () => _carer.Accept(PersonId.New(), Given.Now));
    }

    [Fact]
    public void An_account_that_helps_one_patient_helps_no_other_at_the_same_time()
    {
        var membership = Membership.OfCarer(Given.Clinic, Given.Person, PatientId.New());
        var other = PatientId.New();

        Broken.AssertBroken(CarerRules.HasNoAccessYet, () => membership.ReopenFor(membership.PatientId!.Value));
        Broken.AssertBroken(CarerRules.HelpsNobodyElseHere, () => membership.ReopenFor(other));
        membership.End(Given.Now);
        membership.ReopenFor(other);

        Assert.Equal((other, (DateTimeOffset?)null), (membership.PatientId, membership.EndedAt));
    }
}
