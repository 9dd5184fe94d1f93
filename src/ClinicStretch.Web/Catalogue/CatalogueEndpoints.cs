using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Figures;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue;

internal static class CatalogueEndpoints
{
    private static readonly Rule SideIsKnown = Rule.OfInput("figure.side", "The side is left or right.");
    private static readonly Rule PaletteIsKnown = Rule.OfInput("figure.palette", "The palette is light, dark or print.");

    public static void MapCatalogue(this RouteGroupBuilder api)
    {
        var exercises = api.MapGroup("/exercises").WithTags("Catalogue");
        exercises.MapGet("/{slug}", Get).WithSummary("One exercise in a language, with its evidence and sign-offs");
        exercises.MapGet("/{slug}/figure.svg", Figure).WithSummary("The exercise as a drawing").Produces(200, contentType: "image/svg+xml");
    }

    private static async Task<Ok<ExerciseRecord>> Get(string slug, string? language, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetExercise(slug, language), cancellationToken));

    // The drawings come with the program and say nothing of anybody: no sign-in, and a day in every cache.
    private static ContentHttpResult Figure(
        string slug, HttpResponse response, string? variant = null, string? side = null, bool animated = false, string? palette = null,
        string? language = null)
    {
        var request = new FigureRequest(slug, variant, Named<FigureSide>(side, SideIsKnown));
        var colours = Named<FigurePalette>(palette, PaletteIsKnown);
        var animation = FigureLibrary.Animation(request) ?? throw new NotFoundException("figure");
        var text = FigureText.Of(request, Language.Of(language))!;
        var still = animation.Still.Said(text.Words, text.Language.Tag);
        var svg = animated ? SvgWriter.WriteAnimated(animation with { Still = still }, colours) : SvgWriter.Write(still, colours);
        response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Content(svg, "image/svg+xml; charset=utf-8");
    }

    /// <summary>The first of its kind where nothing is said.</summary>
    private static T Named<T>(string? name, Rule rule)
        where T : struct, Enum
    {
        if (name is null)
        {
            return default;
        }

        var index = Array.FindIndex(Enum.GetNames<T>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? Enum.GetValues<T>()[index] : throw new RuleBrokenException(rule);
    }
}
