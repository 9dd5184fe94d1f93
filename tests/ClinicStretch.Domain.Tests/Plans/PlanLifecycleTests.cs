using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class PlanLifecycleTests
{
    private static readonly DateTimeOffset Later = Given.Now.AddHours(1);

    public static TheoryData<PlanStatus> Ended => [PlanStatus.Completed, PlanStatus.Revoked, PlanStatus.EnteredInError, PlanStatus.Discarded];

    public static TheoryData<PlanStatus> NotRunning => [PlanStatus.Draft, .. Ended];

    [Fact]
    public void A_plan_starts_as_a_draft_without_revisions()
    {
        var plan = Plan.Start(Given.Clinic, PlanId.New(), PatientId.New(), Given.Person, Given.Now);
        Assert.Equal(PlanStatus.Draft, plan.Status);
        Assert.Empty(plan.Revisions);
        Assert.Equal(new StatusChange(null, PlanStatus.Draft, Given.Now, Given.Person, null), Assert.Single(plan.History));
    }

    [Fact]
    public void Publishing_makes_a_draft_active() => Assert.Equal(PlanStatus.Active, Given.PlanOf(Given.Content()).Status);

    [Fact]
    public void An_active_plan_can_be_put_on_hold_with_a_reason()
    {
        var plan = In(PlanStatus.Active);
        AssertBroken(PlanRules.GivesAReason, () => plan.PutOnHold(" ", null, Given.Now));
        plan.PutOnHold("red flag", null, Given.Now);
        Assert.Equal(new StatusChange(PlanStatus.Active, PlanStatus.OnHold, Given.Now, null, "red flag"), plan.History[^1]);
    }

    [Theory]
    [MemberData(nameof(NotRunning))]
    [InlineData(PlanStatus.OnHold)]
    public void Only_an_active_plan_can_be_put_on_hold(PlanStatus status) =>
        AssertBroken(PlanRules.IsActive, () => In(status).PutOnHold("why", null, Given.Now));

    [Fact]
    public void A_plan_on_hold_resumes_after_a_clear_screen()
    {
        var plan = In(PlanStatus.OnHold);
        plan.Resume(Given.Screen(Later), Given.Person, Later);
        Assert.Equal(PlanStatus.Active, plan.Status);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(0)]
    public void A_plan_on_hold_does_not_resume_on_answers_given_before_it_was_paused_or_that_paused_it(int minutes)
    {
        var plan = In(PlanStatus.OnHold);
        AssertBroken(PlanRules.ScreenIsSinceTheHold, () => plan.Resume(Given.Screen(Given.Now.AddMinutes(minutes)), Given.Person, Later));
        Assert.Equal(PlanStatus.OnHold, plan.Status);
    }

    [Fact]
    public void A_second_hold_asks_for_answers_of_its_own()
    {
        var plan = In(PlanStatus.OnHold);
        plan.Resume(Given.Screen(Later), Given.Person, Later);
        plan.PutOnHold("flu", null, Later.AddMinutes(1));
        AssertBroken(PlanRules.ScreenIsSinceTheHold, () => plan.Resume(Given.Screen(Later), Given.Person, Later.AddMinutes(2)));
    }

    [Fact]
    public void Answers_of_before_the_pause_do_not_let_a_plan_go_on_with_a_smaller_dose_either()
    {
        var plan = In(PlanStatus.OnHold);
        AssertBroken(PlanRules.ScreenIsSinceTheHold, () => plan.ResumeWith(Given.Content(), Given.Publication(1, Given.Now.AddMinutes(-5)), Later));
        plan.ResumeWith(Given.Content(), Given.Publication(1, Later), Later);
        Assert.Equal((PlanStatus.Active, 2), (plan.Status, plan.Current!.Number));
    }

    [Fact]
    public void A_plan_on_hold_does_not_resume_without_a_screen_that_is_clear_and_fresh()
    {
        var plan = In(PlanStatus.OnHold);
        AssertBroken(PlanRules.ScreenIsClear, () => plan.Resume(null, Given.Person, Later));
        AssertBroken(PlanRules.ScreenIsClear, () => plan.Resume(Given.Screen(Later, RedFlagTier.Urgent), Given.Person, Later));
        AssertBroken(PlanRules.ScreenIsClear, () => plan.Resume(Given.Screen(Later), Given.Person, Later.AddDays(7)));
    }

    [Theory]
    [MemberData(nameof(NotRunning))]
    [InlineData(PlanStatus.Active)]
    public void Only_a_plan_on_hold_can_be_resumed(PlanStatus status) =>
        AssertBroken(PlanRules.IsOnHold, () => In(status).Resume(Given.Screen(Given.Now), Given.Person, Given.Now));

    [Theory]
    [InlineData(PlanStatus.Active)]
    [InlineData(PlanStatus.OnHold)]
    public void A_running_plan_can_be_completed_or_revoked(PlanStatus status)
    {
        var (one, other) = (In(status), In(status));
        one.Complete(null, Given.Now);
        other.Revoke("moved away", Given.Person, Given.Now);
        Assert.Equal((PlanStatus.Completed, PlanStatus.Revoked), (one.Status, other.Status));
    }

    [Theory]
    [MemberData(nameof(NotRunning))]
    public void A_plan_that_does_not_run_can_be_neither_completed_nor_revoked(PlanStatus status)
    {
        AssertBroken(PlanRules.IsRunning, () => In(status).Complete(null, Given.Now));
        AssertBroken(PlanRules.IsRunning, () => In(status).Revoke("why", Given.Person, Given.Now));
    }

    [Fact]
    public void Revoking_needs_a_reason() =>
        AssertBroken(PlanRules.GivesAReason, () => In(PlanStatus.Active).Revoke("", Given.Person, Given.Now));

    [Fact]
    public void A_draft_can_be_discarded()
    {
        var plan = In(PlanStatus.Discarded);
        Assert.Equal(PlanStatus.Discarded, plan.Status);
        Assert.Null(plan.Draft);
    }

    [Theory]
    [MemberData(nameof(Ended))]
    [InlineData(PlanStatus.Active)]
    [InlineData(PlanStatus.OnHold)]
    public void Only_a_draft_can_be_discarded(PlanStatus status) =>
        AssertBroken(PlanRules.IsADraft, () => In(status).Discard(Given.Person, Given.Now));

    [Theory]
    [InlineData(PlanStatus.Active)]
    [InlineData(PlanStatus.OnHold)]
    [InlineData(PlanStatus.Completed)]
    [InlineData(PlanStatus.Revoked)]
    public void A_published_plan_can_be_marked_as_an_error_with_a_reason(PlanStatus status)
    {
        var plan = In(status);
        AssertBroken(PlanRules.GivesAReason, () => plan.MarkEnteredInError("", Given.Person, Given.Now));
        plan.MarkEnteredInError("wrong patient", Given.Person, Given.Now);
        Assert.Equal(PlanStatus.EnteredInError, plan.Status);
    }

    [Fact]
    public void A_plan_is_marked_as_an_error_once() =>
        AssertBroken(PlanRules.NotYetInError, () => In(PlanStatus.EnteredInError).MarkEnteredInError("again", Given.Person, Given.Now));

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.Discarded)]
    public void What_was_never_published_is_no_error(PlanStatus status) =>
        AssertBroken(PlanRules.WasPublished, () => In(status).MarkEnteredInError("why", Given.Person, Given.Now));

    [Theory]
    [MemberData(nameof(Ended))]
    public void A_plan_that_has_ended_is_neither_written_nor_published(PlanStatus status)
    {
        var plan = In(status);
        AssertBroken(PlanRules.MayStillBeEdited, () => plan.Write("Back", Given.Content(), plan.Current?.Number ?? 0, []));
        AssertBroken(PlanRules.MayStillBeEdited, () => plan.Publish(Given.Publication(plan.Current?.Number ?? 0), Given.Now));
    }

    [Fact]
    public void A_revision_published_while_the_plan_is_on_hold_stays_on_hold()
    {
        var plan = In(PlanStatus.OnHold);
        Given.Change(plan, Given.Content(), Given.Now);
        Assert.Equal(PlanStatus.OnHold, plan.Status);
        Assert.Equal(2, plan.Current!.Number);
    }

    [Fact]
    public void A_broken_rule_changes_nothing()
    {
        var plan = In(PlanStatus.Active);
        var changes = plan.History.Count;
        AssertBroken(PlanRules.GivesAReason, () => plan.Revoke("", Given.Person, Given.Now));
        Assert.Equal((PlanStatus.Active, changes), (plan.Status, plan.History.Count));
    }

    private static Plan In(PlanStatus status)
    {
        var plan = status is PlanStatus.Draft or PlanStatus.Discarded ? Given.DraftOf(Given.Content()) : Given.PlanOf(Given.Content());
        Action change = status switch
        {
            PlanStatus.OnHold => () => plan.PutOnHold("why", null, Given.Now),
            PlanStatus.Completed => () => plan.Complete(null, Given.Now),
            PlanStatus.Discarded => () => plan.Discard(Given.Person, Given.Now),
            PlanStatus.Revoked => () => plan.Revoke("why", Given.Person, Given.Now),
            PlanStatus.EnteredInError => () => plan.MarkEnteredInError("why", Given.Person, Given.Now),
            _ => () => { },
        };
        change();
        return plan;
    }
}
