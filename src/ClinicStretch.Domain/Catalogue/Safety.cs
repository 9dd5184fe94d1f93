using System.Text.Json.Serialization;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Domain.Catalogue;

/// <summary>A question that looks for a serious cause (domain.md 3.1). Fixed wording, never paraphrased.</summary>
/// <param name="Kind"><c>symptom</c>, or <c>history</c>: what a clinician may record as known and weighed.</param>
/// <param name="Label">For clinicians.</param>
/// <param name="Ask">As the patient reads it.</param>
/// <param name="Suspects">The suspected condition: for clinicians only, never on a patient's screen.</param>
public sealed record RedFlagQuestion(
    string Code,
    string Kind,
    string Label,
    string Ask,
    RedFlagTier Tier,
    string Suspects,
    IReadOnlyList<string> Provenance);

/// <param name="Trigger">What the patient notices.</param>
/// <param name="Effect">What the program does about it.</param>
public sealed record StopRule(string Code, string Trigger, string Effect, IReadOnlyList<string> Provenance);
