using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>A session that was done, or one item of it.</summary>
public sealed record Procedure : DomainResource
{
    public IReadOnlyList<Identifier> Identifier { get; init; } = [];
    public IReadOnlyList<Reference> BasedOn { get; init; } = [];
    public IReadOnlyList<Reference> PartOf { get; init; } = [];

    /// <summary>completed, stopped, not-done or entered-in-error.</summary>
    public required string Status { get; init; }

    public CodeableConcept? StatusReason { get; init; }
    public CodeableConcept? Code { get; init; }
    public required Reference Subject { get; init; }

    /// <summary>Null where there is a period.</summary>
    public FhirMoment? PerformedDateTime { get; init; }

    /// <summary>Null where nobody timed it.</summary>
    public Period? PerformedPeriod { get; init; }

    public Reference? Recorder { get; init; }
    public IReadOnlyList<ProcedurePerformer> Performer { get; init; } = [];
    public IReadOnlyList<Annotation> Note { get; init; } = [];
}

public sealed record ProcedurePerformer(Reference Actor);

/// <summary>A number or a word that somebody gave: pain, effort, a measure.</summary>
public sealed record Observation : DomainResource
{
    public IReadOnlyList<Reference> BasedOn { get; init; } = [];
    public IReadOnlyList<Reference> PartOf { get; init; } = [];
    public required string Status { get; init; }
    public IReadOnlyList<CodeableConcept> Category { get; init; } = [];
    public required CodeableConcept Code { get; init; }
    public required Reference Subject { get; init; }
    public FhirMoment? EffectiveDateTime { get; init; }
    public FhirMoment? Issued { get; init; }
    public IReadOnlyList<Reference> Performer { get; init; } = [];
    public Quantity? ValueQuantity { get; init; }
    public int? ValueInteger { get; init; }
    public CodeableConcept? ValueCodeableConcept { get; init; }
    public IReadOnlyList<ReferenceRange> ReferenceRange { get; init; } = [];
    public IReadOnlyList<ObservationComponent> Component { get; init; } = [];
}

public sealed record ObservationComponent(CodeableConcept Code)
{
    public int? ValueInteger { get; init; }
    public bool? ValueBoolean { get; init; }
    public CodeableConcept? ValueCodeableConcept { get; init; }
}
