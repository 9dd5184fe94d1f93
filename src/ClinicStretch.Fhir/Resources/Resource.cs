using System.Text.Json.Serialization;
using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>One thing that FHIR names; its kind is <c>resourceType</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "resourceType", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Bundle), nameof(Bundle))]
[JsonDerivedType(typeof(CapabilityStatement), nameof(CapabilityStatement))]
[JsonDerivedType(typeof(CarePlan), nameof(CarePlan))]
[JsonDerivedType(typeof(CodeSystem), nameof(CodeSystem))]
[JsonDerivedType(typeof(Communication), nameof(Communication))]
[JsonDerivedType(typeof(Condition), nameof(Condition))]
[JsonDerivedType(typeof(DetectedIssue), nameof(DetectedIssue))]
[JsonDerivedType(typeof(DocumentReference), nameof(DocumentReference))]
[JsonDerivedType(typeof(Flag), nameof(Flag))]
[JsonDerivedType(typeof(Goal), nameof(Goal))]
[JsonDerivedType(typeof(Observation), nameof(Observation))]
[JsonDerivedType(typeof(OperationOutcome), nameof(OperationOutcome))]
[JsonDerivedType(typeof(Organization), nameof(Organization))]
[JsonDerivedType(typeof(Patient), nameof(Patient))]
[JsonDerivedType(typeof(Practitioner), nameof(Practitioner))]
[JsonDerivedType(typeof(Procedure), nameof(Procedure))]
[JsonDerivedType(typeof(Provenance), nameof(Provenance))]
[JsonDerivedType(typeof(ServiceRequest), nameof(ServiceRequest))]
[JsonDerivedType(typeof(StructureDefinition), nameof(StructureDefinition))]
[JsonDerivedType(typeof(ValueSet), nameof(ValueSet))]
public abstract record Resource
{
    /// <summary>1 to 64 letters, digits, hyphens and dots; null for what has no address.</summary>
    public string? Id { get; init; }

    public Meta? Meta { get; init; }

    /// <summary>As in <c>Patient/123</c>.</summary>
    [JsonIgnore]
    public string ResourceType => GetType().Name;
}

/// <summary>A resource that may say more than FHIR has places for.</summary>
public abstract record DomainResource : Resource
{
    public IReadOnlyList<Extension> Extension { get; init; } = [];
}

/// <param name="VersionId">Of a resource that changes; null otherwise.</param>
public sealed record Meta(string? VersionId = null, FhirMoment? LastUpdated = null);
