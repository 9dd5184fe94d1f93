using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Gathers what is wrong, so that an editor sees all of it at once.</summary>
internal sealed class Findings
{
    private readonly List<CatalogueError> _errors = [];

    public IReadOnlyList<CatalogueError> Errors => _errors;

    public void Add(string entry, string field, string problem) => _errors.Add(new CatalogueError(entry, field, problem));

    public void AddUnless(bool holds, string entry, string field, string problem)
    {
        if (!holds)
        {
            Add(entry, field, problem);
        }
    }

    public void AddRepeats(string entry, string field, IEnumerable<string> codes)
    {
        foreach (var code in codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            Add(entry, field, $"\"{code}\" is there more than once");
        }
    }

    /// <exception cref="CatalogueInvalidException">Something was found.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new CatalogueInvalidException(_errors);
        }
    }
}

/// <summary>What an error calls an entry.</summary>
internal static class Entry
{
    public const string Catalogue = "catalogue";

    public static string Of(Exercise exercise) => $"exercise \"{exercise.Slug}\"";

    public static string Of(Routine routine) => $"routine \"{routine.Slug}\"";

    public static string Of(RedFlagQuestion question) => $"red flag \"{question.Code}\"";
}
