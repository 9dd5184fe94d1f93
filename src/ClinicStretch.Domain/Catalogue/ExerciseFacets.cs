namespace ClinicStretch.Domain.Catalogue;

/// <summary>What an exercise is found by, beside its text: codes of the catalogue's lists.</summary>
/// <param name="Equipment">What it cannot be done without; optional pieces are left out.</param>
/// <param name="AvoidTags">Caution tags that block it.</param>
/// <param name="CautionTags">Caution tags that call for an adjustment.</param>
public sealed record ExerciseFacets(
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Goals,
    string Position,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Equipment,
    IReadOnlyList<string> AvoidTags,
    IReadOnlyList<string> CautionTags)
{
    public static ExerciseFacets Of(Exercise exercise) => new(
        [.. exercise.BodyRegions.Select(r => r.Code)],
        [.. exercise.Goals.Select(g => g.Code)],
        exercise.StartPosition.Code,
        [.. exercise.MovementCategories.Select(m => m.Code)],
        [.. exercise.Equipment.Where(e => e.Required).Select(e => e.Code)],
        TagsOf(exercise, CautionSeverity.Avoid),
        TagsOf(exercise, CautionSeverity.Caution));

    private static IReadOnlyList<string> TagsOf(Exercise exercise, CautionSeverity severity) =>
        [.. exercise.Cautions.Where(c => c.Severity == severity).Select(c => c.Tag)];
}
