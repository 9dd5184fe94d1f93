using System.Globalization;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>Makes an entry of the catalogue of what a member has written: the same fields as the library's, each with its sources.</summary>
public static class ExerciseWriting
{
    /// <param name="before">What it was made from: the version before, or the exercise it is a copy of; null for a new one.</param>
    /// <param name="byTherapist">Whether a clinician wrote it. What others write waits for a clinician's review, and so does what was copied unreviewed.</param>
    /// <exception cref="RuleBrokenException">The figures make no dose.</exception>
    public static Exercise Complete(this WrittenExercise written, string slug, Exercise? before, bool byTherapist) => new()
    {
        Slug = slug,
        Name = written.Name,
        Status = ExerciseStatus.Active,
        StatusReason = null,
        NeedsClinicalReview = !byTherapist || before is { NeedsClinicalReview: true, DosageEvidence.Count: > 0 },
        Version = "0",
        Drawing = written.Drawing,
        Aliases = Texts(written.Aliases, before?.Aliases),
        BodyRegions = Codes(written.BodyRegions, before?.BodyRegions),
        Targets = TargetsOf(written, before),
        Goals = Codes(written.Goals, before?.Goals),
        MovementCategories = Codes(written.MovementCategories, before?.MovementCategories),
        StartPosition = Codes([written.StartPosition], before is null ? null : [before.StartPosition])[0],
        AlternativeStartPositions = Codes(written.AlternativeStartPositions, before?.AlternativeStartPositions),
        Equipment = EquipmentOf(written, before),
        Laterality = LateralityOf(written, before?.Laterality),
        Variants = VariantsOf(written, before),
        Instructions = InstructionsOf(written, before?.Instructions),
        CommonMistakes = Texts(written.CommonMistakes, before?.CommonMistakes),
        Cautions = CautionsOf(written, before),
        Modifications = ModificationsOf(written, before),
        DosageEvidence = before?.DosageEvidence ?? [],
        Disagreements = before?.Disagreements ?? [],
        DefaultDosage = DoseOf(written, before?.DefaultDosage),
    };

    private static IReadOnlyList<TextFact> Texts(IReadOnlyList<string> written, IReadOnlyList<TextFact>? before)
    {
        var book = new FactBook((before ?? []).Select((t, i) => new KnownFact(Place(i), t.Text, t.Provenance)), written);
        return [.. written.Select((text, i) => new TextFact(text, book.SourcesOf(Place(i), text)))];
    }

    private static IReadOnlyList<CodedFact> Codes(IReadOnlyList<string> written, IReadOnlyList<CodedFact>? before)
    {
        var book = new FactBook((before ?? []).Select(c => new KnownFact(c.Code, c.Code, c.Provenance)), written);
        return [.. written.Select(code => new CodedFact(code, book.SourcesOf(code, code)))];
    }

    private static IReadOnlyList<Target> TargetsOf(WrittenExercise written, Exercise? before)
    {
        var book = new FactBook(
            (before?.Targets ?? []).Select((t, i) => new KnownFact(Place(i), $"{t.Kind} {t.Name}", t.Provenance)),
            written.Targets.Select(t => $"{t.Kind} {t.Name}"));
        return [.. written.Targets.Select((t, i) => new Target(t.Name, t.Kind, book.SourcesOf(Place(i), $"{t.Kind} {t.Name}")))];
    }

    private static IReadOnlyList<EquipmentFact> EquipmentOf(WrittenExercise written, Exercise? before)
    {
        var book = new FactBook(
            (before?.Equipment ?? []).Select(e => new KnownFact(e.Code, $"{e.Code} {e.Required}", e.Provenance)),
            written.Equipment.Select(e => $"{e.Code} {e.Required}"));
        return [.. written.Equipment.Select(e => new EquipmentFact(e.Code, e.Required, book.SourcesOf(e.Code, $"{e.Code} {e.Required}")))];
    }

    private static Laterality LateralityOf(WrittenExercise written, Laterality? before)
    {
        var content = $"{written.Laterality} {written.MeaningOfSide}";
        var book = new FactBook(before is null ? [] : [new KnownFact("", $"{before.Mode} {before.MeaningOfSide}", before.Provenance)], [content]);
        return new Laterality(written.Laterality, written.MeaningOfSide, book.SourcesOf("", content));
    }

    private static IReadOnlyList<Variant> VariantsOf(WrittenExercise written, Exercise? before)
    {
        var book = new FactBook(
            (before?.Variants ?? []).Select(v => new KnownFact(v.Code, v.Text, v.Provenance)), written.Variants.Select(v => v.Text));
        return [.. written.Variants.Select(v => new Variant(v.Code, v.Text, book.SourcesOf(v.Code, v.Text)))];
    }

    private static Instructions InstructionsOf(WrittenExercise written, Instructions? before)
    {
        var steps = before?.Steps.OrderBy(s => s.Order).Select(s => new TextFact(s.Text, s.Provenance)).ToList();
        return new Instructions(
            written.Language,
            [.. Texts(written.Steps, steps).Select((s, i) => new Step(i + 1, s.Text, s.Provenance))],
            Texts([written.Breathing], before is null ? null : [before.Breathing])[0],
            Texts([written.Feel], before is null ? null : [before.Feel])[0]);
    }

    private static IReadOnlyList<Caution> CautionsOf(WrittenExercise written, Exercise? before)
    {
        var book = new FactBook(
            (before?.Cautions ?? []).Select(c => new KnownFact(c.Tag, Content(new(c.Tag, c.Severity, c.Reason, c.Alternative)), c.Provenance)),
            written.Cautions.Select(Content));
        return [.. written.Cautions.Select(c => Caution(c, book.SourcesOf(c.Tag, Content(c))))];

        static string Content(WrittenCaution c) => $"{c.Tag} {c.Severity} {c.Alternative} {c.Reason}";
        static Caution Caution(WrittenCaution c, IReadOnlyList<string> sources) =>
            new(c.Tag, c.Severity, c.Reason, c.Alternative, Catalogue.Caution.OriginOf(sources), sources);
    }

    private static IReadOnlyList<Modification> ModificationsOf(WrittenExercise written, Exercise? before)
    {
        var book = new FactBook(
            (before?.Modifications ?? []).Select((m, i) => new KnownFact(Place(i), $"{m.Kind} {m.Text}", m.Provenance)),
            written.Modifications.Select(m => $"{m.Kind} {m.Text}"));
        return [.. written.Modifications.Select((m, i) => new Modification(m.Kind, m.Text, book.SourcesOf(Place(i), $"{m.Kind} {m.Text}")))];
    }

    private static DefaultDosage DoseOf(WrittenExercise written, DefaultDosage? before)
    {
        var dose = written.Dose;
        var figures = Dosage.Of(dose.ToInput());
        var content = ContentHash.Of(dose);
        var book = new FactBook(before is null ? [] : [new KnownFact("", ContentHash.Of(WrittenDose.Of(before)), before.Provenance)], [content]);
        return new DefaultDosage
        {
            Mode = dose.Mode,
            RepUnit = dose.RepUnit,
            Sets = dose.Sets,
            Reps = dose.Reps,
            HoldSeconds = dose.HoldSeconds,
            PerSide = written.Laterality is LateralityMode.PerSide,
            SecondsPerRep = dose.SecondsPerRep,
            RestSeconds = dose.RestSeconds,
            Frequency = dose.Frequency,
            AllowedRange = dose.AllowedRange,
            Progression = dose.Progression,
            EstimatedSeconds = figures.Seconds(PlanContentRules.UsualSide(written.Laterality)),
            Reasoning = dose.Reasoning,
            Provenance = book.SourcesOf("", content),
        };
    }

    private static string Place(int index) => index.ToString(CultureInfo.InvariantCulture);
}
