using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue;

/// <summary>One exercise of a clinic's own in one language, as it is searched: written anew whenever the exercise is.</summary>
public sealed class SearchRow : SearchedExercise
{
    private SearchRow()
    {
    }

    private SearchRow(ClinicId owner, ExerciseInLanguage read)
        : base(read, own: true) => ClinicId = owner;

    public ClinicId ClinicId { get; private init; }

    /// <summary>A row for each language.</summary>
    public static IEnumerable<SearchRow> Of(ClinicId owner, ShelvedExercise shelved) =>
        Domain.Language.All.Select(language => new SearchRow(owner, shelved.In(language)));
}

/// <summary>One exercise of the library in one language, as it is searched. Read-only to the app.</summary>
public sealed class LibrarySearchRow : SearchedExercise
{
    private LibrarySearchRow()
    {
    }

    private LibrarySearchRow(ExerciseInLanguage read)
        : base(read, own: false)
    {
    }

    /// <summary>A row for each language.</summary>
    public static IEnumerable<LibrarySearchRow> Of(ShelvedExercise shelved) =>
        Domain.Language.All.Select(language => new LibrarySearchRow(shelved.In(language)));
}

/// <summary>What of an exercise is searched, and what a line of the answer tells.</summary>
public abstract class SearchedExercise
{
    /// <summary>For the database's own reading.</summary>
    protected SearchedExercise()
    {
    }

    protected SearchedExercise(ExerciseInLanguage read, bool own)
    {
        var exercise = read.Exercise;
        var facets = ExerciseFacets.Of(exercise);
        (Slug, Language, Version, Status) = (exercise.Slug, read.Language.Tag, exercise.Version, exercise.Status);
        (Name, Drawing) = (exercise.Name, exercise.DrawnAs());
        Names = string.Join('\n', exercise.Aliases.Select(a => a.Text).Prepend(exercise.Name));
        Body = string.Join('\n', exercise.Instructions.Steps.Select(s => s.Text));
        Labels = string.Join('\n', [.. exercise.Targets.Select(t => t.Name), .. Codes(facets).Select(code => CatalogueWords.Of(code, read.Language))]);
        Seconds = exercise.DefaultDosage.EstimatedSeconds;
        (AvoidTags, CautionTags) = ([.. facets.AvoidTags], [.. facets.CautionTags]);
        IsUnreviewed = read.IsUnreviewed || read.Missing.Count > 0;
        Facets = [.. FacetCodes.Of(facets, exercise.Laterality.Mode, Seconds, own)];
    }

    public string Slug { get; private init; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; private init; } = "";

    public string Name { get; private init; } = "";

    /// <summary>Slug of the figure it is drawn as.</summary>
    public string Drawing { get; private init; } = "";

    /// <summary>Name and aliases, a line each.</summary>
    public string Names { get; private init; } = "";

    /// <summary>Targets, and the codes it is found by in the words of the language, a line each.</summary>
    public string Labels { get; private init; } = "";

    /// <summary>Steps, a line each.</summary>
    public string Body { get; private init; } = "";

    public string Version { get; private init; } = "";
    public ExerciseStatus Status { get; private init; }

    /// <summary>Of the dose to start with, set-up included.</summary>
    public int Seconds { get; private init; }

    /// <summary>Precautions for which it is to be avoided.</summary>
    public List<string> AvoidTags { get; private init; } = [];

    /// <summary>Precautions for which it is to be adjusted.</summary>
    public List<string> CautionTags { get; private init; } = [];

    /// <summary>True when a text of it is not in this language, or nobody has reviewed the translation.</summary>
    public bool IsUnreviewed { get; private init; }

    /// <summary>Every choice it fits, such as <c>region.hip</c>; see <see cref="FacetCodes"/>.</summary>
    public List<string> Facets { get; private init; } = [];

    private static IEnumerable<string> Codes(ExerciseFacets facets) =>
        [.. facets.Regions, .. facets.Goals, facets.Position, .. facets.Movements, .. facets.Equipment];
}
