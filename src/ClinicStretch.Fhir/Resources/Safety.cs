using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>A precaution that holds for a patient, or held.</summary>
public sealed record Condition : DomainResource
{
    /// <summary>active or resolved.</summary>
    public required CodeableConcept ClinicalStatus { get; init; }

    public required CodeableConcept VerificationStatus { get; init; }
    public required CodeableConcept Code { get; init; }
    public required Reference Subject { get; init; }
    public FhirMoment? OnsetDateTime { get; init; }
    public FhirMoment? AbatementDateTime { get; init; }
    public FhirMoment? RecordedDate { get; init; }
    public IReadOnlyList<Annotation> Note { get; init; } = [];
}

/// <summary>An exercise that a caution speaks against, prescribed all the same.</summary>
public sealed record DetectedIssue : DomainResource
{
    public required string Status { get; init; }
    public CodeableConcept? Code { get; init; }

    /// <summary>high, moderate or low.</summary>
    public string? Severity { get; init; }

    public Reference? Patient { get; init; }
    public FhirMoment? IdentifiedDateTime { get; init; }
    public IReadOnlyList<Reference> Implicated { get; init; } = [];
    public string? Detail { get; init; }
    public IReadOnlyList<DetectedIssueMitigation> Mitigation { get; init; } = [];
}

public sealed record DetectedIssueMitigation(CodeableConcept Action, FhirMoment? Date = null, Reference? Author = null);

/// <summary>Something a therapist must see.</summary>
public sealed record Flag : DomainResource
{
    /// <summary>active or inactive.</summary>
    public required string Status { get; init; }

    public IReadOnlyList<CodeableConcept> Category { get; init; } = [];
    public required CodeableConcept Code { get; init; }
    public required Reference Subject { get; init; }
    public Period? Period { get; init; }
}
