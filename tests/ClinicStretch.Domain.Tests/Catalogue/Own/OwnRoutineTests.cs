using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Tests.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Catalogue.Own;

public sealed class OwnRoutineTests
{
    private static readonly OwnRoutineItem Item = new("knee-to-chest", null, Given.Hold(3, 20), SidePlan.Both, null);
    private static readonly OwnRoutineText Text = new("Morning", "Stiff backs", null, new Frequency(1, 7), [Item]);
    private static readonly Dictionary<string, Exercise> Exercises = new() { ["knee-to-chest"] = PrescribeTests.KneeToChest() };

    [Fact]
    public void A_change_is_the_next_number()
    {
        var routine = Write(Text);
        routine.Revise(1, Text with { Name = "Evening" }, Exercises, Given.Member, Given.Now);

        Assert.Equal((2, "Evening"), (routine.Number, routine.Text.Name));
    }

    [Fact]
    public void The_same_again_changes_nothing_whoever_was_faster()
    {
        var routine = Write(Text);
        routine.Revise(0, Text with { Items = [Item] }, Exercises, MemberId.New(), Given.Now.AddDays(1));

        Assert.Equal((1, Given.Member, Given.Now), (routine.Number, routine.WrittenBy, routine.WrittenAt));
    }

    [Fact]
    public void Of_two_who_change_it_the_second_is_told()
    {
        var routine = Write(Text);
        routine.Revise(1, Text with { Name = "Evening" }, Exercises, Given.Member, Given.Now);

        AssertBroken(OwnRules.IsCurrent, () => routine.Revise(1, Text with { Name = "Noon" }, Exercises, Given.Member, Given.Now));
    }

    [Fact]
    public void An_archived_routine_is_restored_before_it_is_changed()
    {
        var routine = Write(Text);
        routine.Archive(Given.Now);
        routine.Archive(Given.Now.AddDays(1));

        Assert.Equal(Given.Now, routine.ArchivedAt);
        AssertBroken(OwnRules.IsNotArchived, () => routine.Revise(1, Text with { Name = "Noon" }, Exercises, Given.Member, Given.Now));
        routine.Restore();
        routine.Revise(1, Text with { Name = "Noon" }, Exercises, Given.Member, Given.Now);
    }

    [Fact]
    public void It_needs_an_exercise_and_holds_at_most_30()
    {
        AssertBroken(OwnRoutineRules.HasItems, () => Write(Text with { Items = [] }));
        AssertBroken(OwnRoutineRules.HasFewItems, () => Write(Text with { Items = [.. Enumerable.Repeat(Item, 31)] }));
    }

    [Fact]
    public void Each_item_can_be_prescribed_as_it_stands()
    {
        AssertBroken(OwnRoutineRules.ExerciseExists, () => Write(With(Item with { Exercise = "handstand" })));
        AssertBroken(PlanRules.VariantExists, () => Write(With(Item with { Variant = "both-knees" })));
        AssertBroken(PlanRules.SideFits, () => Write(With(Item with { Side = SidePlan.None })));
        AssertBroken(DosageRules.WithinAllowedRange, () => Write(With(Item with { Dosage = Given.Hold(3, 5) })));
        Write(With(Item with { Dosage = Given.Hold(3, 5), RangeOverride = "A first taste" }));
    }

    [Theory]
    [InlineData(ExerciseStatus.Draft)]
    [InlineData(ExerciseStatus.Retired)]
    public void A_draft_or_archived_exercise_is_named_with_its_place(ExerciseStatus status)
    {
        var exercises = new Dictionary<string, Exercise>(Exercises)
        {
            ["old"] = PrescribeTests.KneeToChest(status) with { Slug = "old", Name = "Old stretch" },
        };

        var broken = Assert.Throws<RuleBrokenException>(() =>
            OwnRoutine.Write(Given.Clinic, "morning", With(Item, Item with { Exercise = "old" }), exercises, Given.Member, Given.Now));
        Assert.Equal(PlanRules.ExerciseIsActive, broken.Rule);
        Assert.StartsWith("Exercise 2, Old stretch:", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_exercise_stands_twice_only_with_another_variant_or_side()
    {
        AssertBroken(PlanRules.ItemsDiffer, () => Write(With(Item, Item with { Dosage = Given.Hold(2, 30) })));
        Write(With(Item, Item with { Variant = "towel" }, Item with { Side = SidePlan.Left }));
    }

    [Fact]
    public void An_address_of_the_program_is_no_short_name() => AssertBroken(
        OwnRoutineRules.SlugIsUsable, () => OwnRoutine.Write(Given.Clinic, "new", Text, Exercises, Given.Member, Given.Now));

    private static OwnRoutineText With(params OwnRoutineItem[] items) => Text with { Items = items };

    private static OwnRoutine Write(OwnRoutineText text) => OwnRoutine.Write(Given.Clinic, "morning", text, Exercises, Given.Member, Given.Now);
}
