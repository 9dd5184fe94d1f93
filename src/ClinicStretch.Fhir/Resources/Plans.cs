using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>One revision of a plan.</summary>
public sealed record CarePlan : DomainResource
{
    public IReadOnlyList<Identifier> Identifier { get; init; } = [];
    public IReadOnlyList<Reference> Replaces { get; init; } = [];
    public required string Status { get; init; }
    public required string Intent { get; init; }
    public IReadOnlyList<CodeableConcept> Category { get; init; } = [];
    public string? Title { get; init; }
    public required Reference Subject { get; init; }
    public Period? Period { get; init; }
    public FhirMoment? Created { get; init; }
    public Reference? Author { get; init; }
    public IReadOnlyList<Reference> Goal { get; init; } = [];
    public IReadOnlyList<CarePlanActivity> Activity { get; init; } = [];
    public IReadOnlyList<Annotation> Note { get; init; } = [];
}

/// <summary>By reference, never in detail as well (FHIR invariant cpl-3).</summary>
public sealed record CarePlanActivity(Reference Reference);

/// <summary>One prescribed exercise.</summary>
public sealed record ServiceRequest : DomainResource
{
    public IReadOnlyList<string> InstantiatesCanonical { get; init; } = [];
    public IReadOnlyList<Reference> BasedOn { get; init; } = [];
    public IReadOnlyList<Reference> Replaces { get; init; } = [];
    public Identifier? Requisition { get; init; }
    public required string Status { get; init; }
    public required string Intent { get; init; }
    public CodeableConcept? Code { get; init; }
    public required Reference Subject { get; init; }
    public Timing? OccurrenceTiming { get; init; }
    public FhirMoment? AuthoredOn { get; init; }
    public Reference? Requester { get; init; }
    public IReadOnlyList<Reference> Performer { get; init; } = [];
    public string? PatientInstruction { get; init; }
}

/// <summary>What the patient wants to be able to do.</summary>
public sealed record Goal : DomainResource
{
    public required string LifecycleStatus { get; init; }
    public required CodeableConcept Description { get; init; }
    public required Reference Subject { get; init; }
    public FhirMoment? StartDate { get; init; }
}

/// <summary>Who made a revision, from which, and why.</summary>
public sealed record Provenance : DomainResource
{
    public required IReadOnlyList<Reference> Target { get; init; }
    public required FhirMoment Recorded { get; init; }
    public IReadOnlyList<CodeableConcept> Reason { get; init; } = [];
    public CodeableConcept? Activity { get; init; }
    public required IReadOnlyList<ProvenanceAgent> Agent { get; init; }
    public IReadOnlyList<ProvenanceEntity> Entity { get; init; } = [];
}

public sealed record ProvenanceAgent(CodeableConcept Type, Reference Who);

/// <param name="Role">derivation, revision, quotation, source or removal.</param>
public sealed record ProvenanceEntity(string Role, Reference What);
