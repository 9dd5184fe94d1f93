using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>Resources as another system writes them.</summary>
internal static class SentResources
{
    public const string Canon = "https://clinicstretch.example/fhir";
    public const string Root = "/fhir/R4";

    private const string Whole = "urn:uuid:b2a5b1a0-0000-4000-8000-000000000001";

    public static JsonObject Session(Guid id, string plan, Guid patient, DateTimeOffset start, string status = "completed") => new()
    {
        ["resourceType"] = "Procedure",
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = $"{Canon}/session", ["value"] = $"{id}" }),
        ["basedOn"] = new JsonArray(Reference($"CarePlan/{plan}")),
        ["status"] = status,
        ["code"] = Code("session", "home-exercise-session"),
        ["subject"] = Reference($"Patient/{patient}"),
        ["performedPeriod"] = new JsonObject { ["start"] = $"{start:yyyy-MM-ddTHH:mm:sszzz}", ["end"] = $"{start.AddMinutes(10):yyyy-MM-ddTHH:mm:sszzz}" },
    };

    /// <param name="place">Of the item in its revision, from 1.</param>
    public static JsonObject Item(string plan, int place, Guid patient, string status = "completed") => new()
    {
        ["resourceType"] = "Procedure",
        ["basedOn"] = new JsonArray(Reference($"ServiceRequest/{plan}-i{place}")),
        ["partOf"] = new JsonArray(Reference(Whole)),
        ["status"] = status,
        ["subject"] = Reference($"Patient/{patient}"),
    };

    public static JsonObject Number(string what, decimal value, Guid patient, string whole = Whole) => new()
    {
        ["resourceType"] = "Observation",
        ["partOf"] = new JsonArray(Reference(whole)),
        ["status"] = "final",
        ["code"] = Code("observation", what),
        ["subject"] = Reference($"Patient/{patient}"),
        ["valueQuantity"] = new JsonObject { ["value"] = value, ["unit"] = "{score}", ["system"] = "http://unitsofmeasure.org", ["code"] = "{score}" },
    };

    public static JsonObject Transaction(JsonObject session, params IReadOnlyList<JsonObject> parts) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "transaction",
        ["entry"] = new JsonArray([Entry(session, Whole), .. parts.Select(p => Entry(p, null))]),
    };

    public static JsonObject Stopped(this JsonObject item, string? reason, int? sets)
    {
        item["status"] = "stopped";
        if (reason is not null)
        {
            item["statusReason"] = Code("stop-reason", reason);
        }

        if (sets is not null)
        {
            item["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = $"{Canon}/StructureDefinition/exercise-dosage",
                ["extension"] = new JsonArray(new JsonObject { ["url"] = "sets", ["valuePositiveInt"] = sets }),
            });
        }

        return item;
    }

    public static JsonObject Code(string list, string code) => new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = $"{Canon}/CodeSystem/{list}", ["code"] = code }) };

    public static JsonObject Reference(string to) => new() { ["reference"] = to };

    private static JsonObject Entry(JsonObject resource, string? fullUrl)
    {
        var entry = new JsonObject { ["resource"] = resource, ["request"] = new JsonObject { ["method"] = "POST", ["url"] = $"{resource["resourceType"]}" } };
        if (fullUrl is not null)
        {
            entry["fullUrl"] = fullUrl;
        }

        return entry;
    }
}
