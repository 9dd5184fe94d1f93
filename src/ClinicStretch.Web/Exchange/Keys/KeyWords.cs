using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Exchange.Keys;

/// <summary>What a key opens, as an administrator reads it.</summary>
internal static class KeyWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        [KeyScopes.Everything] = "Read everything, of every patient",
        [ToRead("Patient")] = "Read patients: name, birth date, how to reach them",
        [ToRead("Condition")] = "Read precautions",
        [ToRead("CarePlan")] = "Read plans",
        [ToRead("ServiceRequest")] = "Read the exercises of plans, with their doses",
        [ToRead("Goal")] = "Read goals",
        [ToRead("DetectedIssue")] = "Read cautions that were overridden, and why",
        [ToRead("Provenance")] = "Read who wrote a plan, and why it changed",
        [ToRead("Procedure")] = "Read sessions and what was done in them",
        [ToRead("Observation")] = "Read pain, effort and answers to questionnaires",
        [ToRead("Flag")] = "Read alerts",
        [ToRead("DocumentReference")] = "Read which documents patients were given",
        [ToRead("Communication")] = "Read messages between patients and the clinic",
        [ToRead("Practitioner")] = "Read who works here",
        [ToRead("Organization")] = "Read the clinic's name",
        [KeyScopes.NeededTo(KeyScopes.Create, "Procedure")] = "Write sessions that patients did elsewhere, such as in another app",
        [KeyScopes.NeededTo(KeyScopes.Create, "Observation")] = "Write pain and effort of those sessions, and pain of the day after",
    };

    public static IReadOnlyList<Choice> Choices { get; } = [.. KeyScopes.Offered.Select(s => new Choice(s, Of(s), s))];

    /// <summary>A scope in plain words; itself where there are none.</summary>
    public static string Of(string scope) => Words.GetValueOrDefault(scope, scope);

    private static string ToRead(string kind) => KeyScopes.NeededTo(KeyScopes.Read, kind);
}
