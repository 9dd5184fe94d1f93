using ClinicStretch.Domain;

namespace ClinicStretch.Application.Patients.Duplicates;

/// <summary>Finds patients of the clinic who may be the same person, with what PostgreSQL knows of likeness.</summary>
public interface IDuplicateSearch
{
    /// <returns>At most ten, likeliest first; never the person themselves.</returns>
    Task<IReadOnlyList<PossibleDuplicate>> Find(Newcomer newcomer, CancellationToken cancellationToken);
}

/// <summary>What is known of somebody who is about to be registered.</summary>
public sealed record Newcomer(PatientId Id, string Name, DateOnly? BirthDate, string? Reference, string? Email, string? Phone);

/// <summary>A patient who may be the same person.</summary>
/// <param name="Matches">Why, likeliest first; never empty.</param>
public sealed record PossibleDuplicate(
    PatientId Id, string Name, DateOnly? BirthDate, string? Reference, IReadOnlyList<DuplicateMatch> Matches);

/// <summary>What two records have in common.</summary>
public enum DuplicateMatch
{
    Reference,
    Email,
    Phone,

    /// <summary>The same birth date and a name like it.</summary>
    NameAndBirthDate,

    /// <summary>Nearly the same name, where at least one birth date is not known.</summary>
    Name,
}
