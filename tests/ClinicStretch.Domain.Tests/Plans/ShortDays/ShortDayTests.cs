using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Changes;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Plans.ShortDays;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans.ShortDays;

public sealed class ShortDayTests
{
    private static readonly PlanItem First = Given.Item(1, Given.Reps(8));
    private static readonly PlanItem Second = Given.Item(2, Given.Reps(8));
    private static readonly PlanItem Third = Given.Item(3, Given.Reps(8));
    private static readonly PlanContent Content = Given.Content(null, First, Second, Third);

    [Fact]
    public void Without_a_tick_there_is_no_shorter_version() => Assert.Empty(Content.EnoughOnAShortDay());

    [Fact]
    public void It_stands_in_the_order_of_the_plan() =>
        Assert.Equal([First, Third], (Content with { ShortDay = [Third.Key, First.Key] }).EnoughOnAShortDay());

    [Fact]
    public void It_is_chosen_from_the_plan_each_item_once()
    {
        AssertBroken(ShortDayRules.ItemIsInThePlan, () => Given.DraftOf(Content with { ShortDay = [Given.Key(9)] }));
        AssertBroken(ShortDayRules.ItemIsInThePlan, () => Given.DraftOf(Content with { ShortDay = [First.Key, First.Key] }));
    }

    [Fact]
    public void It_leaves_something_out_and_something_in()
    {
        AssertBroken(ShortDayRules.LeavesSomethingOut, () => Given.DraftOf(Content with { ShortDay = [First.Key, Second.Key, Third.Key] }));
        AssertBroken(ShortDayRules.LeavesSomethingOut, () => Given.DraftOf(Content with { ShortDay = [] }));
    }

    [Fact]
    public void With_fewer_exercises_what_still_fits_is_kept()
    {
        var content = Content with { ShortDay = [First.Key, Second.Key] };

        Assert.Equal([First.Key], DoseShare.With(content, [First, Third]).ShortDay);
        Assert.Null(DoseShare.With(content, [First, Second]).ShortDay);
        Assert.Null(DoseShare.With(content, [Third]).ShortDay);
    }

    [Fact]
    public void The_same_ticks_in_another_order_are_no_change() =>
        Assert.Empty(RevisionDifference.Between(Content with { ShortDay = [First.Key, Second.Key] }, Content with { ShortDay = [Second.Key, First.Key] }));

    [Fact]
    public void The_change_names_what_is_enough_now()
    {
        var change = Assert.IsType<ShortDayChanged>(Assert.Single(RevisionDifference.Between(Content, Content with { ShortDay = [Second.Key] })));
        Assert.Equal([Second], change.Now);
        Assert.Empty(Assert.IsType<ShortDayChanged>(Assert.Single(RevisionDifference.Between(Content with { ShortDay = [Second.Key] }, Content))).Now);
    }
}
