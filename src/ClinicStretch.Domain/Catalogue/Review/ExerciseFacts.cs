namespace ClinicStretch.Domain.Catalogue.Review;

/// <summary>Every fact of an exercise, in the order somebody reads them.</summary>
public static class ExerciseFacts
{
    private static readonly AllowedRange NoRange = new(null, null, null);

    /// <param name="translations">What there is of it in other languages, by BCP 47 tag; each is a fact of its own.</param>
    public static IReadOnlyList<ExerciseFact> Of(Exercise exercise, IReadOnlyDictionary<string, EntryTranslation>? translations = null) =>
    [
        .. Doing(exercise),
        .. Dose(exercise),
        .. Cautions(exercise),
        .. Finding(exercise),
        .. (translations ?? new Dictionary<string, EntryTranslation>()).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => TranslationOf(exercise, t.Key, t.Value)),
    ];

    private static IEnumerable<ExerciseFact> Doing(Exercise exercise) =>
    [
        OfCode("startPosition", exercise.StartPosition),
        .. exercise.AlternativeStartPositions.Select(p => OfCode($"alternativePositions.{p.Code}", p)),
        .. exercise.Equipment.Select(e => Fact(
            $"equipment.{e.Code}", e.Code, $"{Words(e.Code)}, {(e.Required ? "needed" : "if wanted")}", e.Provenance, e with { Provenance = [] })),
        .. exercise.Instructions.Steps.OrderBy(s => s.Order).Select(s => Fact($"steps.{s.Order}", null, s.Text, s.Provenance, s.Text)),
        OfText("breathing", exercise.Instructions.Breathing),
        OfText("feel", exercise.Instructions.Feel),
        .. exercise.CommonMistakes.Select((m, i) => OfText($"mistakes.{i + 1}", m)),
        Fact("side", null, exercise.Laterality.MeaningOfSide, exercise.Laterality.Provenance, exercise.Laterality with { Provenance = [] }),
        .. exercise.Variants.Select(v => Fact($"variants.{v.Code}", v.Code, v.Text, v.Provenance, v.Text)),
        .. exercise.Modifications.Select((m, i) => Fact($"modifications.{i + 1}", m.Kind, m.Text, m.Provenance, m with { Provenance = [] })),
    ];

    private static IEnumerable<ExerciseFact> Dose(Exercise exercise)
    {
        var dose = exercise.DefaultDosage;
        var chosen = dose with { AllowedRange = NoRange, Progression = "", EstimatedSeconds = 0, Provenance = [] };
        return
        [
            Fact("dosage", null, DoseText.Of(dose), dose.Provenance, chosen),
            Fact("range", null, DoseText.Of(dose.AllowedRange), dose.Provenance, dose.AllowedRange),
            Fact("progression", null, dose.Progression, dose.Provenance, dose.Progression),
            .. exercise.Disagreements.Select((d, i) => OfText($"disagreements.{i + 1}", d)),
        ];
    }

    private static IEnumerable<ExerciseFact> Cautions(Exercise exercise) => exercise.Cautions.Select(c => Fact(
        $"cautions.{c.Tag}",
        c.Tag,
        $"{(c.Severity is CautionSeverity.Avoid ? "Avoid" : "Adjust")}: {c.Reason}{(c.Alternative is { } other ? $" Instead: {Words(other)}." : "")}",
        c.Provenance,
        c with { Origin = "", Provenance = [] }));

    private static IEnumerable<ExerciseFact> Finding(Exercise exercise) =>
    [
        .. exercise.BodyRegions.Select(r => OfCode($"regions.{r.Code}", r)),
        .. exercise.Goals.Select(g => OfCode($"goals.{g.Code}", g)),
        .. exercise.MovementCategories.Select(m => OfCode($"movements.{m.Code}", m)),
        .. exercise.Targets.Select((t, i) => Fact($"targets.{i + 1}", null, t.Name, t.Provenance, t with { Provenance = [] })),
        .. exercise.Aliases.Select((a, i) => OfText($"aliases.{i + 1}", a)),
    ];

    // A text that is missing counts as said in the original, so that a changed original opens the translation again.
    private static ExerciseFact TranslationOf(Exercise exercise, string tag, EntryTranslation translation)
    {
        var language = Language.Of(tag);
        var read = exercise.In(language, translation);
        var texts = new SortedDictionary<string, string>(new Dictionary<string, string>(ExerciseTexts.Of(read.Exercise)), StringComparer.Ordinal);
        var says = read.Missing.Count is 0 ? $"All texts in {language.Name}" : $"The texts in {language.Name}, {read.Missing.Count} of them missing";
        var hash = ContentHash.Of(new { Original = ExerciseTexts.Of(exercise).Values, texts });
        return new ExerciseFact($"translation.{tag}", FactKind.Translation, null, says, [], read.IsUnreviewed, hash);
    }

    private static ExerciseFact OfCode(string key, CodedFact fact) => Fact(key, fact.Code, Words(fact.Code), fact.Provenance, fact.Code);

    private static ExerciseFact OfText(string key, TextFact fact) => Fact(key, null, fact.Text, fact.Provenance, fact.Text);

    // What the clinic has written is its own judgement already, whatever it was adapted from.
    private static ExerciseFact Fact<T>(string key, string? code, string says, IReadOnlyList<string> provenance, T content)
    {
        var kind = provenance.Count is 0 ? FactKind.Clinic : Provenance.KindOf(provenance[0]);
        var isJudged = kind is not FactKind.Clinic && provenance.Contains(Provenance.Judgement, StringComparer.Ordinal);
        return new ExerciseFact(key, kind, code, says, provenance, isJudged, ContentHash.Of(content));
    }

    private static string Words(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
