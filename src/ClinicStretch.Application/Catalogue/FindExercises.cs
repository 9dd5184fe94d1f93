using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue;

/// <summary>Exercises that fit every filter given, by name. A null filter lets all through.</summary>
/// <param name="SafeFor">Precautions; exercises to be avoided with one of them are left out and counted.</param>
/// <param name="After">Slug of the last one seen; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
public sealed record FindExercises(
    string? Text,
    string? Region,
    string? Position,
    string? Goal,
    string? Equipment,
    string? Movement,
    IReadOnlyList<string> SafeFor,
    string? After,
    int Limit) : IMemberRequest<FoundExercises>;

/// <param name="HiddenAsUnsafe">How many were left out because of <c>SafeFor</c>.</param>
/// <param name="Next">To be given as <c>After</c> for the next page; null on the last.</param>
public sealed record FoundExercises(IReadOnlyList<ExerciseLine> Exercises, int HiddenAsUnsafe, string? Next);

public sealed record ExerciseLine(
    string Slug,
    string Version,
    string Name,
    ExerciseStatus Status,
    string Position,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Goals,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Equipment);

internal sealed class FindExercisesValidator : AbstractValidator<FindExercises>
{
    public FindExercisesValidator()
    {
        RuleFor(x => x.Text).OptionalLine(100);
        RuleFor(x => x.Region).OptionalLine(50);
        RuleFor(x => x.Position).OptionalLine(50);
        RuleFor(x => x.Goal).OptionalLine(50);
        RuleFor(x => x.Equipment).OptionalLine(50);
        RuleFor(x => x.Movement).OptionalLine(50);
        RuleFor(x => x.After).OptionalLine(80);
        RuleForEach(x => x.SafeFor).Line(50);
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
    }
}

internal sealed class FindExercisesHandler(IClinicDb db) : IRequestHandler<FindExercises, FoundExercises>
{
    public async Task<FoundExercises> Handle(FindExercises request, CancellationToken cancellationToken)
    {
        var matching = Matching(request);
        var safeFor = request.SafeFor.ToList();
        var safe = matching.Where(e => !e.AvoidTags.Any(t => safeFor.Contains(t)));
        var after = request.After ?? "";
        var page = await safe
            .Where(e => string.Compare(e.Slug, after) > 0)
            .OrderBy(e => e.Slug)
            .Take(request.Limit + 1)
            .Select(e => new ExerciseLine(e.Slug, e.Version, e.Name, e.Status, e.Position, e.Regions, e.Goals, e.Movements, e.Equipment))
            .ToListAsync(cancellationToken);
        var hidden = await matching.CountAsync(e => e.AvoidTags.Any(t => safeFor.Contains(t)), cancellationToken);
        var lines = page.Take(request.Limit).ToList();
        return new FoundExercises(lines, hidden, page.Count > request.Limit ? lines[^1].Slug : null);
    }

    private IQueryable<LibraryExercise> Matching(FindExercises request)
    {
        var exercises = db.Exercises.AsNoTracking().Where(e => e.IsCurrent);
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var words = request.Text.Trim().ToLowerInvariant();
            exercises = exercises.Where(e => e.SearchText.Contains(words));
        }

        return exercises
            .Where(e => request.Region == null || e.Regions.Contains(request.Region))
            .Where(e => request.Position == null || e.Position == request.Position)
            .Where(e => request.Goal == null || e.Goals.Contains(request.Goal))
            .Where(e => request.Equipment == null || e.Equipment.Contains(request.Equipment))
            .Where(e => request.Movement == null || e.Movements.Contains(request.Movement));
    }
}
