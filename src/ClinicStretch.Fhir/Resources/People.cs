using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>The person treated.</summary>
public sealed record Patient : DomainResource
{
    public IReadOnlyList<Identifier> Identifier { get; init; } = [];
    public IReadOnlyList<HumanName> Name { get; init; } = [];
    public IReadOnlyList<ContactPoint> Telecom { get; init; } = [];
    public FhirMoment? BirthDate { get; init; }
    public IReadOnlyList<Address> Address { get; init; } = [];
    public IReadOnlyList<PatientContact> Contact { get; init; } = [];
    public IReadOnlyList<PatientLanguage> Communication { get; init; } = [];
    public IReadOnlyList<Reference> GeneralPractitioner { get; init; } = [];
    public Reference? ManagingOrganization { get; init; }
}

/// <summary>Whom to call when something is wrong.</summary>
public sealed record PatientContact
{
    public IReadOnlyList<CodeableConcept> Relationship { get; init; } = [];
    public HumanName? Name { get; init; }
    public IReadOnlyList<ContactPoint> Telecom { get; init; } = [];
}

public sealed record PatientLanguage(CodeableConcept Language, bool? Preferred = null);

/// <summary>A member of the clinic.</summary>
public sealed record Practitioner : DomainResource
{
    public bool? Active { get; init; }
    public IReadOnlyList<HumanName> Name { get; init; } = [];
}

/// <summary>The clinic.</summary>
public sealed record Organization : DomainResource
{
    public string? Name { get; init; }
}
