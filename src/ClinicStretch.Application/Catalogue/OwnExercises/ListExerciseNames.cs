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
        [
            .. (await Names(db.LibrarySearch, isLibrary: true).Concat(Names(db.ExerciseSearch, isLibrary: false))
                .OrderBy(e => e.Name).ThenBy(e => e.Slug).Take(1000).ToListAsync(cancellationToken)),
        ];

    private static IQueryable<ExerciseName> Names(IQueryable<SearchedExercise> rows, bool isLibrary) => rows.AsNoTracking()
        .Where(r => r.Language == Language.English.Tag && r.Status == ExerciseStatus.Active)
        .Select(r => new ExerciseName(r.Slug, r.Name, isLibrary));
}
