using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans.Course;

public sealed class ReviewDayTests
{
    private static readonly DateOnly Today = Given.Monday;

    [Fact]
    public void A_plan_is_looked_at_again_four_weeks_after_it_was_published() =>
        Assert.Equal(Today.AddDays(28), ReviewDay.AfterPublishing(null, null, Today));

    [Theory]
    [InlineData(10, 10)]
    [InlineData(40, 28)]
    [InlineData(-1, 28)]
    public void A_plan_that_ends_sooner_is_looked_at_on_its_last_day(int lastDay, int expected) =>
        Assert.Equal(Today.AddDays(expected), ReviewDay.AfterPublishing(null, Today.AddDays(lastDay), Today));

    [Fact]
    public void The_day_the_therapist_chose_stands() =>
        Assert.Equal(Today.AddDays(3), ReviewDay.AfterPublishing(Today.AddDays(3), Today.AddDays(1), Today));

    [Theory]
    [InlineData(-1)]
    [InlineData(400)]
    public void A_day_that_has_passed_or_lies_far_away_is_refused(int days)
    {
        var plan = Given.PlanOf(Given.Content());

        AssertBroken(ReviewDay.LiesAhead, () => plan.LookAgainOn(Today.AddDays(days), Today));
        AssertBroken(ReviewDay.LiesAhead, () => ReviewDay.AfterPublishing(Today.AddDays(days), null, Today));
        AssertBroken(ReviewDay.LiesAhead, () => Ending.Of(null, null, Today.AddDays(days), Today));
    }

    [Fact]
    public void The_day_may_be_today_and_may_be_taken_away()
    {
        var plan = Given.PlanOf(Given.Content());

        plan.LookAgainOn(Today, Today);
        Assert.Equal(Today, plan.ReviewOn);
        plan.LookAgainOn(null, Today);
        Assert.Null(plan.ReviewOn);
    }

    [Fact]
    public void A_draft_and_a_plan_taken_back_are_not_looked_at_again()
    {
        AssertBroken(ReviewDay.IsOfALivingPlan, () => Given.DraftOf(Given.Content()).LookAgainOn(Today, Today));
        var plan = Given.PlanOf(Given.Content());
        plan.LookAgainOn(Today, Today);
        plan.Revoke("Wrong patient", Given.Person, Given.Now);

        Assert.Null(plan.ReviewOn);
        AssertBroken(ReviewDay.IsOfALivingPlan, () => plan.LookAgainOn(Today, Today));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(PlanEnding.GoalMet)]
    [InlineData(PlanEnding.ConfidentAlone)]
    [InlineData(PlanEnding.StoppedComing)]
    public void Three_months_after_the_end_somebody_asks_how_it_went_on(PlanEnding? ending)
    {
        var plan = Given.PlanOf(Given.Content());
        plan.Complete(Ending.Of(ending, null, null, Today), Given.Person, Given.Now);

        Assert.Equal(Today.AddMonths(3), plan.ReviewOn);
        Assert.Equal(ending, plan.History[^1].Ending);
    }

    [Theory]
    [InlineData(PlanEnding.MovedOn)]
    [InlineData(PlanEnding.NoLongerSuitable)]
    public void Nobody_asks_somebody_whom_another_service_looks_after(PlanEnding ending) =>
        Assert.Null(Ending.Of(ending, null, null, Today).CheckOn);

    [Fact]
    public void Another_ending_is_said_in_words() => AssertBroken(PlanRules.GivesAReason, () => Ending.Of(PlanEnding.Other, " ", null, Today));

    [Fact]
    public void A_pause_brings_the_day_forward_to_the_day_the_patient_is_back()
    {
        var plan = Given.PlanOf(Given.Content());
        plan.LookAgainOn(Today.AddDays(28), Today);
        plan.PutOnHold(Pause.Of(PauseKind.Holiday, null, Today.AddDays(9), Today), Given.Person, Given.Now);

        Assert.Equal(Today.AddDays(9), plan.ReviewOn);
        Assert.Equal((PauseKind.Holiday, Today.AddDays(9)), (plan.History[^1].Pause, plan.History[^1].BackOn));
    }

    [Fact]
    public void A_pause_never_puts_the_day_off()
    {
        var plan = Given.PlanOf(Given.Content());
        plan.LookAgainOn(Today.AddDays(2), Today);
        plan.PutOnHold(Pause.Of(PauseKind.Illness, null, Today.AddDays(9), Today), Given.Person, Given.Now);

        Assert.Equal(Today.AddDays(2), plan.ReviewOn);
    }

    [Theory]
    [InlineData(PauseKind.Other)]
    [InlineData(null)]
    public void A_pause_without_a_kind_that_says_enough_needs_words(PauseKind? kind) =>
        AssertBroken(PlanRules.GivesAReason, () => Pause.Of(kind, "  ", null, Today));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(400)]
    public void Back_on_lies_ahead(int days) => AssertBroken(Pause.BackOnLiesAhead, () => Pause.Of(PauseKind.Flare, null, Today.AddDays(days), Today));
}
