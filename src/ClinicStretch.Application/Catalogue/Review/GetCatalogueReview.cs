using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Review;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Review;

/// <summary>What of the catalogue awaits a clinician of the clinic, exercise by exercise. Archived ones are left out.</summary>
/// <param name="After">Slug of the last one seen; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
public sealed record GetCatalogueReview(string? After = null, int Limit = 100) : IMemberRequest<CatalogueReview>;

/// <param name="Next">To be given as <c>After</c> for the next page; null on the last.</param>
public sealed record CatalogueReview(IReadOnlyList<ReviewLine> Exercises, string? Next);

/// <param name="IsOwn">True when the clinic has written it itself.</param>
/// <param name="Awaiting">Facts that rest on judgement and that no clinician of the clinic has confirmed as they read now.</param>
/// <param name="Signed">Facts that one has confirmed as they read now.</param>
/// <param name="Outdated">Facts that one had confirmed before they changed.</param>
/// <param name="Unreviewed">BCP 47 tags of the translations that nobody has read against the original.</param>
public sealed record ReviewLine(
    string Slug,
    string Name,
    ExerciseStatus Status,
    bool IsOwn,
    bool NeedsClinicalReview,
    int Awaiting,
    int Signed,
    int Outdated,
    IReadOnlyList<string> Unreviewed)
{
    internal static ReviewLine Of(ShelvedExercise shelved, IReadOnlyList<FactStanding> standings)
    {
        var (translations, facts) = (standings.Where(s => s.Fact.Kind is FactKind.Translation), standings.Where(s => s.Fact.Kind is not FactKind.Translation).ToList());
        var exercise = shelved.Exercise;
        return new ReviewLine(
            exercise.Slug,
            exercise.Name,
            exercise.Status,
            shelved.Own is not null,
            exercise.NeedsClinicalReview,
            facts.Count(s => s.Awaits),
            facts.Count(s => s.SignOff is not null),
            facts.Count(s => s.Outdated is not null),
            [.. translations.Where(s => s.Awaits).Select(s => s.Fact.Key.Split('.')[1])]);
    }
}

internal sealed class GetCatalogueReviewValidator : AbstractValidator<GetCatalogueReview>
{
    public GetCatalogueReviewValidator()
    {
        RuleFor(x => x.After).OptionalLine(80);
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
    }
}

internal sealed class GetCatalogueReviewHandler(IClinicDb db, ExerciseShelf shelf, FactReader facts)
    : IRequestHandler<GetCatalogueReview, CatalogueReview>
{
    public async Task<CatalogueReview> Handle(GetCatalogueReview request, CancellationToken cancellationToken)
    {
        var after = request.After ?? "";
        var slugs = await db.LibrarySearch.Where(e => e.Language == Language.English.Tag && e.Status != ExerciseStatus.Retired).Select(e => e.Slug)
            .Concat(db.OwnExercises.Where(e => e.ArchivedAt == null).Select(e => e.Slug))
            .Where(slug => string.Compare(slug, after) > 0).OrderBy(slug => slug).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var page = slugs.Take(request.Limit).ToList();
        var shelved = await shelf.Find(page, cancellationToken);
        var standings = await facts.Of([.. shelved.Values], cancellationToken);
        return new CatalogueReview(
            [.. page.Where(shelved.ContainsKey).Select(slug => ReviewLine.Of(shelved[slug], standings[slug]))],
            slugs.Count > request.Limit ? page[^1] : null);
    }
}
