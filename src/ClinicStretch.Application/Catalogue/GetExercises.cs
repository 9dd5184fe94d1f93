using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue;

/// <summary>Several exercises of the catalogue at once, by name. Unknown ones are left out.</summary>
/// <param name="Slugs">At most 200.</param>
public sealed record GetExercises(IReadOnlyList<string> Slugs) : IMemberRequest<IReadOnlyList<Exercise>>;

internal sealed class GetExercisesValidator : AbstractValidator<GetExercises>
{
    public GetExercisesValidator()
    {
        RuleFor(x => x.Slugs).Must(s => s.Count <= 200).WithErrorCode("page.limit").WithMessage("Ask for at most 200 at a time.");
        RuleForEach(x => x.Slugs).Line(80);
    }
}

internal sealed class GetExercisesHandler(IClinicDb db) : IRequestHandler<GetExercises, IReadOnlyList<Exercise>>
{
    public async Task<IReadOnlyList<Exercise>> Handle(GetExercises request, CancellationToken cancellationToken)
    {
        var slugs = request.Slugs.Distinct().ToList();
        return await db.Exercises.AsNoTracking().Where(e => e.IsCurrent && slugs.Contains(e.Slug)).OrderBy(e => e.Name)
            .Select(e => e.Document).ToListAsync(cancellationToken);
    }
}
