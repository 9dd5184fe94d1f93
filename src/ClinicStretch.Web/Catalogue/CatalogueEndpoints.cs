using ClinicStretch.Application;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Figures;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue;

internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this RouteGroupBuilder api)
    {
        var exercises = api.MapGroup("/exercises").WithTags("Catalogue");
        exercises.MapGet("/{slug}", Get).WithSummary("One exercise in a language, with its evidence and sign-offs");
        exercises.MapGet("/{slug}/figure.svg", Figure).WithSummary("The exercise as a drawing").Produces(200, contentType: "image/svg+xml");
        var routines = api.MapGroup("/routines").WithTags("Catalogue");
        routines.MapGet("/", List).WithSummary("Every routine");
        routines.MapGet("/{slug}", GetOne).WithSummary("One routine");
    }

    private static async Task<Ok<ExerciseRecord>> Get(string slug, string? language, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetExercise(slug, language), cancellationToken));

    private static async Task<Ok<IReadOnlyList<Routine>>> List(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListRoutines(), cancellationToken));

    private static async Task<Ok<Routine>> GetOne(string slug, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetRoutine(slug), cancellationToken));

    // The drawings come with the program and say nothing of anybody: no sign-in, and a day in every cache.
    private static ContentHttpResult Figure(
        string slug, HttpResponse response, string? variant = null, string? side = null, bool animated = false, string? palette = null)
    {
        var request = new FigureRequest(slug, variant, side is "left" ? FigureSide.Left : FigureSide.Right);
        var colours = Enum.TryParse<FigurePalette>(palette, ignoreCase: true, out var named) ? named : FigurePalette.Light;
        var animation = FigureLibrary.Animation(request) ?? throw new NotFoundException("figure");
        var svg = animated ? SvgWriter.WriteAnimated(animation, colours) : SvgWriter.Write(animation.Still, colours);
        response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Content(svg, "image/svg+xml; charset=utf-8");
    }
}
