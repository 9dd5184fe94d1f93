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

/// <param name="FullUrl">By which others in the bundle point at it; null where nothing can.</param>
/// <param name="Resource">Null where only what became of it is told.</param>
/// <param name="Search">Null unless it was searched for.</param>
public sealed record BundleEntry(string? FullUrl, Resource? Resource, BundleSearch? Search = null)
{
    /// <summary>What is to be done with it, in a transaction.</summary>
    public BundleRequest? Request { get; init; }

    /// <summary>What became of it, in the answer to one.</summary>
    public BundleResponse? Response { get; init; }
}

/// <param name="Method">POST and so on.</param>
/// <param name="Url">Such as the kind of a resource that is new.</param>
/// <param name="IfNoneExist">The search that finds what is there already; null where it is kept in any case.</param>
public sealed record BundleRequest(string Method, string Url, string? IfNoneExist = null);

/// <param name="Status">As in 201 Created.</param>
/// <param name="Location">Where it is.</param>
public sealed record BundleResponse(string Status, string? Location = null, string? Etag = null, FhirMoment? LastModified = null);

/// <param name="Mode">match, include or outcome.</param>
public sealed record BundleSearch(string Mode);
