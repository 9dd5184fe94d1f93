using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Sessions.Missed;

namespace ClinicStretch.Domain.Tests.Sessions.Missed;

/// <summary>Which answers are taken, and what fits them.</summary>
public sealed class MissedAnswerTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    private readonly Plan _plan = Given.PlanOf(Given.Content(Schedule.Daily(Monday)));

    [Fact]
    public void It_says_who_said_what_about_which_day_and_when_it_arrived()
    {
        var answer = Said(Tuesday, Given.At(Tuesday.AddDays(1), 8), Given.At(Tuesday.AddDays(3), 8));

        Assert.Equal(
            (_plan.Id, _plan.PatientId, Tuesday, MissedReason.Time, Given.Person, Given.At(Tuesday.AddDays(3), 8)),
            (answer.PlanId, answer.PatientId, answer.Day, answer.Reason, answer.SaidBy, answer.ReceivedAt));
    }

    [Fact]
    public void About_a_day_that_has_not_passed_is_too_early() =>
        Broken.AssertBroken(MissedRules.DayHasPassed, () => Said(Tuesday, Given.At(Tuesday, 23)));

    [Fact]
    public void About_a_day_on_which_nothing_was_due_it_is_refused()
    {
        var plan = Given.PlanOf(Given.Content(Given.OnWeekdays(DayOfWeek.Monday)));

        Broken.AssertBroken(MissedRules.WasDue, () => Said(Tuesday, Given.At(Tuesday.AddDays(1), 8), plan: plan));
    }

    [Fact]
    public void About_a_day_on_which_the_plan_was_paused_it_is_refused_and_about_one_before_it_is_taken()
    {
        var wednesday = Tuesday.AddDays(1);
        _plan.PutOnHold(Pause.Of(PauseKind.Illness, null, null, wednesday), Given.Person, Given.At(wednesday, 9));

        Broken.AssertBroken(MissedRules.WasDue, () => Said(wednesday, Given.At(wednesday.AddDays(1), 8)));
        Assert.Equal(Tuesday, Said(Tuesday, Given.At(wednesday, 8), Given.At(wednesday.AddDays(1), 8)).Day);
    }

    [Fact]
    public void Said_in_the_future_it_is_refused() =>
        Broken.AssertBroken(MissedRules.NotInTheFuture, () => Said(Tuesday, Given.At(Monday.AddDays(3), 8), Given.At(Monday.AddDays(2), 8)));

    [Fact]
    public void After_four_weeks_without_a_network_it_is_too_late()
    {
        var said = Given.At(Tuesday.AddDays(1), 8);

        Assert.NotNull(Said(Tuesday, said, said.AddDays(28)));
        Broken.AssertBroken(MissedRules.NotTooLate, () => Said(Tuesday, said, said.AddDays(28).AddMinutes(1)));
    }

    [Fact]
    public void The_same_again_is_known_by_all_that_was_said()
    {
        var at = Given.At(Tuesday.AddDays(1), 8);
        var answer = Said(Tuesday, at);

        Assert.True(answer.Says(_plan.Id, Tuesday, MissedReason.Time, null, Given.Person));
        Assert.True(answer.Says(_plan.Id, Tuesday, MissedReason.Time, at, Given.Person));
        Assert.False(answer.Says(_plan.Id, Tuesday, MissedReason.Pain, at, Given.Person));
        Assert.False(answer.Says(_plan.Id, Monday, MissedReason.Time, at, Given.Person));
        Assert.False(answer.Says(_plan.Id, Tuesday, MissedReason.Time, at.AddSeconds(1), Given.Person));
        Assert.False(answer.Says(_plan.Id, Tuesday, MissedReason.Time, at, PersonId.New()));
    }

    [Fact]
    public void Every_reason_gets_something_that_fits_and_putting_it_aside_gets_nothing()
    {
        Assert.All(Enum.GetValues<MissedReason>(), r => Assert.Equal(r is MissedReason.NotNow, MissedOffers.For(r).Count is 0));
        Assert.Equal([MissedOffer.PainAdvice, MissedOffer.FlareSet, MissedOffer.SafetyQuestions, MissedOffer.Message], MissedOffers.For(MissedReason.Pain));
        Assert.Equal([MissedOffer.ShortDay, MissedOffer.OtherTime], MissedOffers.For(MissedReason.Time));
        Assert.Equal(MissedOffer.Exercises, MissedOffers.For(MissedReason.Unsure)[0]);
        Assert.Contains(MissedOffer.GoodEnding, MissedOffers.For(MissedReason.Better));
    }

    private MissedAnswer Said(DateOnly day, DateTimeOffset at, DateTimeOffset? now = null, Plan? plan = null) => MissedAnswer.Of(
        plan ?? _plan, new MissedReport(MissedAnswerId.New(), day, MissedReason.Time, at, Given.Person), Given.London, now ?? at);
}
