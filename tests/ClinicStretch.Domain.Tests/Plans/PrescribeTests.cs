using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class PrescribeTests
{
    private static readonly PlanItemInput Usual = new(Given.Key(1), null, Given.Hold(3, 20), SidePlan.Both, "Slowly", null);

    [Fact]
    public void An_item_carries_a_copy_of_the_exercise()
    {
        var item = PlanContentRules.Prescribe(KneeToChest(), Usual);
        Assert.Equal(("knee-to-chest", "0.1.0", "supine"), (item.Exercise.Slug, item.Exercise.Version, item.Exercise.StartPosition));
        Assert.Equal(["First.", "Then."], item.Exercise.Steps);
        Assert.Equal(["mat"], item.Exercise.Equipment);
    }

    [Theory]
    [InlineData(ExerciseStatus.Draft)]
    [InlineData(ExerciseStatus.Retired)]
    public void A_draft_or_retired_exercise_is_not_prescribed(ExerciseStatus status) =>
        AssertBroken(PlanRules.ExerciseIsActive, () => PlanContentRules.Prescribe(KneeToChest(status), Usual));

    [Fact]
    public void A_variant_must_exist()
    {
        AssertBroken(PlanRules.VariantExists, () => PlanContentRules.Prescribe(KneeToChest(), Usual with { Variant = "both-knees" }));
        Assert.Equal("towel", PlanContentRules.Prescribe(KneeToChest(), Usual with { Variant = "towel" }).Variant);
    }

    [Fact]
    public void One_variant_of_several_is_prescribed_with_its_own_words()
    {
        var exercise = KneeToChest() with { Variants = [new("towel", "With a towel", ["expert"]), new("seated", "On a chair", ["expert"])] };
        Assert.Equal("On a chair", PlanContentRules.Prescribe(exercise, Usual with { Variant = "seated" }).VariantText);
    }

    [Fact]
    public void A_dose_outside_the_range_needs_a_reason()
    {
        var much = Usual with { Dosage = Given.Hold(6, 20) };
        AssertBroken(DosageRules.WithinAllowedRange, () => PlanContentRules.Prescribe(KneeToChest(), much));
        AssertBroken(DosageRules.WithinAllowedRange, () => PlanContentRules.Prescribe(KneeToChest(), much with { RangeOverride = " " }));
        Assert.Equal("an athlete", PlanContentRules.Prescribe(KneeToChest(), much with { RangeOverride = "an athlete" }).RangeOverride);
    }

    [Theory]
    [InlineData(LateralityMode.None, SidePlan.None)]
    [InlineData(LateralityMode.PerSide, SidePlan.Left, SidePlan.Right, SidePlan.Both)]
    [InlineData(LateralityMode.Alternating, SidePlan.Alternating)]
    public void The_side_must_fit_the_exercise(LateralityMode mode, params SidePlan[] fitting)
    {
        foreach (var side in Enum.GetValues<SidePlan>())
        {
            Action prescribe = () => PlanContentRules.Prescribe(KneeToChest(mode: mode), Usual with { Side = side });
            if (fitting.Contains(side))
            {
                prescribe();
            }
            else
            {
                AssertBroken(PlanRules.SideFits, prescribe);
            }
        }

        Assert.Contains(PlanContentRules.UsualSide(mode), fitting);
    }

    internal static Exercise KneeToChest(ExerciseStatus status = ExerciseStatus.Active, LateralityMode mode = LateralityMode.PerSide) => new()
    {
        Slug = "knee-to-chest",
        Name = "Knee to chest",
        Status = status,
        StatusReason = null,
        NeedsClinicalReview = false,
        Version = "0.1.0",
        Aliases = [],
        BodyRegions = [],
        Targets = [],
        Goals = [],
        MovementCategories = [new("flexion", ["expert"])],
        StartPosition = new("supine", ["expert"]),
        AlternativeStartPositions = [],
        Equipment = [new("mat", true, ["expert"]), new("pillow", false, ["expert"])],
        Laterality = new(mode, "the leg that is lifted", ["expert"]),
        Variants = [new("towel", "With a towel", ["expert"])],
        Instructions = new(
            "en", [new(2, "Then.", ["expert"]), new(1, "First.", ["expert"])], new("Breathe.", ["expert"]), new("A pull.", ["expert"])),
        CommonMistakes = [],
        Cautions = [],
        Modifications = [],
        DosageEvidence = [],
        Disagreements = [],
        DefaultDosage = UsualDose(),
    };

    private static DefaultDosage UsualDose() => new()
    {
        Mode = DosageMode.Hold,
        RepUnit = RepUnit.Each,
        Sets = 1,
        Reps = 3,
        HoldSeconds = 20,
        PerSide = true,
        SecondsPerRep = null,
        RestSeconds = 5,
        Frequency = new(1, 7),
        AllowedRange = new(new(10, 60), new(1, 5), new(1, 3)),
        Progression = "",
        EstimatedSeconds = 160,
        Reasoning = "",
        Provenance = ["expert"],
    };
}
