using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue.Own;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>Keeps an exercise among a member's favourites, or lets it go. Sent again it changes nothing.</summary>
public sealed record KeepFavourite(string Slug, bool IsFavourite) : IMemberRequest<KeptFavourite>;

public sealed record KeptFavourite(string Slug, bool IsFavourite);

internal sealed class KeepFavouriteValidator : AbstractValidator<KeepFavourite>
{
    public KeepFavouriteValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class KeepFavouriteHandler(IClinicDb db, ICaller caller, ExerciseShelf shelf) : IRequestHandler<KeepFavourite, KeptFavourite>
{
    public async Task<KeptFavourite> Handle(KeepFavourite request, CancellationToken cancellationToken)
    {
        var exercise = (await shelf.Get(request.Slug, cancellationToken)).Exercise;
        var member = caller.Member;
        var mark = await db.ExerciseMarks.SingleOrDefaultAsync(m => m.MemberId == member && m.Exercise == exercise.Slug, cancellationToken);
        if (mark is null)
        {
            mark = new ExerciseMark { ClinicId = caller.Clinic, MemberId = member, Exercise = exercise.Slug };
            db.ExerciseMarks.Add(mark);
        }

        mark.Keep(request.IsFavourite);
        await db.SaveChangesAsync(cancellationToken);
        return new KeptFavourite(exercise.Slug, mark.IsFavourite);
    }
}
