using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Patients;

public sealed class RedFlagTests
{
    private static readonly RedFlagQuestion[] Questions =
        [Question(RedFlagTier.Review), Question(RedFlagTier.Urgent), Question(RedFlagTier.Emergency)];

    [Theory]
    [InlineData(YesNo.No, YesNo.No, YesNo.No, RedFlagTier.None)]
    [InlineData(YesNo.Yes, YesNo.No, YesNo.No, RedFlagTier.Review)]
    [InlineData(YesNo.Yes, YesNo.Yes, YesNo.No, RedFlagTier.Urgent)]
    [InlineData(YesNo.Yes, YesNo.Yes, YesNo.Yes, RedFlagTier.Emergency)]
    [InlineData(YesNo.No, YesNo.No, YesNo.Yes, RedFlagTier.Emergency)]
    public void The_gravest_answer_counts(YesNo review, YesNo urgent, YesNo emergency, RedFlagTier tier) =>
        Assert.Equal(tier, TierOf(review, urgent, emergency));

    [Fact]
    public void Not_sure_is_yes_for_grave_questions_and_no_for_the_others()
    {
        Assert.Equal(RedFlagTier.Emergency, TierOf(YesNo.No, YesNo.No, YesNo.NotSure));
        Assert.Equal(RedFlagTier.Urgent, TierOf(YesNo.No, YesNo.NotSure, YesNo.No));
        Assert.Equal(RedFlagTier.None, TierOf(YesNo.NotSure, YesNo.No, YesNo.No));
    }

    [Fact]
    public void Every_question_must_be_answered() => AssertBroken(
        RedFlagRules.EveryQuestionIsAnswered, () => RedFlagRules.TierOf(Questions, [new(Questions[0].Code, YesNo.No)]));

    [Fact]
    public void An_emergency_is_not_asked_on_but_anything_less_is()
    {
        Assert.Equal(RedFlagTier.Emergency, RedFlagRules.TierOf(Questions, [new(Questions[2].Code, YesNo.NotSure)]));
        AssertBroken(RedFlagRules.EveryQuestionIsAnswered, () => RedFlagRules.TierOf(Questions, [new(Questions[1].Code, YesNo.Yes)]));
    }

    [Theory]
    [InlineData(RedFlagTier.None, false)]
    [InlineData(RedFlagTier.Review, false)]
    [InlineData(RedFlagTier.Urgent, true)]
    [InlineData(RedFlagTier.Emergency, true)]
    public void Grave_answers_lock_sessions_until_a_clinician_has_weighed_them(RedFlagTier tier, bool locks)
    {
        var screen = Given.Screen(Given.Now, tier);
        Assert.Equal(locks, screen.Locks);
        screen.Clear("spoken by phone", Given.Member, Given.Now);
        Assert.False(screen.Locks);
        Assert.True(screen.IsClearAt(Given.Now));
    }

    [Fact]
    public void Clearing_needs_a_note()
    {
        var screen = Given.Screen(Given.Now, RedFlagTier.Emergency);
        AssertBroken(RedFlagRules.ClearingNeedsANote, () => screen.Clear(" ", Given.Member, Given.Now));
        Assert.True(screen.Locks);
    }

    [Fact]
    public void The_short_set_is_the_six_questions_and_each_must_be_answered()
    {
        var questions = RedFlagRules.ShortSet.Select(code => Question(RedFlagTier.Emergency) with { Code = code }).Concat(Questions).ToList();
        RedFlagAnswer[] six = [.. RedFlagRules.ShortSet.Select(code => new RedFlagAnswer(code, YesNo.No))];

        Assert.Equal(6, six.Length);
        Assert.Equal(RedFlagTier.None, RedFlagRules.TierOf(questions, six));
        Assert.Equal(RedFlagTier.Emergency, RedFlagRules.TierOf(questions, [.. six[1..], six[0] with { Answer = YesNo.NotSure }]));
        AssertBroken(RedFlagRules.EveryQuestionIsAnswered, () => RedFlagRules.TierOf(questions, six[1..]));
        AssertBroken(RedFlagRules.EveryQuestionIsAnswered, () => RedFlagRules.TierOf(questions, [.. six, new(Questions[0].Code, YesNo.No)]));
    }

    [Fact]
    public void A_short_screen_lets_no_plan_begin_or_go_on() =>
        Assert.False(Given.Screen(Given.Now, answers: [.. RedFlagRules.ShortSet.Select(code => new RedFlagAnswer(code, YesNo.No))]).IsClearAt(Given.Now));

    [Fact]
    public void History_that_a_clinician_has_weighed_counts_no_more_until_the_answer_changes()
    {
        var history = Question(RedFlagTier.Urgent) with { Kind = "history" };
        RedFlagAnswer[] yes = [new(history.Code, YesNo.Yes)];

        Assert.Equal(RedFlagTier.Urgent, RedFlagRules.TierOf([history], yes));
        Assert.Equal(RedFlagTier.None, RedFlagRules.TierOf([history], yes, yes));
        Assert.Equal(RedFlagTier.Urgent, RedFlagRules.TierOf([history], [new(history.Code, YesNo.NotSure)], yes));
    }

    [Fact]
    public void A_symptom_is_never_weighed_beforehand()
    {
        RedFlagAnswer[] yes = [new(Questions[1].Code, YesNo.Yes)];
        Assert.Equal(RedFlagTier.Urgent, RedFlagRules.TierOf([Questions[1]], yes, yes));
    }

    [Fact]
    public void A_screen_is_good_for_7_days()
    {
        var screen = Given.Screen(Given.Now);
        Assert.True(screen.IsClearAt(Given.Now.AddDays(7).AddSeconds(-1)));
        Assert.False(screen.IsClearAt(Given.Now.AddDays(7)));
    }

    private static RedFlagTier TierOf(params YesNo[] answers) =>
        RedFlagRules.TierOf(Questions, [.. Questions.Zip(answers, (q, a) => new RedFlagAnswer(q.Code, a))]);

    private static RedFlagQuestion Question(RedFlagTier tier) => new($"{tier}", "symptom", "", "", tier, "", ["expert"]);
}
