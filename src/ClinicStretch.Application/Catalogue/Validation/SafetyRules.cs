using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Each question leads somewhere, and exactly one pain policy holds when none was chosen.</summary>
internal static class SafetyRules
{
    public static void Check(CatalogueRelease release, Findings findings)
    {
        foreach (var question in release.Safety.RedFlags)
        {
            findings.AddUnless(
                question.Tier is not RedFlagTier.None, Entry.Of(question), "tier", "\"none\" is not one of review, urgent, emergency");
            findings.AddUnless(
                question.Kind is "symptom" or "history", Entry.Of(question), "kind", $"\"{question.Kind}\" is not one of symptom, history");
        }

        var defaults = release.Safety.PainPolicies.Count(p => p.Default);
        findings.AddUnless(defaults is 1, Entry.Catalogue, "safety.painPolicies", $"{defaults} policies are the default: expected 1");
    }
}
