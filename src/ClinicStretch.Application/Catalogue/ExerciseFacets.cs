using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue;

/// <summary>What an exercise is found by: codes of the catalogue's lists, and the text that is searched.</summary>
/// <param name="Equipment">What it cannot be done without; optional pieces are left out.</param>
/// <param name="AvoidTags">Caution tags that block it.</param>
/// <param name="CautionTags">Caution tags that call for an adjustment.</param>
/// <param name="SearchText">Name, aliases, targets and steps, a line each.</param>
public sealed record ExerciseFacets(
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Goals,
    string Position,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Equipment,
    IReadOnlyList<string> AvoidTags,
    IReadOnlyList<string> CautionTags,
    string SearchText)
{
    public static ExerciseFacets Of(Exercise exercise) => new(
        [.. exercise.BodyRegions.Select(r => r.Code)],
        [.. exercise.Goals.Select(g => g.Code)],
        exercise.StartPosition.Code,
        [.. exercise.MovementCategories.Select(m => m.Code)],
        [.. exercise.Equipment.Where(e => e.Required).Select(e => e.Code)],
        TagsOf(exercise, CautionSeverity.Avoid),
        TagsOf(exercise, CautionSeverity.Caution),
        string.Join('\n', Texts(exercise)));

    private static IReadOnlyList<string> TagsOf(Exercise exercise, CautionSeverity severity) =>
        [.. exercise.Cautions.Where(c => c.Severity == severity).Select(c => c.Tag)];

    private static IEnumerable<string> Texts(Exercise exercise) =>
    [
        exercise.Name,
        .. exercise.Aliases.Select(a => a.Text),
        .. exercise.Targets.Select(t => t.Name),
        .. exercise.Instructions.Steps.Select(s => s.Text),
    ];
}
