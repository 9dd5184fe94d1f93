using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue;

/// <summary>One exercise in one language, as it is searched: written anew whenever the exercise is.</summary>
public sealed class SearchRow
{
    /// <summary>Whose it is; <see cref="ClinicId.Library"/> for an exercise that every clinic has.</summary>
    public required ClinicId ClinicId { get; init; }

    public required string Slug { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required string Name { get; init; }

    /// <summary>Name and aliases, a line each.</summary>
    public required string Names { get; init; }

    /// <summary>Targets and steps, a line each.</summary>
    public required string Body { get; init; }

    public required string Version { get; init; }
    public required ExerciseStatus Status { get; init; }
    public required List<string> Regions { get; init; }
    public required List<string> Goals { get; init; }
    public required string Position { get; init; }
    public required List<string> Movements { get; init; }

    /// <summary>What it cannot be done without.</summary>
    public required List<string> Equipment { get; init; }

    public required LateralityMode Side { get; init; }

    /// <summary>Of the dose to start with, set-up included.</summary>
    public required int Seconds { get; init; }

    /// <summary>Precautions for which it is to be avoided.</summary>
    public required List<string> AvoidTags { get; init; }

    /// <summary>Precautions for which it is to be adjusted.</summary>
    public required List<string> CautionTags { get; init; }

    /// <summary>True when a text of it is not in this language, or nobody has reviewed the translation.</summary>
    public required bool IsUnreviewed { get; init; }

    /// <summary>A row for each language.</summary>
    public static IEnumerable<SearchRow> Of(ClinicId owner, ShelvedExercise shelved) =>
        Domain.Language.All.Select(language => Of(owner, shelved.In(language)));

    private static SearchRow Of(ClinicId owner, ExerciseInLanguage read)
    {
        var exercise = read.Exercise;
        var facets = ExerciseFacets.Of(exercise);
        return new SearchRow
        {
            ClinicId = owner,
            Slug = exercise.Slug,
            Language = read.Language.Tag,
            Name = exercise.Name,
            Names = string.Join('\n', exercise.Aliases.Select(a => a.Text).Prepend(exercise.Name)),
            Body = string.Join('\n', [.. exercise.Targets.Select(t => t.Name), .. exercise.Instructions.Steps.Select(s => s.Text)]),
            Version = exercise.Version,
            Status = exercise.Status,
            Regions = [.. facets.Regions],
            Goals = [.. facets.Goals],
            Position = facets.Position,
            Movements = [.. facets.Movements],
            Equipment = [.. facets.Equipment],
            Side = exercise.Laterality.Mode,
            Seconds = exercise.DefaultDosage.EstimatedSeconds,
            AvoidTags = [.. facets.AvoidTags],
            CautionTags = [.. facets.CautionTags],
            IsUnreviewed = read.IsUnreviewed || read.Missing.Count > 0,
        };
    }
}
