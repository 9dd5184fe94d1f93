using ClinicStretch.Domain.Plans.Drafts;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class DraftTests
{
    [Fact]
    public void Every_direction_is_counted_and_an_exercise_of_two_counts_twice()
    {
        var both = Given.Item(1) with { Exercise = Given.Snapshot("cat-cow") with { Movements = ["flexion", "extension"] } };
        var counts = PlanBalance.Of([both, Given.Item(2)]);

        Assert.Equal(PlanBalance.Directions, counts.Select(c => c.Direction));
        Assert.Equal([2, 1, 0, 0, 0], counts.Select(c => c.Items));
    }

    [Fact]
    public void Equipment_is_named_once_and_none_is_nothing()
    {
        var mat = Given.Item(1) with { Exercise = Given.Snapshot("one") with { Equipment = ["mat", "none"] } };
        var strap = Given.Item(2) with { Exercise = Given.Snapshot("two") with { Equipment = ["strap", "mat"] } };

        Assert.Equal(["mat", "strap"], PlanBalance.EquipmentFor([mat, strap]));
    }

    [Fact]
    public void Minutes_a_day_are_those_of_every_session_each_rounded_up()
    {
        var content = Given.Content(Given.Daily(new TimeOnly(8, 0), new TimeOnly(18, 0)), Given.Item(1, Given.Timed(61)));

        Assert.Equal((content.Seconds() + 59) / 60 * 2, PlanBalance.MinutesADay(content));
        Assert.Equal(0, PlanBalance.MinutesADay(content) % 2);
    }

    [Theory]
    [InlineData("hold", 59, true)]
    [InlineData("hold", 60, false)]
    [InlineData("reps", 1, false)]
    [InlineData(null, 1, false)]
    public void Going_on_in_the_same_field_within_a_minute_is_the_same_step(string? place, int seconds, bool same) =>
        Assert.Equal(same, Step("hold").IsGoneOnWith(place, Given.Member, Given.Now.AddSeconds(seconds)));

    [Fact]
    public void Neither_another_person_nor_a_step_that_was_undone_goes_on()
    {
        var undone = Step("hold");
        undone.Undo();

        Assert.False(Step("hold").IsGoneOnWith("hold", MemberId.New(), Given.Now));
        Assert.False(undone.IsGoneOnWith("hold", Given.Member, Given.Now));
        undone.Redo();
        Assert.True(undone.IsGoneOnWith("hold", Given.Member, Given.Now));
    }

    private static DraftStep Step(string? place)
    {
        var step = new DraftStep { ClinicId = Given.Clinic, PlanId = PlanId.New(), Number = 1, BasedOn = 0, By = Given.Member };
        step.Keep("Back", Given.Content(), place, Given.Now);
        return step;
    }
}
