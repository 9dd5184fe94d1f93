using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>Every exercise that can be prescribed, by name: to choose one from. At most 1,000.</summary>
public sealed record ListExerciseNames : IMemberRequest<IReadOnlyList<ExerciseName>>;

/// <param name="IsLibrary">False for one of the clinic's own.</param>
public sealed record ExerciseName(string Slug, string Name, bool IsLibrary);

internal sealed class ListExerciseNamesHandler(IClinicDb db) : IRequestHandler<ListExerciseNames, IReadOnlyList<ExerciseName>>
{
    public async Task<IReadOnlyList<ExerciseName>> Handle(ListExerciseNames request, CancellationToken cancellationToken) =>
        await db.ExerciseSearch.AsNoTracking().Where(r => r.Language == Language.English.Tag && r.Status == ExerciseStatus.Active)
            .OrderBy(r => r.Name).ThenBy(r => r.Slug).Take(1000).Select(r => new ExerciseName(r.Slug, r.Name, r.ClinicId == ClinicId.Library))
            .ToListAsync(cancellationToken);
}
