using ClinicStretch.Application.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>The clinic's own pictures and videos of an exercise, newest first.</summary>
/// <param name="Exercise">Slug.</param>
/// <param name="Withdrawn">True for the ones that are not shown any more.</param>
public sealed record ListMedia(string Exercise, bool Withdrawn = false) : IMemberRequest<IReadOnlyList<MediaLine>>;

internal sealed class ListMediaValidator : AbstractValidator<ListMedia>
{
    public ListMediaValidator() => RuleFor(x => x.Exercise).Line(80);
}

internal sealed class ListMediaHandler(IClinicDb db) : IRequestHandler<ListMedia, IReadOnlyList<MediaLine>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<MediaLine>> Handle(ListMedia request, CancellationToken cancellationToken)
    {
        if (!await db.Exercises.AnyAsync(e => e.Slug == request.Exercise, cancellationToken)
            && !await db.OwnExercises.AnyAsync(e => e.Slug == request.Exercise, cancellationToken))
        {
            throw new NotFoundException("exercise");
        }

        var found = await db.Media.AsNoTracking()
            .Where(m => m.Exercise == request.Exercise && m.WithdrawnAt != null == request.Withdrawn)
            .OrderByDescending(m => m.UploadedAt).ThenByDescending(m => m.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return [.. found.Select(MediaLine.Of)];
    }
}
