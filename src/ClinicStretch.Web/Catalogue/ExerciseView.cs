using System.Text.RegularExpressions;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Review;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Review;

namespace ClinicStretch.Web.Catalogue;

/// <summary>An exercise as one page shows it; handed down to the parts of the page.</summary>
/// <param name="MaySign">True for a therapist: signing off is a clinician's act.</param>
public sealed partial record ExerciseView(ExerciseRecord Record, IReadOnlyList<CatalogueSource> Sources, ExerciseLook Look, bool MaySign)
{
    private readonly Dictionary<string, FactLine> _facts = Record.Facts.ToDictionary(f => f.Key, StringComparer.Ordinal);

    public Exercise Exercise => Record.Exercise;

    /// <summary>The sources its facts name, those of the doses first.</summary>
    public IReadOnlyList<CatalogueSource> Cited { get; } =
    [
        .. Record.Exercise.DosageEvidence.Select(e => e.Seed)
            .Concat(Record.Facts.SelectMany(f => f.Provenance).Select(Provenance.SourceOf))
            .Distinct(StringComparer.Ordinal)
            .Select(id => Sources.FirstOrDefault(s => s.Id == id)).OfType<CatalogueSource>()
            .Where(s => s.Type is "seed" or "literature")
            .OrderByDescending(s => s.Type, StringComparer.Ordinal),
    ];

    /// <summary>The sources of a fact that can be looked up, each with its number on this page.</summary>
    public IEnumerable<(int Number, string Id)> CitedBy(IEnumerable<string> provenance) =>
        provenance.Select(Provenance.SourceOf).Distinct(StringComparer.Ordinal).Select(id => (NumberOf(id), id)).Where(s => s.Item1 > 0);

    /// <summary>The number of a source on this page; 0 when it is not among its sources.</summary>
    public int NumberOf(string source) => Cited.Index().FirstOrDefault(s => s.Item.Id == source, (-1, null!)).Index + 1;

    /// <summary>A text that names articles by the catalogue's own numbers, such as 003, with the numbers of this page in their place.</summary>
    public string Numbered(string text) => Bracketed.Replace(
        ArticleName.Replace(text, match => NumberOf($"seed-{match.Groups["id"].Value}") is > 0 and var number ? $"[{number}]" : match.Value),
        "${numbers}");

    public FactLine? Fact(string key) => _facts.GetValueOrDefault(key);

    /// <summary>The language the text under a key is shown in: that of the page, or the one it was written in where it is missing.</summary>
    public Language LanguageOf(string key) => Language.Of(Record.Missing.Contains(key, StringComparer.Ordinal) ? Record.WrittenIn : Record.Language);

    [GeneratedRegex(@"\b(seed )?(?<id>0\d\d)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleName { get; }

    [GeneratedRegex(@"\((?<numbers>\[\d+\](, \[\d+\])*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed { get; }
}
