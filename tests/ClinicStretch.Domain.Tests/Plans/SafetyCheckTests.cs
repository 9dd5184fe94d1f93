using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class SafetyCheckTests
{
    private static readonly CautionSnapshot Knee = new("knee-problem", CautionSeverity.Avoid, "Leave out.", "exercise-9");
    private static readonly CautionSnapshot Wrist = new("wrist-pain", CautionSeverity.Caution, "Use fists.", null);
    private static readonly PlanItem[] Items =
        [Given.Item(1, null, SidePlan.None, Wrist), Given.Item(2), Given.Item(3, null, SidePlan.None, Knee, Wrist)];

    [Fact]
    public void Every_precaution_is_held_against_every_item() => Assert.Equal(
        [
            new SafetyFinding(Given.Key(1), "exercise-1", "wrist-pain", CautionSeverity.Caution, "Use fists.", null),
            new SafetyFinding(Given.Key(3), "exercise-3", "knee-problem", CautionSeverity.Avoid, "Leave out.", "exercise-9"),
            new SafetyFinding(Given.Key(3), "exercise-3", "wrist-pain", CautionSeverity.Caution, "Use fists.", null),
        ],
        SafetyCheck.Of(Items, ["wrist-pain", "knee-problem"]));

    [Fact]
    public void A_precaution_that_no_item_knows_finds_nothing() => Assert.Empty(SafetyCheck.Of(Items, ["osteoporosis"]));

    [Fact]
    public void A_patient_without_precautions_has_no_findings() => Assert.Empty(SafetyCheck.Of(Items, []));
}
