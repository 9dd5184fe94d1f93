using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue;

/// <summary>Every exercise that can be prescribed, of the library and of the clinic, by name: to choose one from. At most 2,000.</summary>
public sealed record ListExerciseNames : IMemberRequest<IReadOnlyList<ExerciseName>>;

/// <param name="IsLibrary">False for one of the clinic's own.</param>
/// <param name="Position">Code of the start position.</param>
public sealed record ExerciseName(string Slug, string Name, bool IsLibrary, string Position);

internal sealed class ListExerciseNamesHandler(IClinicDb db) : IRequestHandler<ListExerciseNames, IReadOnlyList<ExerciseName>>
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<ExerciseName>> Handle(ListExerciseNames request, CancellationToken cancellationToken)
    {
        var library = await Rows(db.LibrarySearch, isLibrary: true).ToListAsync(cancellationToken);
        var own = await Rows(db.ExerciseSearch, isLibrary: false).ToListAsync(cancellationToken);
        return
        [
            .. library.Concat(own).OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Slug, StringComparer.Ordinal)
                .Select(r => new ExerciseName(r.Slug, r.Name, r.IsLibrary, FacetCodes.In(r.Facets, Facet.Position)[0])),
        ];
    }

    private static IQueryable<Row> Rows(IQueryable<SearchedExercise> rows, bool isLibrary) => rows.AsNoTracking()
        .Where(r => r.Language == Language.English.Tag && r.Status == ExerciseStatus.Active)
        .OrderBy(r => r.Slug).Take(Most / 2)
        .Select(r => new Row(r.Slug, r.Name, isLibrary, r.Facets));

    private sealed record Row(string Slug, string Name, bool IsLibrary, List<string> Facets);
}
