namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>Where the facts of one kind come from, once a clinic has written them anew.</summary>
/// <param name="before">As they were in the exercise it was made from; empty for a new one.</param>
/// <param name="written">What stands there now: a fact whose content is still there is nobody's predecessor.</param>
internal sealed class FactBook(IEnumerable<KnownFact> before, IEnumerable<string> written)
{
    private readonly List<KnownFact> _before = [.. before];
    private readonly HashSet<string> _written = [.. written];

    /// <summary>
    /// A fact that was kept keeps its sources. A changed one is the clinic's, followed by the sources of what it was adapted from. Any
    /// other is the clinic's alone.
    /// </summary>
    /// <param name="key">Tells what it replaces: its place or its code.</param>
    public IReadOnlyList<string> SourcesOf(string key, string content)
    {
        if (_before.Find(f => f.Content == content) is { } kept)
        {
            return kept.Sources;
        }

        var adapted = _before.Find(f => f.Key == key && !_written.Contains(f.Content));
        return [CatalogueSource.Clinic.Id, .. (adapted?.Sources ?? []).Where(s => s != CatalogueSource.Clinic.Id)];
    }
}

/// <param name="Content">All of the fact but its sources.</param>
internal sealed record KnownFact(string Key, string Content, IReadOnlyList<string> Sources);
