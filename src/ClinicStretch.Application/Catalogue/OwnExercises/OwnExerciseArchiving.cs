using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue.Own;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>Takes an exercise of the clinic's own out of use. Plans that have it keep their copy. Again it changes nothing.</summary>
public sealed record ArchiveOwnExercise(string Slug) : IMemberRequest<Unit>;

/// <summary>Offers an archived exercise again.</summary>
public sealed record RestoreOwnExercise(string Slug) : IMemberRequest<Unit>;

internal sealed class ArchiveOwnExerciseValidator : AbstractValidator<ArchiveOwnExercise>
{
    public ArchiveOwnExerciseValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class RestoreOwnExerciseValidator : AbstractValidator<RestoreOwnExercise>
{
    public RestoreOwnExerciseValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class ArchiveOwnExerciseHandler(IClinicDb db, ICaller caller, TimeProvider clock, OwnExerciseIndex index)
    : IRequestHandler<ArchiveOwnExercise, Unit>
{
    public async Task<Unit> Handle(ArchiveOwnExercise request, CancellationToken cancellationToken)
    {
        var exercise = await db.OwnExercises.SingleOrDefaultAsync(e => e.Slug == request.Slug, cancellationToken)
            ?? throw new NotFoundException("exercise");
        exercise.Archive(caller.Member, clock.GetUtcNow());
        await index.Save(exercise, cancellationToken);
        return Unit.Value;
    }
}

internal sealed class RestoreOwnExerciseHandler(IClinicDb db, OwnExerciseIndex index) : IRequestHandler<RestoreOwnExercise, Unit>
{
    public async Task<Unit> Handle(RestoreOwnExercise request, CancellationToken cancellationToken)
    {
        var exercise = await db.OwnExercises.SingleOrDefaultAsync(e => e.Slug == request.Slug, cancellationToken)
            ?? throw new NotFoundException("exercise");
        exercise.Restore();
        await index.Save(exercise, cancellationToken);
        return Unit.Value;
    }
}
