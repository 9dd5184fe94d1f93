namespace ClinicStretch.Fhir.Resources;

/// <summary>Resources that travel together.</summary>
public sealed record Bundle : Resource
{
    /// <summary>collection, searchset and so on.</summary>
    public required string Type { get; init; }

    public FhirMoment? Timestamp { get; init; }

    /// <summary>Of all that match, not of this page alone; null where they are not counted.</summary>
    public int? Total { get; init; }

    public IReadOnlyList<BundleLink> Link { get; init; } = [];
    public IReadOnlyList<BundleEntry> Entry { get; init; } = [];
}

/// <param name="Relation">self, next and so on.</param>
public sealed record BundleLink(string Relation, string Url);

/// <param name="Search">Null unless it was searched for.</param>
public sealed record BundleEntry(string FullUrl, Resource Resource, BundleSearch? Search = null);

/// <param name="Mode">match, include or outcome.</param>
public sealed record BundleSearch(string Mode);
