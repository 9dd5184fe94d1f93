namespace ClinicStretch.Fhir.Resources;

/// <summary>What is known under an address that is the same everywhere: a list of codes, a choice of them, or what an element looks like.</summary>
public abstract record Definition : DomainResource
{
    /// <summary>By which everybody refers to it.</summary>
    public required string Url { get; init; }

    public string? Version { get; init; }

    /// <summary>For programs: letters, digits and underscores, a capital first.</summary>
    public required string Name { get; init; }

    /// <summary>For people.</summary>
    public string? Title { get; init; }

    /// <summary>draft, active, retired or unknown.</summary>
    public required string Status { get; init; }

    public string? Publisher { get; init; }
    public string? Description { get; init; }
}

/// <summary>A list of codes, and what they mean.</summary>
public sealed record CodeSystem : Definition
{
    public bool? CaseSensitive { get; init; }

    /// <summary>Canonical address of the choice that has all of them.</summary>
    public string? ValueSet { get; init; }

    /// <summary>complete, or not-present where the codes are found elsewhere.</summary>
    public required string Content { get; init; }

    public IReadOnlyList<CodeSystemConcept> Concept { get; init; } = [];
}

public sealed record CodeSystemConcept(string Code, string? Display = null);

/// <summary>A choice of codes.</summary>
public sealed record ValueSet : Definition
{
    public ValueSetCompose? Compose { get; init; }
}

public sealed record ValueSetCompose(IReadOnlyList<ValueSetInclude> Include);

/// <param name="System">Canonical address of a list, of which all is chosen.</param>
public sealed record ValueSetInclude(string System);

/// <summary>What an element looks like: here, of extensions.</summary>
public sealed record StructureDefinition : Definition
{
    public string? FhirVersion { get; init; }

    /// <summary>complex-type for an extension.</summary>
    public required string Kind { get; init; }

    public required bool Abstract { get; init; }

    /// <summary>Where an extension may stand.</summary>
    public IReadOnlyList<ExtensionContext> Context { get; init; } = [];

    public required string Type { get; init; }
    public string? BaseDefinition { get; init; }

    /// <summary>constraint or specialization.</summary>
    public string? Derivation { get; init; }

    /// <summary>What differs from its base.</summary>
    public StructureDifferential? Differential { get; init; }
}

/// <param name="Type">element, extension or fhirpath.</param>
public sealed record ExtensionContext(string Type, string Expression);

public sealed record StructureDifferential(IReadOnlyList<ElementDefinition> Element);

/// <param name="Path">From the type on, with dots.</param>
public sealed record ElementDefinition(string Id, string Path)
{
    public string? SliceName { get; init; }
    public ElementSlicing? Slicing { get; init; }
    public string? Short { get; init; }

    /// <summary>Null where it is the base's.</summary>
    public int? Min { get; init; }

    /// <summary>A number, or * for any; null where it is the base's.</summary>
    public string? Max { get; init; }

    public IReadOnlyList<ElementType> Type { get; init; } = [];
    public string? FixedUri { get; init; }
    public ElementBinding? Binding { get; init; }
}

/// <param name="Rules">closed, open or openAtEnd.</param>
public sealed record ElementSlicing(IReadOnlyList<ElementDiscriminator> Discriminator, string Rules);

/// <param name="Type">value and so on.</param>
public sealed record ElementDiscriminator(string Type, string Path);

public sealed record ElementType(string Code)
{
    /// <summary>Canonical addresses of what a reference may lead to.</summary>
    public IReadOnlyList<string> TargetProfile { get; init; } = [];
}

/// <param name="Strength">required, extensible, preferred or example.</param>
/// <param name="ValueSet">Canonical address.</param>
public sealed record ElementBinding(string Strength, string ValueSet);
