using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>Every exercise that can be prescribed, of the library and of the clinic, by name: for a list to choose from.</summary>
public sealed record ListPrescribable : IMemberRequest<IReadOnlyList<PrescribableExercise>>;

/// <param name="Position">Code of the start position.</param>
public sealed record PrescribableExercise(string Slug, string Name, string Position);

internal sealed class ListPrescribableHandler(IClinicDb db) : IRequestHandler<ListPrescribable, IReadOnlyList<PrescribableExercise>>
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<PrescribableExercise>> Handle(ListPrescribable request, CancellationToken cancellationToken) =>
        await db.ExerciseSearch.AsNoTracking()
            .Where(e => e.Language == Language.English.Tag && e.Status == ExerciseStatus.Active)
            .OrderBy(e => e.Name).ThenBy(e => e.Slug)
            .Select(e => new PrescribableExercise(e.Slug, e.Name, e.Position))
            .Take(Most)
            .ToListAsync(cancellationToken);
}
