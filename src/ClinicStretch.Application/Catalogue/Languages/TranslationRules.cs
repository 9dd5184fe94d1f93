using System.Text.RegularExpressions;
using ClinicStretch.Application.Catalogue.Validation;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Languages;

/// <summary>Every text has its translation, made from the text as it reads now, with its placeholders.</summary>
internal static partial class TranslationRules
{
    public static void Check(CatalogueTranslation translation, CatalogueRelease release, Findings findings)
    {
        var known = Language.All.Any(l => l.Tag == translation.Language && l.Tag != release.Language);
        findings.AddUnless(known, Entry.Catalogue, "language", $"\"{translation.Language}\" is not a language the catalogue is translated into");
        CheckEach("exercise", translation.Exercises, release.Exercises.ToDictionary(e => e.Slug, ExerciseTexts.Of), findings);
        CheckEach("routine", translation.Routines, release.Routines.ToDictionary(r => r.Slug, RoutineTexts.Of), findings);
        Check("safety", translation.Safety, SafetyTexts.Of(release.Safety), findings);
        Check("rules", translation.Rules, release.GeneralRules.Where(r => r.Ship).ToDictionary(r => r.Id, r => r.Text), findings);
        Check("codes", translation.Codes, EnglishWords.OfCodes(release.CodeLists), findings);
        Check("precautions", translation.Precautions, release.CodeLists.CautionTag, findings);
        CheckKept("figure", translation.Figures, findings);
    }

    private static void CheckEach(
        string noun,
        IReadOnlyDictionary<string, EntryTranslation> translations,
        Dictionary<string, IReadOnlyDictionary<string, string>> originals,
        Findings findings)
    {
        foreach (var (slug, texts) in originals)
        {
            if (translations.TryGetValue(slug, out var translation))
            {
                Check($"{noun} \"{slug}\"", translation, texts, findings);
            }
            else
            {
                findings.Add($"{noun} \"{slug}\"", "", "is not translated");
            }
        }

        foreach (var slug in translations.Keys.Where(slug => !originals.ContainsKey(slug)))
        {
            findings.Add($"{noun} \"{slug}\"", "", "translates nothing of the catalogue");
        }
    }

    private static void Check(string entry, EntryTranslation translation, IReadOnlyDictionary<string, string> originals, Findings findings)
    {
        foreach (var (key, original) in originals)
        {
            var found = translation.Texts.GetValueOrDefault(key);
            findings.AddUnless(found is not null, entry, key, "is not translated");
            findings.AddUnless(found is null || found.Of == original, entry, key, "was translated from another text");
        }

        foreach (var key in translation.Texts.Keys.Where(key => !originals.ContainsKey(key)))
        {
            findings.Add(entry, key, "translates nothing of the catalogue");
        }

        CheckKept(entry, translation, findings);
    }

    // The figures' own words are with the figures; a test holds the two together.
    private static void CheckKept(string noun, IReadOnlyDictionary<string, EntryTranslation> translations, Findings findings)
    {
        foreach (var (name, translation) in translations)
        {
            CheckKept($"{noun} \"{name}\"", translation, findings);
        }
    }

    private static void CheckKept(string entry, EntryTranslation translation, Findings findings)
    {
        var signed = translation.ReviewedBy is not null && translation.ReviewedOn is not null;
        findings.AddUnless(
            translation.State is TranslationState.Reviewed ? signed : translation.ReviewedBy is null && translation.ReviewedOn is null,
            entry, "state", "says who reviewed it and when exactly if it is reviewed");
        foreach (var (key, text) in translation.Texts)
        {
            findings.AddUnless(!string.IsNullOrWhiteSpace(text.Text), entry, key, "must not be empty");
            findings.AddUnless(PlaceholdersOf(text.Of).SequenceEqual(PlaceholdersOf(text.Text)), entry, key, "has not the placeholders of the original");
        }
    }

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder.Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }
}
