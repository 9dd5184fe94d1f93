using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Domain.Plans;

/// <summary>All that publishing a draft depends on.</summary>
/// <param name="BasedOn">The revision the therapist had before their eyes; 0 before the first.</param>
/// <param name="Screen">The patient's newest red-flag screen; null when none was asked.</param>
/// <param name="Precautions">Tags of the patient's precautions that hold today.</param>
/// <param name="ReviewOn">The day to look again; null when none is planned.</param>
public sealed record Publication(
    int BasedOn,
    string ReasonForChange,
    IReadOnlyList<SafetyOverride> Overrides,
    IReadOnlyList<string> Precautions,
    RedFlagScreen? Screen,
    bool EmergencyNumberIsSet,
    MemberId By,
    PersonId ByPerson,
    DateOnly? ReviewOn = null);

internal static class PublicationRules
{
    /// <summary>The guard from draft to active (domain.md 6.4).</summary>
    public static void Check(PlanContent content, Publication publication, DateTimeOffset now)
    {
        PlanRules.HasItems.MustHold(content.Items.Count > 0);
        PlanRules.GivesAReason.MustHold(!string.IsNullOrWhiteSpace(publication.ReasonForChange));
        PlanContentRules.Check(content, publication.Precautions);
        PlanRules.AvoidIsOverridden.MustHold(
            SafetyCheck.Of(content.Items, publication.Precautions)
                .Where(f => f.Severity is CautionSeverity.Avoid)
                .All(f => publication.Overrides.Any(o => Answers(o, f))));
        PlanRules.EmergencyNumberIsSet.MustHold(publication.EmergencyNumberIsSet);
        PlanRules.ScreenIsClear.MustHold(publication.Screen is not null && publication.Screen.IsClearAt(now));
    }

    private static bool Answers(SafetyOverride given, SafetyFinding finding) =>
        given.Item == finding.Item && given.Tag == finding.Tag && !string.IsNullOrWhiteSpace(given.Reason);
}
