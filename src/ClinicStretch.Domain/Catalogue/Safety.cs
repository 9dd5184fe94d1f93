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
public sealed record StopRule(string Code, [property: JsonPropertyName("text")] string Trigger, string Effect);

/// <summary>What is asked, and what follows from pain and from answers (domain.md 3). Versioned on its own.</summary>
public sealed record SafetyContent(
    string Version,
    string Disclaimer,
    IReadOnlyList<RedFlagQuestion> RedFlags,
    TierEffects Tiers,
    IReadOnlyList<PublishedPainPolicy> PainPolicies,
    IReadOnlyList<StopRule> StopRules);

public sealed record TierEffects(TierEffect Emergency, TierEffect Urgent, TierEffect Review);

/// <summary>What an answer of a tier leads to.</summary>
/// <param name="UnsureAnswerCountsAs">How "not sure" is taken: yes or no.</param>
public sealed record TierEffect(string Session, string Plan, string PatientAction, string StaffAction, YesNo UnsureAnswerCountsAs);

/// <summary>A pain policy in words, as a therapist chooses it.</summary>
/// <param name="Default">True for the one that holds when nothing was chosen.</param>
/// <param name="Parameters">Null for a policy without limits.</param>
public sealed record PublishedPainPolicy(
    string Code,
    bool Default,
    string Text,
    IReadOnlyList<string> Provenance,
    PainLimits? Parameters = null,
    string? Note = null);

/// <summary>Scores from 0 to 10, and hours; see <see cref="Plans.PainPolicy"/>.</summary>
public sealed record PainLimits(int GreenMax, int AmberMax, int StopAt, int SettleHours, int NextDayTolerance, int FlareDelta);
