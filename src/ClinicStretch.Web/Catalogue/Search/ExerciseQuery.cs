using System.ComponentModel;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Catalogue.Search;

/// <summary>What <c>GET /exercises</c> can be asked. A value with several choices is repeated, or has commas between; one of them must fit.</summary>
internal sealed record ExerciseQuery
{
    [Description("Words, as typed; each may be a beginning.")]
    [FromQuery] public string? Q { get; init; }

    [FromQuery] public string[]? Region { get; init; }

    [FromQuery] public string[]? Position { get; init; }

    [FromQuery] public string[]? Goal { get; init; }

    [FromQuery] public string[]? Movement { get; init; }

    [FromQuery] public string[]? Equipment { get; init; }

    [Description("none, per-side or alternating.")]
    [FromQuery] public string[]? Side { get; init; }

    [Description("Minutes: under-1, 1-to-2 or over-2.")]
    [FromQuery] public string[]? Time { get; init; }

    [Description("library or own.")]
    [FromQuery] public string[]? Origin { get; init; }

    [FromQuery] public bool? Favourites { get; init; }

    [FromQuery] public bool? Recent { get; init; }

    [Description("Precautions: what is to be avoided with one of them is left out and counted.")]
    [FromQuery] public string[]? SafeFor { get; init; }

    [Description("To have that, too, marked.")]
    [FromQuery] public bool? Avoided { get; init; }

    [Description("To have what is no longer offered, too.")]
    [FromQuery] public bool? Archived { get; init; }

    [Description("Of the texts: en-GB, es, fr or de. The browser's own when not given.")]
    [FromQuery] public string? Language { get; init; }

    [Description("What next said on the page before.")]
    [FromQuery] public string? After { get; init; }

    [Description("1 to 100; 50 when not given.")]
    [FromQuery] public int? Limit { get; init; }

    /// <exception cref="ValidationException">The language is none of ours.</exception>
    public FindExercises ToRequest(Language preferred) => new()
    {
        Text = Q,
        Chosen = new (Facet Facet, string[]? Choices)[]
        {
            (Facet.Region, Region), (Facet.Position, Position), (Facet.Goal, Goal), (Facet.Movement, Movement), (Facet.Equipment, Equipment),
            (Facet.Side, Side), (Facet.Time, Time), (Facet.Origin, Origin), (Facet.Favourites, Favourites is true ? [FacetCodes.Yes] : null),
            (Facet.Recent, Recent is true ? [FacetCodes.Yes] : null),
        }.ToDictionary(c => c.Facet, c => SearchAddress.Split(c.Choices)),
        SafeFor = SearchAddress.Split(SafeFor),
        ShowAvoided = Avoided is true,
        ShowArchived = Archived is true,
        Language = Language is null ? preferred : Domain.Language.Find(Language) ?? throw NoSuchLanguage(),
        After = After,
        Limit = Limit ?? 50,
    };

    private static ValidationException NoSuchLanguage() => new(
    [
        new ValidationFailure("language", $"Choose one of {string.Join(", ", Domain.Language.All)}.") { ErrorCode = "search.language" },
    ]);
}
