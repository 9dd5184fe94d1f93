namespace ClinicStretch.Fhir.Types;

/// <summary>Something that FHIR has no place for: one value, or further extensions.</summary>
public sealed record Extension(string Url)
{
    [System.Text.Json.Serialization.JsonPropertyName("extension")]
    public IReadOnlyList<Extension> Inner { get; init; } = [];

    public string? ValueCode { get; init; }
    public string? ValueString { get; init; }
    public bool? ValueBoolean { get; init; }
    public int? ValuePositiveInt { get; init; }
    public FhirMoment? ValueDate { get; init; }
    public FhirMoment? ValueDateTime { get; init; }
    public Quantity? ValueDuration { get; init; }
    public Coding? ValueCoding { get; init; }
    public CodeableConcept? ValueCodeableConcept { get; init; }
    public Reference? ValueReference { get; init; }
}
