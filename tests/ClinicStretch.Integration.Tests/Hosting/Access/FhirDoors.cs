using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Exchange.Fhir;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>The doors that other systems come through: a resource by its id, or those of one patient.</summary>
internal static class FhirDoors
{
    private const string Root = "/fhir/R4/";

    // What the codes and extensions mean is everybody's.
    private static readonly Dictionary<string, string> Definitions = new() { ["CodeSystem"] = "observation", ["StructureDefinition"] = "exercise-dosage", ["ValueSet"] = "observation" };

    public static bool IsOne(Door door) => $"{door.Pattern}/".StartsWith(Root, StringComparison.Ordinal);

    /// <summary>A session of the scene's plan, as a whole.</summary>
    public static JsonObject Session(Scene scene) => SentResources.Session(Guid.CreateVersion7(), $"{scene["plan"]}-r1", scene["patient"], scene.Host.Clock.Now.AddMinutes(-20));

    public static JsonObject Transaction(Scene scene) => SentResources.Transaction(
        Session(scene), SentResources.Item($"{scene["plan"]}-r1", 1, scene["patient"]), SentResources.Number("pain-after", 3, scene["patient"]));

    public static JsonObject NextDay(Scene scene) => SentResources.Number("pain-next-day", 3, scene["patient"], $"Procedure/{scene["session"]}");

    /// <param name="id">Of a resource of a kind.</param>
    /// <returns>Null where it names no record.</returns>
    public static string? Address(Door door, Func<string, string> id)
    {
        // What is written names its record itself.
        if (door.Method is "POST")
        {
            return null;
        }

        var kind = door.Pattern[Root.Length..].Split('/')[0];
        return kind is "metadata" or ".well-known" ? null
            : Definitions.TryGetValue(kind, out var known) ? door.Pattern.Replace("{id}", known, StringComparison.Ordinal)
            : door.Pattern.Contains("{id}", StringComparison.Ordinal) ? door.Pattern.Replace("{id}", id(kind), StringComparison.Ordinal)
            : $"{door.Pattern}?{(kind is "Patient" ? "_id" : "patient")}={id("Patient")}";
    }
}
