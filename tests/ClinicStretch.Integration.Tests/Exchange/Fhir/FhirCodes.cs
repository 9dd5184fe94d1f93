using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>The codes that R4 demands (bindings of strength "required"), which its JSON schema does not know.</summary>
internal static class FhirCodes
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bundle.type"] = ["document", "message", "transaction", "transaction-response", "batch", "batch-response", "history", "searchset", "collection"],
        ["CarePlan.status"] = ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"],
        ["CarePlan.intent"] = ["proposal", "plan", "order", "option"],
        ["Communication.status"] = ["preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "entered-in-error", "unknown"],
        ["Condition.clinicalStatus"] = ["active", "recurrence", "relapse", "inactive", "remission", "resolved"],
        ["Condition.verificationStatus"] = ["unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error"],
        ["DetectedIssue.status"] = ["registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"],
        ["DetectedIssue.severity"] = ["high", "moderate", "low"],
        ["DocumentReference.status"] = ["current", "superseded", "entered-in-error"],
        ["Flag.status"] = ["active", "inactive", "entered-in-error"],
        ["Goal.lifecycleStatus"] = ["proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled", "entered-in-error", "rejected"],
        ["Observation.status"] = ["registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"],
        ["Patient.telecom.system"] = ["phone", "fax", "email", "pager", "url", "sms", "other"],
        ["Procedure.status"] = ["preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "entered-in-error", "unknown"],
        ["Provenance.entity.role"] = ["derivation", "revision", "quotation", "source", "removal"],
        ["ServiceRequest.status"] = ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"],
        ["ServiceRequest.intent"] = ["proposal", "plan", "directive", "order", "original-order", "reflex-order", "filler-order", "instance-order", "option"],
        ["ServiceRequest.occurrenceTiming.repeat.periodUnit"] = ["s", "min", "h", "d", "wk", "mo", "a"],
        ["ServiceRequest.occurrenceTiming.repeat.dayOfWeek"] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    };

    /// <summary>What a resource has that R4 has no code for.</summary>
    public static IEnumerable<string> Strangers(JsonNode resource)
    {
        var type = resource["resourceType"]!.GetValue<string>();
        return from known in Allowed
               where known.Key.StartsWith($"{type}.", StringComparison.Ordinal)
               from found in At(resource, known.Key.Split('.')[1..])
               let code = found is JsonObject concept ? concept["coding"]![0]!["code"]!.GetValue<string>() : found.GetValue<string>()
               where !known.Value.Contains(code)
               select $"{known.Key} is {code}";
    }

    private static IEnumerable<JsonNode> At(JsonNode? node, string[] path) => (node, path) switch
    {
        (null, _) => [],
        (JsonArray many, _) => many.SelectMany(one => At(one, path)),
        (_, []) => [node],
        _ => At(node[path[0]], path[1..]),
    };
}
