using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Tests;

namespace ClinicStretch.Application.Tests.Access;

/// <summary>Whose record is whose.</summary>
public sealed class CallerTests
{
    private static readonly PatientId Somebody = new(Guid.NewGuid());

    [Theory]
    [InlineData(Role.Patient, false)]
    [InlineData(Role.Carer, false)]
    [InlineData(Role.Therapist, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Key, true)]
    public void Another_patients_record_is_there_for_the_clinic_and_its_keys_alone(Role role, bool sees) => Assert.Equal(sees, Asker.As(role).MaySee(Somebody));

    [Theory]
    [InlineData(Role.Patient)]
    [InlineData(Role.Carer)]
    public void The_patient_and_their_carer_see_that_patient(Role role) => Assert.True((Asker.As(role) with { PatientId = Somebody }).MaySee(Somebody));

    [Fact]
    public void Who_is_not_signed_in_sees_nobody() => Assert.False(Asker.Nobody.MaySee(Somebody));

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.Discarded)]
    [InlineData(PlanStatus.EnteredInError)]
    public void A_plan_that_was_never_the_patients_or_was_a_mistake_is_for_members_alone(PlanStatus status)
    {
        Assert.False((Asker.As(Role.Patient) with { PatientId = Somebody }).MaySee(Somebody, status));
        Assert.False((Asker.As(Role.Carer) with { PatientId = Somebody }).MaySee(Somebody, status));
        Assert.False(Asker.As(Role.Key).MaySee(Somebody, status));
        Assert.True(Asker.As(Role.Therapist).MaySee(Somebody, status));
        Assert.True(Asker.As(Role.Administrator).MaySee(Somebody, status));
    }

    [Fact]
    public void A_plan_that_was_published_is_the_patients_own_and_no_other_patients()
    {
        foreach (var status in Enum.GetValues<PlanStatus>().Except([PlanStatus.Draft, PlanStatus.Discarded, PlanStatus.EnteredInError]))
        {
            Assert.True((Asker.As(Role.Patient) with { PatientId = Somebody }).MaySee(Somebody, status));
            Assert.True(Asker.As(Role.Key).MaySee(Somebody, status));
            Assert.False(Asker.As(Role.Patient).MaySee(Somebody, status));
        }
    }

    [Fact]
    public void A_plan_that_is_not_there_and_one_that_is_not_the_callers_are_told_alike()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1)));
        Assert.Same(plan, (Asker.As(Role.Patient) with { PatientId = plan.PatientId }).ShownOrNotFound(plan));
        Assert.Same(plan, Asker.As(Role.Therapist).ShownOrNotFound(plan));
        var notTheirs = Assert.Throws<NotFoundException>(() => Asker.As(Role.Patient).ShownOrNotFound(plan));
        var notThere = Assert.Throws<NotFoundException>(() => Asker.As(Role.Therapist).ShownOrNotFound(null));
        Assert.Equal(notThere.Message, notTheirs.Message);
    }

    [Fact]
    public void Who_has_no_clinic_no_person_or_no_seat_at_the_clinic_has_none_to_name()
    {
        Assert.Throws<SignInNeededException>(() => Asker.Nobody.Clinic);
        Assert.Throws<SignInNeededException>(() => Asker.Nobody.Person);
        Assert.Throws<ForbiddenException>(() => Asker.As(Role.Patient).Member);
        var therapist = Asker.As(Role.Therapist);
        Assert.Equal(therapist.ClinicId, therapist.Clinic);
        Assert.Equal(therapist.PersonId, therapist.Person);
        Assert.Equal(therapist.MemberId, therapist.Member);
    }

    [Fact]
    public void A_key_is_no_member_and_a_member_is_no_key()
    {
        Assert.Equal([Role.Therapist, Role.Administrator], Enum.GetValues<Role>().Where(r => Asker.As(r).IsMember));
        Assert.Equal([Role.Key], Enum.GetValues<Role>().Where(r => Asker.As(r).IsKey));
        Assert.False(Asker.Nobody.IsMember);
        Assert.False(Asker.Nobody.IsKey);
    }
}
