using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Domain.Sessions;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans.Flares;

/// <summary>domain.md 3.3.</summary>
public sealed class FlareSetTests
{
    private static readonly CautionSnapshot Knee = new("knee-problem", CautionSeverity.Avoid, "Hurts.", null);
    private static readonly PlanItem First = Given.Item(1, Given.Reps(8));
    private static readonly PlanItem Second = Given.Item(2, Given.Hold(reps: 3, hold: 20), SidePlan.Both);
    private static readonly PlanContent Content = Given.Content(null, First, Second);
    private static readonly PlanItem[] Gentle = [Given.Item(51) with { Exercise = Given.Snapshot("pelvic-tilt") }, Given.Item(52) with { Exercise = Given.Snapshot("lumbar-rotation", Knee) }];

    [Fact]
    public void Without_a_choice_it_is_half_the_repetitions_of_the_plan()
    {
        var set = Of(Content);

        Assert.Equal(FlareSource.HalfOfThePlan, set.Source);
        Assert.Equal([4, 2], set.Items.Select(i => i.Dosage.Reps));
    }

    [Fact]
    public void What_the_therapist_chose_is_done_in_the_dose_they_chose()
    {
        var set = Of(Content with { Flare = [new FlareChoice(Second.Key, Given.Hold(reps: 1, hold: 10))] });

        Assert.Equal(FlareSource.Chosen, set.Source);
        Assert.Equal((Second.Key, 10), (Assert.Single(set.Items).Key, set.Items[0].Dosage.HoldSeconds));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_item_rated_amber_or_red_in_the_last_three_sessions_is_left_out(int sessionsAgo) =>
        Assert.Equal([Second.Key], Of(Content, Painful(sessionsAgo, First.Key)).Items.Select(i => i.Key));

    [Fact]
    public void A_rating_four_sessions_back_no_longer_counts() => Assert.Equal(2, Of(Content, Painful(3, First.Key)).Items.Count);

    [Fact]
    public void An_item_a_new_precaution_speaks_against_is_left_out()
    {
        var content = Given.Content(null, First with { Exercise = Given.Snapshot("kneeling", Knee) }, Second);

        Assert.Equal([Second.Key], FlareSet.Of(content, [], ["knee-problem"], Gentle).Items.Select(i => i.Key));
    }

    [Fact]
    public void Where_nothing_is_left_it_is_pelvic_tilt_and_small_knee_rolls()
    {
        var set = Of(Content, Painful(0, First.Key, Second.Key));

        Assert.Equal(FlareSource.Gentle, set.Source);
        Assert.Equal(["pelvic-tilt", "lumbar-rotation"], set.Items.Select(i => i.Exercise.Slug));
    }

    [Fact]
    public void The_gentle_ones_too_are_left_out_when_a_precaution_speaks_against_them() =>
        Assert.Equal(["pelvic-tilt"], FlareSet.Of(Content, Painful(0, First.Key, Second.Key), ["knee-problem"], Gentle).Items.Select(i => i.Exercise.Slug));

    [Fact]
    public void A_gentle_exercise_of_the_plan_that_hurt_does_not_come_back_as_a_gentle_one()
    {
        var content = Given.Content(null, First with { Exercise = Given.Snapshot("pelvic-tilt") });

        Assert.Equal(["lumbar-rotation"], Of(content, Painful(0, First.Key)).Items.Select(i => i.Exercise.Slug));
    }

    [Fact]
    public void Only_items_of_the_plan_can_be_chosen_and_each_once()
    {
        AssertBroken(FlareRules.ItemIsInThePlan, () => Given.DraftOf(Content with { Flare = [new FlareChoice(Given.Key(9), Given.Reps(2))] }));
        AssertBroken(
            FlareRules.ItemIsInThePlan,
            () => Given.DraftOf(Content with { Flare = [new FlareChoice(First.Key, Given.Reps(2)), new FlareChoice(First.Key, Given.Reps(3))] }));
    }

    [Fact]
    public void On_a_flare_nobody_does_more_than_on_other_days()
    {
        AssertBroken(FlareRules.DoseIsNoMore, () => Given.DraftOf(Content with { Flare = [new FlareChoice(First.Key, Given.Reps(9))] }));
        AssertBroken(FlareRules.DoseIsNoMore, () => Given.DraftOf(Content with { Flare = [new FlareChoice(First.Key, Given.Timed(10))] }));
    }

    [Fact]
    public void An_item_stopped_for_pain_is_the_painful_one()
    {
        var session = Given.SessionOn(Given.Monday, Given.Done(), Given.Skipped(2, SkipReason.PainOverLimit));

        Assert.Equal([Given.Key(2)], RatedSession.Of(session, PainPolicy.Strict).Painful);
    }

    [Fact]
    public void Where_the_session_hurt_and_nothing_was_stopped_all_that_was_done_is_painful()
    {
        var pain = new PainReport(PainScore.From(2), PainScore.From(5), null);
        var session = Given.SessionAt(Given.Now, 1, [Given.Done(), Given.Done(2), Given.Skipped(3)], pain: pain);

        Assert.Equal([Given.Key(1), Given.Key(2)], RatedSession.Of(session, PainPolicy.Strict).Painful);
    }

    [Fact]
    public void A_green_session_rates_nothing_painful()
    {
        var pain = new PainReport(PainScore.From(2), PainScore.From(2), PainScore.From(1));

        Assert.Empty(RatedSession.Of(Given.SessionAt(Given.Now, 1, [Given.Done()], pain: pain), PainPolicy.Strict).Painful);
    }

    private static FlareSet Of(PlanContent content, params RatedSession[] recent) => FlareSet.Of(content, recent, [], Gentle);

    private static RatedSession[] Painful(int sessionsAgo, params ItemKey[] items) =>
        [.. Enumerable.Range(0, 4).Select(n => new RatedSession(Given.Now.AddDays(-n), n == sessionsAgo ? items : []))];
}
