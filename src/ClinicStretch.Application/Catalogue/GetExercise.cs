using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Catalogue;

/// <summary>One exercise of the catalogue, with all its evidence.</summary>
public sealed record GetExercise(string Slug) : IMemberRequest<Exercise>;

internal sealed class GetExerciseValidator : AbstractValidator<GetExercise>
{
    public GetExerciseValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class GetExerciseHandler(ExerciseShelf shelf) : IRequestHandler<GetExercise, Exercise>
{
    public async Task<Exercise> Handle(GetExercise request, CancellationToken cancellationToken) =>
        (await shelf.Get(request.Slug, cancellationToken)).Exercise;
}
