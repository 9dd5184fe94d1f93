namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>The doors that other systems come through: a resource by its id, or those of one patient.</summary>
internal static class FhirDoors
{
    private const string Root = "/fhir/R4/";

    public static bool IsOne(Door door) => door.Pattern.StartsWith(Root, StringComparison.Ordinal);

    /// <param name="id">Of a resource of a kind.</param>
    /// <returns>Null where it names no record.</returns>
    public static string? Address(Door door, Func<string, string> id)
    {
        var kind = door.Pattern[Root.Length..].Split('/')[0];
        return kind is "metadata" ? null
            : door.Pattern.Contains("{id}", StringComparison.Ordinal) ? door.Pattern.Replace("{id}", id(kind), StringComparison.Ordinal)
            : $"{door.Pattern}?{(kind is "Patient" ? "_id" : "patient")}={id("Patient")}";
    }
}
