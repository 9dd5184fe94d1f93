using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue;

/// <summary>One version of a library exercise. Read-only to the app; searched by way of <see cref="LibrarySearchRow"/>.</summary>
public sealed class LibraryExercise
{
    public required string Slug { get; init; }
    public required string Version { get; init; }

    /// <summary>True for the version the loaded catalogue offers; older ones stay for the plans that name them.</summary>
    public required bool IsCurrent { get; set; }

    public required Exercise Document { get; init; }
    public required string ContentHash { get; init; }
}

public sealed class LibraryRoutine
{
    public required string Slug { get; init; }

    /// <summary>Version of the catalogue it came with.</summary>
    public required string Version { get; init; }

    public required bool IsCurrent { get; set; }

    /// <summary>Place in the catalogue's own order.</summary>
    public required int Order { get; init; }

    public required Routine Document { get; init; }
}

/// <summary>A version of the catalogue that was loaded.</summary>
public sealed class LibraryRelease
{
    public required string Version { get; init; }

    /// <summary>SHA-256 of the file; the same file is loaded once.</summary>
    public required string ContentHash { get; init; }

    public required bool IsCurrent { get; set; }
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>All but the exercises and routines: sources, code lists, general rules, conflicts, safety.</summary>
    public required CatalogueRelease Document { get; init; }
}
