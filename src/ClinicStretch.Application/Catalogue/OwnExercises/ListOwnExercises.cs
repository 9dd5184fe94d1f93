using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue.Own;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>The clinic's own exercises by short name, archived ones too.</summary>
/// <param name="After">Slug of the last one seen; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
public sealed record ListOwnExercises(string? After, int Limit) : IMemberRequest<OwnExercisePage>;

/// <param name="Next">To be given as <c>After</c> for the next page; null on the last.</param>
public sealed record OwnExercisePage(IReadOnlyList<OwnExerciseLine> Exercises, string? Next);

/// <param name="Number">Of the newest version.</param>
/// <param name="CopiedFrom">Slug and version, such as <c>bridge@0.1.0</c>; null when written anew.</param>
/// <param name="WrittenAt">When the newest version was written.</param>
/// <param name="ArchivedAt">Null while it is offered.</param>
public sealed record OwnExerciseLine(
    string Slug, string Name, int Number, string? CopiedFrom, DateTimeOffset WrittenAt, DateTimeOffset? ArchivedAt)
{
    internal static OwnExerciseLine Of(OwnExercise e) =>
        new(e.Slug, e.Current.Exercise.Name, e.Current.Number, e.CopiedFrom, e.Current.WrittenAt, e.ArchivedAt);
}

internal sealed class ListOwnExercisesValidator : AbstractValidator<ListOwnExercises>
{
    public ListOwnExercisesValidator()
    {
        RuleFor(x => x.After).OptionalLine(80);
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
    }
}

internal sealed class ListOwnExercisesHandler(IClinicDb db) : IRequestHandler<ListOwnExercises, OwnExercisePage>
{
    public async Task<OwnExercisePage> Handle(ListOwnExercises request, CancellationToken cancellationToken)
    {
        var after = request.After ?? "";
        var page = await db.OwnExercises.AsNoTracking().Where(e => string.Compare(e.Slug, after) > 0)
            .OrderBy(e => e.Slug).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var lines = page.Take(request.Limit).Select(OwnExerciseLine.Of).ToList();
        return new OwnExercisePage(lines, page.Count > request.Limit ? lines[^1].Slug : null);
    }
}
