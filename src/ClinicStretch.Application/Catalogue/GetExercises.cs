using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using MediatR;

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

internal sealed class GetExercisesHandler(ExerciseShelf shelf) : IRequestHandler<GetExercises, IReadOnlyList<Exercise>>
{
    public async Task<IReadOnlyList<Exercise>> Handle(GetExercises request, CancellationToken cancellationToken)
    {
        var slugs = request.Slugs.Distinct().ToList();
        return [.. (await shelf.Find(slugs, cancellationToken)).Values.Select(e => e.Exercise).OrderBy(e => e.Name, StringComparer.Ordinal)];
    }
}
