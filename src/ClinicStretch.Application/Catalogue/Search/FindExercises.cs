using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>Exercises that fit the text and one choice of every facet. Without a text a member's favourites come first, then all by name.</summary>
public sealed record FindExercises : IMemberRequest<FoundExercises>
{
    /// <summary>At most 100 characters of anything; null to look for nothing in particular.</summary>
    public string? Text { get; init; }

    /// <summary>By facet: the choices of which one must fit. A facet without a choice lets all through.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<Facet, IReadOnlyList<string>>();

    /// <summary>Precautions; exercises to be avoided with one of them are left out and counted.</summary>
    public IReadOnlyList<string> SafeFor { get; init; } = [];

    /// <summary>True to have those to be avoided as well, marked.</summary>
    public bool ShowAvoided { get; init; }

    /// <summary>True to have those no longer offered as well, marked.</summary>
    public bool ShowArchived { get; init; }

    public Language Language { get; init; } = Language.English;

    /// <summary>What <see cref="FoundExercises.Next"/> said; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 50;

    private static readonly TimeSpan Recently = TimeSpan.FromDays(90);

    internal SearchQuestion ToQuestion(ICaller caller, DateTimeOffset now) => new(
        caller.Clinic,
        caller.Member,
        Language,
        string.IsNullOrWhiteSpace(Text) ? null : Text,
        Chosen.Where(c => c.Value.Count > 0).ToDictionary(),
        SafeFor,
        ShowAvoided,
        ShowArchived,
        now - Recently,
        After is null ? null : SearchPlace.Read(After),
        Limit);
}

/// <param name="Total">How many fit, on every page.</param>
/// <param name="Facets">By facet and choice: how many there would be if it were the facet's only choice. Choices nothing fits are left out.</param>
/// <param name="HiddenAsUnsafe">How many were left out because of <c>SafeFor</c>.</param>
/// <param name="HiddenBecause">By precaution: how many it hides. One that two precautions hide counts for both.</param>
/// <param name="Understood">The words that were found instead of the ones typed; null when those were found themselves.</param>
/// <param name="Near">Exercises whose names come nearest, when nothing was found; else empty.</param>
/// <param name="Next">To be given as <c>After</c> for the next page; null on the last.</param>
public sealed record FoundExercises(
    IReadOnlyList<ExerciseLine> Exercises,
    int Total,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets,
    int HiddenAsUnsafe,
    IReadOnlyDictionary<string, int> HiddenBecause,
    string? Understood,
    IReadOnlyList<NearName> Near,
    string? Next);

/// <param name="Name">In the language that was searched.</param>
/// <param name="Seconds">Of the dose to start with, set-up included.</param>
/// <param name="AvoidFor">Which of the precautions asked about forbid it.</param>
/// <param name="CautionFor">Which of them call for an adjustment.</param>
/// <param name="Drawing">Slug of the figure it is drawn as.</param>
/// <param name="IsUnreviewed">True when a text of it is not in this language, or nobody has reviewed the translation.</param>
public sealed record ExerciseLine(
    string Slug,
    string Version,
    string Name,
    ExerciseStatus Status,
    string Position,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Goals,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Equipment,
    LateralityMode Side,
    int Seconds,
    bool IsOwn,
    bool IsUnreviewed,
    bool IsFavourite,
    DateTimeOffset? LastUsedAt,
    IReadOnlyList<string> AvoidFor,
    IReadOnlyList<string> CautionFor,
    string Drawing);

internal sealed class FindExercisesValidator : AbstractValidator<FindExercises>
{
    private const int MostChoices = 50;

    public FindExercisesValidator()
    {
        RuleFor(x => x.Text).OptionalLine(100);
        RuleFor(x => x.Chosen).Must(c => c.Values.Sum(v => v.Count) <= MostChoices)
            .WithErrorCode("search.too_many").WithMessage($"Choose at most {MostChoices} at a time.");
        RuleForEach(x => x.Chosen.Values.SelectMany(v => v)).Line(50).OverridePropertyName("Chosen");
        RuleFor(x => x.SafeFor).Must(s => s.Count <= MostChoices)
            .WithErrorCode("search.too_many").WithMessage($"Choose at most {MostChoices} at a time.");
        RuleForEach(x => x.SafeFor).Line(50);
        RuleFor(x => x.After).Must(after => after is null || (after.Length <= 1000 && SearchPlace.Read(after) is not null))
            .WithErrorCode("page.after").WithMessage("This is no place to go on from. Begin with the first page.");
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
    }
}

internal sealed class FindExercisesHandler(IExerciseSearch search, ICaller caller, TimeProvider clock)
    : IRequestHandler<FindExercises, FoundExercises>
{
    public async Task<FoundExercises> Handle(FindExercises request, CancellationToken cancellationToken)
    {
        var found = await search.Find(request.ToQuestion(caller, clock.GetUtcNow()), cancellationToken);
        var lines = found.Lines.Take(request.Limit).ToList();
        return new FoundExercises(
            lines.ConvertAll(l => l.Line),
            found.Total,
            ByFacet(found.Counts),
            found.Hidden,
            found.HiddenBecause,
            found.Understood,
            found.Near,
            found.Lines.Count > request.Limit ? lines[^1].Place.ToString() : null);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ByFacet(IReadOnlyDictionary<string, int> counts) =>
        Enum.GetValues<Facet>().Select(FacetCodes.NameOf).ToDictionary(
            facet => facet,
            IReadOnlyDictionary<string, int> (facet) => counts
                .Where(c => c.Key.StartsWith($"{facet}.", StringComparison.Ordinal))
                .ToDictionary(c => c.Key[(facet.Length + 1)..], c => c.Value));
}
