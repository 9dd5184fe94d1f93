using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

public sealed class EscalationTests
{
    private static readonly MemberId OnCall = MemberId.New();
    private static readonly Escalation Times = new(OnCall: OnCall);
    private readonly Alert _alert = Emergency(AlertSeverity.Emergency);

    [Theory]
    [InlineData(14, AlertReach.None)]
    [InlineData(15, AlertReach.Repeated)]
    [InlineData(30, AlertReach.OnCall)]
    [InlineData(45, AlertReach.Administrators)]
    public void An_emergency_nobody_acknowledges_goes_to_the_next_people_in_time(int minutes, AlertReach reach)
    {
        _alert.Escalate(Times, Given.Now.AddMinutes(minutes));
        Assert.Equal(reach, _alert.Reach);
    }

    [Fact]
    public void A_patrol_that_comes_late_leaves_out_no_step_and_one_that_comes_twice_adds_none()
    {
        Assert.True(_alert.Escalate(Times, Given.Now.AddHours(1)));
        Assert.False(_alert.Escalate(Times, Given.Now.AddHours(1).AddMinutes(1)));

        Assert.Equal(
            [AlertStep.Raised, AlertStep.Repeated, AlertStep.TakenToOnCall, AlertStep.TakenToAdministrators], _alert.History.Select(h => h.Step));
        Assert.Equal(OnCall, _alert.History[2].To);
    }

    [Fact]
    public void It_is_shown_again_every_hour_once_all_were_reached()
    {
        _alert.Escalate(Times, Given.Now.AddMinutes(45));
        Assert.True(_alert.Escalate(Times, Given.Now.AddMinutes(105)));
        Assert.Equal(AlertStep.Repeated, _alert.History[^1].Step);
    }

    [Fact]
    public void While_nobody_is_on_call_it_goes_straight_to_the_administrators()
    {
        _alert.Escalate(Escalation.Default, Given.Now.AddMinutes(30));
        Assert.Equal((AlertReach.Administrators, null), (_alert.Reach, _alert.ReachedOnCall));
    }

    [Fact]
    public void Acknowledging_ends_it_and_the_cause_seen_again_begins_it_anew()
    {
        _alert.Acknowledge(Given.Member, Given.Now.AddMinutes(20));
        Assert.False(_alert.Escalate(Times, Given.Now.AddHours(5)));

        _alert.SeenAgain(Given.Now.AddHours(5), AlertSeverity.Emergency);
        Assert.False(_alert.Escalate(Times, Given.Now.AddHours(5).AddMinutes(14)));
        Assert.True(_alert.Escalate(Times, Given.Now.AddHours(5).AddMinutes(15)));
    }

    [Fact]
    public void Only_an_emergency_is_taken_further()
    {
        Assert.False(Emergency(AlertSeverity.Urgent).Escalate(Times, Given.Now.AddDays(1)));
    }

    [Theory]
    [InlineData(4, 30, 45)]
    [InlineData(15, 15, 45)]
    [InlineData(15, 30, 30)]
    [InlineData(15, 30, 721)]
    public void The_steps_follow_one_another(int repeat, int onCall, int administrators)
    {
        var clinic = Clinic.Open(Given.Clinic, new ClinicDetails("Quay", null, "999", "en-GB", "Europe/London"));
        AssertBroken(EscalationRules.InOrder, () => clinic.SetAlerting(null, new Escalation(repeat, onCall, administrators)));
    }

    [Fact]
    public void Thresholds_out_of_range_are_refused_for_a_clinic_and_for_a_plan()
    {
        var clinic = Clinic.Open(Given.Clinic, new ClinicDetails("Quay", null, "999", "en-GB", "Europe/London"));
        var plan = Given.PlanOf(Given.Content());
        foreach (var wrong in new AlertThresholds[] { new(SilenceDays: 0), new(LowAdherencePercent: 101), new(UrgentPain: 0), new(AmbersInARow: 1), new(FlareWindowDays: 61), new(SettleHours: 23) })
        {
            AssertBroken(ThresholdRules.InRange, () => clinic.SetAlerting(wrong, null));
            AssertBroken(ThresholdRules.InRange, () => plan.Watch(wrong));
        }
    }

    private static Alert Emergency(AlertSeverity severity) => Alert.Raise(
        new AlertTrigger(Given.Clinic, PatientId.New(), null, AlertCause.RedFlagEmergency, severity), AlertId.New(), Given.Now);
}
