using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class PublishingTests
{
    private static readonly CautionSnapshot AvoidWithSoreKnees = new("knee-problem", CautionSeverity.Avoid, "Leave out.", "exercise-2");
    private static readonly CautionSnapshot MindTheWrist = new("wrist-pain", CautionSeverity.Caution, "Use fists.", null);

    [Fact]
    public void An_empty_plan_is_not_published() => Refuses(PlanRules.HasItems, Given.Publication(), Given.Content() with { Items = [] });

    [Fact]
    public void A_plan_without_a_draft_is_not_published()
    {
        var plan = Given.PlanOf(Given.Content());
        AssertBroken(PlanRules.HasADraft, () => plan.Publish(Given.Publication(1), Given.Now));
    }

    [Fact]
    public void A_reason_is_needed() => Refuses(PlanRules.GivesAReason, Given.Publication() with { ReasonForChange = " " });

    [Fact]
    public void The_clinic_s_emergency_number_is_needed() =>
        Refuses(PlanRules.EmergencyNumberIsSet, Given.Publication() with { EmergencyNumberIsSet = false });

    [Fact]
    public void A_screen_is_needed() => Refuses(PlanRules.ScreenIsClear, Given.Publication() with { Screen = null });

    [Fact]
    public void A_screen_of_7_days_is_too_old() =>
        Refuses(PlanRules.ScreenIsClear, Given.Publication() with { Screen = Given.Screen(Given.Now.AddDays(-7)) });

    [Theory]
    [InlineData(RedFlagTier.Urgent)]
    [InlineData(RedFlagTier.Emergency)]
    public void A_grave_answer_stops_publishing_until_a_clinician_has_cleared_it(RedFlagTier tier)
    {
        var screen = Given.Screen(Given.Now, tier);
        Refuses(PlanRules.ScreenIsClear, Given.Publication() with { Screen = screen });
        screen.Clear("weighed", Given.Member, Given.Now);
        Assert.Equal(1, Given.DraftOf(Given.Content()).Publish(Given.Publication() with { Screen = screen }, Given.Now).Number);
    }

    [Fact]
    public void An_answer_to_review_does_not_stop_publishing()
    {
        var publication = Given.Publication() with { Screen = Given.Screen(Given.Now, RedFlagTier.Review) };
        Assert.Equal(1, Given.DraftOf(Given.Content()).Publish(publication, Given.Now).Number);
    }

    [Fact]
    public void An_exercise_to_avoid_stops_publishing_until_it_is_overridden_with_a_reason()
    {
        var content = Given.Content(null, Given.Item(1, null, SidePlan.None, AvoidWithSoreKnees));
        var publication = Given.Publication(0, Given.Now, "knee-problem");
        Refuses(PlanRules.AvoidIsOverridden, publication, content);
        Refuses(PlanRules.AvoidIsOverridden, publication with { Overrides = [new(Given.Key(1), "knee-problem", " ")] }, content);
        Refuses(PlanRules.AvoidIsOverridden, publication with { Overrides = [new(Given.Key(2), "knee-problem", "thick mat")] }, content);
        Refuses(PlanRules.AvoidIsOverridden, publication with { Overrides = [new(Given.Key(1), "hip-pain", "thick mat")] }, content);

        SafetyOverride given = new(Given.Key(1), "knee-problem", "thick mat");
        var revision = Given.DraftOf(content).Publish(publication with { Overrides = [given] }, Given.Now);
        Assert.Equal([given], revision.Overrides);
        Assert.Equal(["knee-problem"], revision.Precautions);
    }

    [Fact]
    public void A_caution_does_not_stop_publishing()
    {
        var content = Given.Content(null, Given.Item(1, null, SidePlan.None, MindTheWrist));
        Assert.Equal(1, Given.DraftOf(content).Publish(Given.Publication(0, Given.Now, "wrist-pain"), Given.Now).Number);
    }

    [Fact]
    public void A_draft_made_from_an_older_revision_is_stale()
    {
        var plan = Given.PlanOf(Given.Content());
        AssertBroken(PlanRules.DraftIsCurrent, () => plan.Write("Back", Given.Content(), 0, []));
        plan.Write("Back", Given.Content(), 1, []);
        AssertBroken(PlanRules.DraftIsCurrent, () => plan.Publish(Given.Publication(0), Given.Now));
    }

    [Fact]
    public void The_same_item_does_not_stand_twice()
    {
        var twice = Given.Content(null, Given.Item(1), Given.Item(1) with { Key = Given.Key(2) });
        AssertBroken(PlanRules.ItemsDiffer, () => Given.DraftOf(twice));
        var sameKey = Given.Content(null, Given.Item(1), Given.Item(2) with { Key = Given.Key(1) });
        AssertBroken(PlanRules.ItemsDiffer, () => Given.DraftOf(sameKey));
    }

    [Fact]
    public void The_same_exercise_stands_twice_with_another_side()
    {
        var content = Given.Content(
            null, Given.Item(1, null, SidePlan.Left), Given.Item(1, null, SidePlan.Right) with { Key = Given.Key(2) });
        Assert.Equal(2, Given.DraftOf(content).Draft!.Items.Count);
    }

    [Theory]
    [InlineData("sciatica-irritable")]
    [InlineData("vertebral-fracture")]
    [InlineData("spinal-surgery-recent")]
    public void Monitored_pain_is_never_for_some_precautions(string tag)
    {
        var plan = Given.DraftOf(Given.Content());
        AssertBroken(
            PainPolicyRules.MonitoredIsSafe, () => plan.Write("Back", Given.Content() with { PainPolicy = PainPolicy.Monitored }, 0, [tag]));
        plan.Write("Back", Given.Content() with { PainPolicy = PainPolicy.Monitored }, 0, ["hip-pain"]);
        AssertBroken(PainPolicyRules.MonitoredIsSafe, () => plan.Publish(Given.Publication(0, Given.Now, tag), Given.Now));
    }

    [Theory]
    [InlineData(5, 5, 6)]
    [InlineData(3, 6, 6)]
    [InlineData(-1, 5, 6)]
    [InlineData(3, 5, 11)]
    public void Pain_limits_rise_from_green_to_stop(int green, int amber, int stop) =>
        AssertBroken(PainPolicyRules.LimitsInOrder, () => Given.DraftOf(Given.Content() with
        {
            PainPolicy = PainPolicy.Monitored with { GreenMax = green, AmberMax = amber, StopAt = stop },
        }));

    [Theory]
    [InlineData(0, 0, 24)]
    [InlineData(2, 2, 24)]
    [InlineData(-1, 2, 24)]
    [InlineData(0, 2, 0)]
    public void A_flare_is_a_greater_rise_than_what_is_tolerated(int tolerance, int flare, int hours) =>
        AssertBroken(PainPolicyRules.NextDayInOrder, () => Given.DraftOf(Given.Content() with
        {
            PainPolicy = PainPolicy.Monitored with { NextDayTolerance = tolerance, FlareDelta = flare, SettleHours = hours },
        }));

    private static void Refuses(Rule rule, Publication publication, PlanContent? content = null)
    {
        var plan = Given.DraftOf(content ?? Given.Content());
        AssertBroken(rule, () => plan.Publish(publication, Given.Now));
        Assert.Equal((PlanStatus.Draft, 0), (plan.Status, plan.Revisions.Count));
    }
}
