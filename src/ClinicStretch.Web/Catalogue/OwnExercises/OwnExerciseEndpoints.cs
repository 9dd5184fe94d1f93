using ClinicStretch.Application.Catalogue.OwnExercises;
using ClinicStretch.Domain.Catalogue.Own;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

internal static class OwnExerciseEndpoints
{
    public static void MapOwnExercises(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/clinic/exercises").WithTags("Catalogue");
        own.MapGet("/", List).WithSummary("The clinic's own exercises, archived ones too");
        own.MapGet("/{slug}", Get).WithSummary("One of the clinic's own exercises, with every version");
        own.MapPut("/{slug}", Save).WithSummary("Write an exercise, or its next version").Produces<SavedOwnExercise>(201);
        own.MapPost("/{slug}/archive", Archive).WithSummary("Take an exercise out of use; plans keep their copy");
        own.MapPost("/{slug}/restore", Restore).WithSummary("Offer an archived exercise again");
    }

    private static async Task<Ok<OwnExercisePage>> List(IMediator mediator, CancellationToken cancellationToken, string? after = null, int limit = 50) =>
        TypedResults.Ok(await mediator.Send(new ListOwnExercises(after, limit), cancellationToken));

    private static async Task<Ok<OwnExerciseRecord>> Get(string slug, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetOwnExercise(slug), cancellationToken));

    private static async Task<Results<Created<SavedOwnExercise>, Ok<SavedOwnExercise>>> Save(
        string slug, OwnExerciseBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var saved = await mediator.Send(new SaveOwnExercise(slug, body.BasedOn, body.CopyOf, body.Exercise), cancellationToken);
        return saved.Created ? TypedResults.Created($"/api/v1/clinic/exercises/{saved.Slug}", saved) : TypedResults.Ok(saved);
    }

    private static async Task<NoContent> Archive(string slug, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ArchiveOwnExercise(slug), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Restore(string slug, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new RestoreOwnExercise(slug), cancellationToken);
        return TypedResults.NoContent();
    }

    /// <param name="BasedOn">Number of the version before the writer's eyes; 0 for a new exercise.</param>
    /// <param name="CopyOf">Slug of the exercise a new one is made from.</param>
    internal sealed record OwnExerciseBody(WrittenExercise Exercise, int BasedOn = 0, string? CopyOf = null);
}
