using System.Text.RegularExpressions;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Ids are unique and well formed; versions have three numbers.</summary>
internal static partial class NameRules
{
    public static void Check(CatalogueRelease release, Findings findings)
    {
        CheckIds("source", "id", release.Sources.Select(s => s.Id), Slug, findings);
        CheckIds("exercise", "id", release.Exercises.Select(e => e.Slug), Slug, findings);
        CheckIds("routine", "id", release.Routines.Select(r => r.Slug), Slug, findings);
        CheckIds("general rule", "id", release.GeneralRules.Select(r => r.Id), Slug, findings);
        CheckIds("conflict", "id", release.Conflicts.Select(c => c.Id), ConflictId, findings);
        CheckIds("red flag", "code", release.Safety.RedFlags.Select(f => f.Code), Slug, findings);
        CheckIds("stop rule", "code", release.Safety.StopRules.Select(r => r.Code), Slug, findings);
        CheckIds("pain policy", "code", release.Safety.PainPolicies.Select(p => p.Code), Slug, findings);
        CheckVersion(Entry.Catalogue, "schemaVersion", release.SchemaVersion, findings);
        CheckVersion(Entry.Catalogue, "catalogueVersion", release.Version, findings);
        CheckVersion(Entry.Catalogue, "safety.version", release.Safety.Version, findings);
        foreach (var exercise in release.Exercises)
        {
            CheckVersion(Entry.Of(exercise), "version", exercise.Version, findings);
            CheckVariants(exercise, findings);
        }
    }

    /// <summary>Of one exercise: its own short name, and those of its variants.</summary>
    public static void Check(Exercise exercise, Findings findings)
    {
        CheckFormed(Entry.Of(exercise), "id", exercise.Slug, Slug, findings);
        CheckVariants(exercise, findings);
    }

    private static void CheckVariants(Exercise exercise, Findings findings)
    {
        foreach (var (index, variant) in exercise.Variants.Index())
        {
            CheckFormed(Entry.Of(exercise), $"variants#{index + 1}.code", variant.Code, Slug, findings);
        }
    }

    private static void CheckIds(string noun, string field, IEnumerable<string> ids, Regex form, Findings findings)
    {
        foreach (var (id, count) in ids.CountBy(id => id))
        {
            var entry = $"{noun} \"{id}\"";
            CheckFormed(entry, field, id, form, findings);
            findings.AddUnless(count is 1, entry, field, $"is used by {count} entries");
        }
    }

    private static void CheckFormed(string entry, string field, string id, Regex form, Findings findings) =>
        findings.AddUnless(
            form.IsMatch(id),
            entry,
            field,
            $"\"{id}\" is not well formed: {(form == Slug ? "lower-case words and numbers joined by hyphens" : "a C and two digits")}");

    private static void CheckVersion(string entry, string field, string version, Findings findings) =>
        findings.AddUnless(Version.IsMatch(version), entry, field, $"\"{version}\" is not a version such as 1.2.3");

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug { get; }

    [GeneratedRegex(@"\AC[0-9]{2}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConflictId { get; }

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version { get; }
}
