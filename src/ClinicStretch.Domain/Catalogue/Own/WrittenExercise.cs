using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>
/// What a member writes of an exercise. What follows from it is added by <see cref="ExerciseWriting"/>: the order of steps, the time it takes,
/// and where each fact comes from.
/// </summary>
public sealed record WrittenExercise
{
    /// <summary>BCP 47 tag of the language it is written in.</summary>
    public string Language { get; init; } = Domain.Language.English.Tag;

    public string Name { get; init; } = "";

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Codes; at least one.</summary>
    public IReadOnlyList<string> BodyRegions { get; init; } = [];

    public IReadOnlyList<WrittenTarget> Targets { get; init; } = [];

    /// <summary>Codes; at least one.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Codes; at least one.</summary>
    public IReadOnlyList<string> MovementCategories { get; init; } = [];

    public string StartPosition { get; init; } = "";

    public IReadOnlyList<string> AlternativeStartPositions { get; init; } = [];

    public IReadOnlyList<WrittenEquipment> Equipment { get; init; } = [];

    public LateralityMode Laterality { get; init; }

    /// <summary>What "right" and "left" mean for this exercise, in plain words.</summary>
    public string MeaningOfSide { get; init; } = "";

    public IReadOnlyList<WrittenVariant> Variants { get; init; } = [];

    /// <summary>In the order they are done; at least one.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public string Breathing { get; init; } = "";

    public string Feel { get; init; } = "";

    public IReadOnlyList<string> CommonMistakes { get; init; } = [];

    public IReadOnlyList<WrittenCaution> Cautions { get; init; } = [];

    public IReadOnlyList<WrittenModification> Modifications { get; init; } = [];

    public WrittenDose Dose { get; init; } = new();

    /// <summary>Slug of a library exercise whose drawing shows this one too; null for no drawing.</summary>
    public string? Drawing { get; init; }

    /// <summary>An exercise as its own writer would have written it.</summary>
    public static WrittenExercise Of(Exercise exercise) => new()
    {
        Language = exercise.Instructions.Language,
        Name = exercise.Name,
        Aliases = [.. exercise.Aliases.Select(a => a.Text)],
        BodyRegions = [.. exercise.BodyRegions.Select(r => r.Code)],
        Targets = [.. exercise.Targets.Select(t => new WrittenTarget(t.Kind, t.Name))],
        Goals = [.. exercise.Goals.Select(g => g.Code)],
        MovementCategories = [.. exercise.MovementCategories.Select(m => m.Code)],
        StartPosition = exercise.StartPosition.Code,
        AlternativeStartPositions = [.. exercise.AlternativeStartPositions.Select(p => p.Code)],
        Equipment = [.. exercise.Equipment.Select(e => new WrittenEquipment(e.Code, e.Required))],
        Laterality = exercise.Laterality.Mode,
        MeaningOfSide = exercise.Laterality.MeaningOfSide,
        Variants = [.. exercise.Variants.Select(v => new WrittenVariant(v.Code, v.Text))],
        Steps = [.. exercise.Instructions.Steps.OrderBy(s => s.Order).Select(s => s.Text)],
        Breathing = exercise.Instructions.Breathing.Text,
        Feel = exercise.Instructions.Feel.Text,
        CommonMistakes = [.. exercise.CommonMistakes.Select(m => m.Text)],
        Cautions = [.. exercise.Cautions.Select(c => new WrittenCaution(c.Tag, c.Severity, c.Reason, c.Alternative))],
        Modifications = [.. exercise.Modifications.Select(m => new WrittenModification(m.Kind, m.Text))],
        Dose = WrittenDose.Of(exercise.DefaultDosage),
        Drawing = exercise.Drawing,
    };
}

/// <param name="Kind"><c>muscle</c>, <c>joint</c>, <c>region</c> or <c>nerve</c></param>
public sealed record WrittenTarget(string Kind, string Name);

/// <param name="Required">False for a piece that only makes it more comfortable.</param>
public sealed record WrittenEquipment(string Code, bool Required);

/// <param name="Code">Lower-case words with hyphens; plans name the variant by it.</param>
public sealed record WrittenVariant(string Code, string Text);

/// <param name="Reason">Why, with the adjustment; printed for the patient.</param>
/// <param name="Alternative">Slug of an exercise to try instead; null when there is none.</param>
public sealed record WrittenCaution(string Tag, CautionSeverity Severity, string Reason, string? Alternative = null);

/// <param name="Kind"><c>easier</c>, <c>harder</c>, <c>partner</c>, <c>band</c> or <c>position</c>.</param>
public sealed record WrittenModification(string Kind, string Text);

/// <summary>The dose to start with, and the bounds a therapist may move it in; figures as in <see cref="DefaultDosage"/>.</summary>
public sealed record WrittenDose
{
    /// <summary>Any but timed.</summary>
    public DosageMode Mode { get; init; }

    public RepUnit RepUnit { get; init; }
    public int Sets { get; init; }
    public int? Reps { get; init; }
    public int? HoldSeconds { get; init; }
    public int? SecondsPerRep { get; init; }
    public int RestSeconds { get; init; }
    public Frequency Frequency { get; init; } = new(1, 7);
    public AllowedRange AllowedRange { get; init; } = new(null, null, null);

    /// <summary>How to go on when it has become easy, in words.</summary>
    public string Progression { get; init; } = "";

    /// <summary>Why this dose, in words.</summary>
    public string Reasoning { get; init; } = "";

    public static WrittenDose Of(DefaultDosage dose) => new()
    {
        Mode = dose.Mode,
        RepUnit = dose.RepUnit,
        Sets = dose.Sets,
        Reps = dose.Reps,
        HoldSeconds = dose.HoldSeconds,
        SecondsPerRep = dose.SecondsPerRep,
        RestSeconds = dose.RestSeconds,
        Frequency = dose.Frequency,
        AllowedRange = dose.AllowedRange,
        Progression = dose.Progression,
        Reasoning = dose.Reasoning,
    };

    public DosageInput ToInput() => new(Mode, RepUnit, Sets, Reps, HoldSeconds, SecondsPerRep, RestSeconds);
}
