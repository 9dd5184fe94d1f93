using ClinicStretch.Application.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>One of the clinic's own exercises in short; null when the short name is not the clinic's.</summary>
public sealed record FindOwnExercise(string Slug) : IMemberRequest<OwnExerciseLine?>;

internal sealed class FindOwnExerciseValidator : AbstractValidator<FindOwnExercise>
{
    public FindOwnExerciseValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class FindOwnExerciseHandler(IClinicDb db) : IRequestHandler<FindOwnExercise, OwnExerciseLine?>
{
    public async Task<OwnExerciseLine?> Handle(FindOwnExercise request, CancellationToken cancellationToken) =>
        await db.OwnExercises.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == request.Slug, cancellationToken) is { } found
            ? OwnExerciseLine.Of(found)
            : null;
}
