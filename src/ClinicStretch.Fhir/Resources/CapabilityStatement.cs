using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Fhir.Resources;

/// <summary>What a server can do.</summary>
public sealed record CapabilityStatement : DomainResource
{
    public required string Status { get; init; }
    public required FhirMoment Date { get; init; }
    public string? Publisher { get; init; }
    public required string Kind { get; init; }
    public CapabilitySoftware? Software { get; init; }
    public CapabilityImplementation? Implementation { get; init; }
    public required string FhirVersion { get; init; }
    public required IReadOnlyList<string> Format { get; init; }
    public IReadOnlyList<CapabilityRest> Rest { get; init; } = [];
}

public sealed record CapabilitySoftware(string Name);

public sealed record CapabilityImplementation(string Description, string? Url = null);

/// <param name="Mode">client or server.</param>
public sealed record CapabilityRest(string Mode)
{
    public string? Documentation { get; init; }
    public CapabilitySecurity? Security { get; init; }
    public IReadOnlyList<CapabilityResource> Resource { get; init; } = [];

    /// <summary>With the server as a whole, such as a transaction.</summary>
    public IReadOnlyList<CapabilityInteraction> Interaction { get; init; } = [];
}

/// <summary>How to be let in.</summary>
public sealed record CapabilitySecurity
{
    public IReadOnlyList<CodeableConcept> Service { get; init; } = [];
    public string? Description { get; init; }
}

public sealed record CapabilityResource(string Type)
{
    public IReadOnlyList<CapabilityInteraction> Interaction { get; init; } = [];

    /// <summary>Whether what is there already is not made twice when that is asked for; null where nothing is made.</summary>
    public bool? ConditionalCreate { get; init; }

    /// <summary>As in CarePlan:goal.</summary>
    public IReadOnlyList<string> SearchInclude { get; init; } = [];

    public IReadOnlyList<CapabilitySearch> SearchParam { get; init; } = [];
    public IReadOnlyList<CapabilityOperation> Operation { get; init; } = [];
}

/// <param name="Code">read, search-type and so on.</param>
public sealed record CapabilityInteraction(string Code);

/// <param name="Type">token, reference, date and so on.</param>
public sealed record CapabilitySearch(string Name, string Type, string? Documentation = null);

/// <param name="Definition">Canonical address of the operation.</param>
public sealed record CapabilityOperation(string Name, string Definition);
