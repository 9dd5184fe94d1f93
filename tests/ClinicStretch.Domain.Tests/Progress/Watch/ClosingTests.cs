using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Progress.Watch;

/// <summary>What closes by itself, and what never does.</summary>
public sealed class ClosingTests
{
    private static readonly DateTimeOffset Raised = Given.At(Given.Monday.AddDays(7), 9);

    [Fact]
    public void Silence_ends_with_a_session_that_comes_in()
    {
        Assert.Null(Over(AlertCause.Silence, Given.SessionAt(Given.Monday, 9)));
        Assert.Equal("A session of 9 March came in.", Over(AlertCause.Silence, Given.SessionAt(Given.Monday.AddDays(7), 10)));
    }

    [Fact]
    public void Silence_and_low_adherence_end_with_the_plan_and_with_a_pause()
    {
        var plan = Given.PlanOf(Given.Content());
        plan.PutOnHold("away", Given.Person, Raised);
        Assert.Equal("The plan is paused.", CourseWatch.Over(Alert(AlertCause.LowAdherence), Course(plan), Raised));
        plan.Complete(Given.Person, Raised);
        Assert.Equal("The plan has ended.", CourseWatch.Over(Alert(AlertCause.Silence), Course(plan), Raised));
    }

    [Fact]
    public void Low_adherence_ends_when_it_is_back()
    {
        var sessions = Enumerable.Range(1, 6).Select(day => Given.SessionAt(Given.Monday.AddDays(day), 10)).ToArray();
        Assert.NotNull(Over(AlertCause.LowAdherence, sessions));
        Assert.Null(Over(AlertCause.LowAdherence, sessions[..2]));
    }

    [Fact]
    public void A_pause_of_the_patients_ends_when_the_plan_goes_on()
    {
        var plan = Given.PlanOf(Given.Content());
        plan.PutOnHold("away", Given.Person, Raised);
        Assert.Null(CourseWatch.Over(Alert(AlertCause.PausedByPatient), Course(plan), Raised));
        plan.Resume(Given.Screen(Raised.AddMinutes(1)), Given.Person, Raised.AddMinutes(1));
        Assert.Equal("The plan goes on.", CourseWatch.Over(Alert(AlertCause.PausedByPatient), Course(plan), Raised));
    }

    [Theory]
    [InlineData(AlertCause.RedFlagEmergency)]
    [InlineData(AlertCause.RedFlagUrgent)]
    [InlineData(AlertCause.RedFlagReview)]
    [InlineData(AlertCause.Fall)]
    [InlineData(AlertCause.PainOverLimit)]
    [InlineData(AlertCause.LegSymptomsSpread)]
    public void Red_flags_falls_pain_and_leg_symptoms_never_close_by_themselves(AlertCause cause)
    {
        var plan = Given.PlanOf(Given.Content());
        plan.Complete(Given.Person, Raised);

        Assert.Null(CourseWatch.Over(Alert(cause), Course(plan), Raised));
        AssertBroken(AlertRules.OnlyByAPerson, () => Alert(cause).CloseItself("gone", Raised));
    }

    [Fact]
    public void What_a_person_resolved_stays_quiet_for_a_week_and_what_closed_itself_does_not()
    {
        var (byHand, byItself) = (Alert(AlertCause.Silence), Alert(AlertCause.Silence));
        byHand.Resolve("Rang him: on a journey.", Given.Member, Raised);
        byItself.CloseItself("A session came in.", Raised);
        var again = new AlertReason(AlertCause.Silence, AlertSeverity.Routine);

        Assert.True(CourseWatch.Settles(byHand, again, Raised.AddDays(6)));
        Assert.False(CourseWatch.Settles(byHand, again, Raised.AddDays(7)));
        Assert.False(CourseWatch.Settles(byItself, again, Raised.AddDays(1)));
    }

    private static string? Over(AlertCause cause, params Session[] sessions) =>
        CourseWatch.Over(Alert(cause), Course(Given.PlanOf(Given.Content()), sessions), Raised);

    private static PlanCourse Course(Plan plan, params Session[] sessions) =>
        new(plan, Given.London, [.. sessions.Select(s => new CourseSession(SessionPain.Of(s), PainPolicy.Strict, null))], AlertThresholds.Default) { Done = sessions };

    private static Alert Alert(AlertCause cause) => Domain.Progress.Alert.Raise(
        new AlertTrigger(Given.Clinic, PatientId.New(), PlanId.New(), cause, AlertSeverity.Routine), AlertId.New(), Raised);
}
