using ClinicStretch.Application.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>Whether an exercise is among the asking member's favourites; it is not when there is no such exercise.</summary>
public sealed record GetFavourite(string Slug) : IMemberRequest<KeptFavourite>;

internal sealed class GetFavouriteValidator : AbstractValidator<GetFavourite>
{
    public GetFavouriteValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class GetFavouriteHandler(IClinicDb db, ICaller caller) : IRequestHandler<GetFavourite, KeptFavourite>
{
    public async Task<KeptFavourite> Handle(GetFavourite request, CancellationToken cancellationToken)
    {
        var member = caller.Member;
        return new KeptFavourite(
            request.Slug,
            await db.ExerciseMarks.AnyAsync(m => m.MemberId == member && m.Exercise == request.Slug && m.IsFavourite, cancellationToken));
    }
}
