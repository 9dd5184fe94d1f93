using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Each code is in its list, and no entry names one twice.</summary>
internal static class CodeRules
{
    private static readonly IReadOnlyList<string> TargetKinds = ["muscle", "joint", "region", "nerve"];
    private static readonly IReadOnlyList<string> ModificationKinds = ["easier", "harder", "partner", "band", "position"];
    private static readonly IReadOnlyList<string> Origins = ["seed", "literature", "clinical-judgement"];
    private static readonly IReadOnlyList<string> Bases = ["seed", "seed-reordered", "derived"];
    private static readonly IReadOnlyList<string> RuleKinds = ["rule", "claim"];

    public static void Check(CatalogueRelease release, Findings findings)
    {
        foreach (var exercise in release.Exercises)
        {
            Check(exercise, release.CodeLists, findings);
        }

        foreach (var source in release.Sources)
        {
            CheckOne($"source \"{source.Id}\"", "type", source.Type, Origins, findings);
        }

        foreach (var routine in release.Routines)
        {
            CheckOne(Entry.Of(routine), "basis", routine.Basis, Bases, findings);
        }

        foreach (var rule in release.GeneralRules)
        {
            CheckOne($"general rule \"{rule.Id}\"", "kind", rule.Kind, RuleKinds, findings);
        }
    }

    public static void Check(Exercise exercise, CodeLists lists, Findings findings)
    {
        CheckFacets(exercise, lists, findings);
        CheckDetails(exercise, lists, findings);
    }

    private static void CheckFacets(Exercise exercise, CodeLists lists, Findings findings)
    {
        var entry = Entry.Of(exercise);
        CheckOne(entry, "startPosition.code", exercise.StartPosition.Code, lists.StartPosition, findings);
        CheckFilled(entry, "bodyRegions", exercise.BodyRegions.Select(r => r.Code), lists.BodyRegion, findings);
        CheckFilled(entry, "goals", exercise.Goals.Select(g => g.Code), lists.Goal, findings);
        CheckFilled(entry, "movementCategories", exercise.MovementCategories.Select(m => m.Code), lists.MovementCategory, findings);
        var others = exercise.AlternativeStartPositions.Select(p => p.Code);
        CheckAll(entry, "alternativeStartPositions", "code", others, lists.StartPosition, findings);
        CheckAll(entry, "equipment", "code", exercise.Equipment.Select(e => e.Code), lists.Equipment, findings);
        CheckAll(entry, "cautions", "tag", exercise.Cautions.Select(c => c.Tag), [.. lists.CautionTag.Keys], findings);
    }

    private static void CheckDetails(Exercise exercise, CodeLists lists, Findings findings)
    {
        var entry = Entry.Of(exercise);
        findings.AddRepeats(entry, "variants", exercise.Variants.Select(v => v.Code));
        CheckEach(entry, "targets", "kind", exercise.Targets.Select(t => t.Kind), TargetKinds, findings);
        CheckEach(entry, "modifications", "kind", exercise.Modifications.Select(m => m.Kind), ModificationKinds, findings);
        CheckEach(entry, "cautions", "origin", exercise.Cautions.Select(c => c.Origin), Origins, findings);
        CheckEach(entry, "seedEvidence", "textQuality", exercise.DosageEvidence.Select(e => e.TextQuality), lists.TextQuality, findings);
    }

    private static void CheckFilled(
        string entry, string list, IEnumerable<string> codes, IReadOnlyList<string> known, Findings findings)
    {
        findings.AddUnless(codes.Any(), entry, list, "must not be empty");
        CheckAll(entry, list, "code", codes, known, findings);
    }

    private static void CheckAll(
        string entry, string list, string field, IEnumerable<string> codes, IReadOnlyList<string> known, Findings findings)
    {
        CheckEach(entry, list, field, codes, known, findings);
        findings.AddRepeats(entry, list, codes);
    }

    private static void CheckEach(
        string entry, string list, string field, IEnumerable<string> codes, IReadOnlyList<string> known, Findings findings)
    {
        foreach (var (index, code) in codes.Index())
        {
            CheckOne(entry, $"{list}#{index + 1}.{field}", code, known, findings);
        }
    }

    private static void CheckOne(string entry, string field, string code, IReadOnlyList<string> known, Findings findings) =>
        findings.AddUnless(known.Contains(code), entry, field, $"\"{code}\" is not one of {string.Join(", ", known)}");
}
