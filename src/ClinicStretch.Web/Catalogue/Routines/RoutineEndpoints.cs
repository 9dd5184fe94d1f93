using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue.Routines;

internal static class RoutineEndpoints
{
    public static void MapRoutines(this RouteGroupBuilder api)
    {
        var routines = api.MapGroup("/routines").WithTags("Catalogue");
        routines.MapGet("/", List).WithSummary("Routines of the library and of the clinic");
        routines.MapGet("/{slug}", Get).WithSummary("One routine of either kind");
        var own = api.MapGroup("/clinic/routines/{slug}").WithTags("Catalogue");
        own.MapPut("/", Save).WithSummary("Write a routine of the clinic");
        own.MapPost("/archive", Archive).WithSummary("Take a routine of the clinic out of use");
        own.MapPost("/restore", Restore).WithSummary("Offer an archived routine again");
        api.MapPost("/plans/{planId:guid}/routine", SaveFromPlan).WithTags("Plans").WithSummary("Keep a plan's exercises as a routine of the clinic");
    }

    private static async Task<Ok<IReadOnlyList<RoutineRecord>>> List(
        string? q, string? language, int? minutes, string? safeFor, IMediator mediator, CancellationToken cancellationToken,
        bool own = false, bool archived = false) =>
        TypedResults.Ok(await mediator.Send(new ListRoutines(q, language, minutes, safeFor, own, archived), cancellationToken));

    private static async Task<Ok<RoutineRecord>> Get(string slug, string? language, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetRoutine(slug, language), cancellationToken));

    private static async Task<Results<Created<SavedRoutine>, Ok<SavedRoutine>>> Save(
        string slug, RoutineBody body, IMediator mediator, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(body.ToRequest(slug), cancellationToken));

    private static async Task<Ok<OwnRoutineState>> Archive(string slug, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ArchiveOwnRoutine(slug), cancellationToken));

    private static async Task<Ok<OwnRoutineState>> Restore(string slug, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new RestoreOwnRoutine(slug), cancellationToken));

    private static async Task<Results<Created<SavedRoutine>, Ok<SavedRoutine>>> SaveFromPlan(
        Guid planId, PlanRoutineBody body, IMediator mediator, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new SaveRoutineFromPlan(new PlanId(planId), body.Slug, body.Name, body.WithNotes), cancellationToken));

    private static Results<Created<SavedRoutine>, Ok<SavedRoutine>> Answer(SavedRoutine saved) =>
        saved.Created ? TypedResults.Created($"/api/v1/routines/{saved.Slug}", saved) : TypedResults.Ok(saved);
}

/// <param name="BasedOn">The number the writer had before their eyes; 0 for a new routine.</param>
/// <param name="Frequency">Null for once a day, every day.</param>
internal sealed record RoutineBody(
    string Name,
    IReadOnlyList<RoutineItemBody> Items,
    string? Audience = null,
    string? Note = null,
    Frequency? Frequency = null,
    int BasedOn = 0)
{
    public SaveOwnRoutine ToRequest(string slug) =>
        new(slug, BasedOn, Name, Audience, Note, Frequency ?? new Frequency(1, 7), [.. Items.Select(i => i.ToInput())]);
}

/// <param name="Dosage">Null for the exercise's own default.</param>
/// <param name="Side">Null for both sides where the exercise has sides.</param>
internal sealed record RoutineItemBody(
    string Exercise,
    string? Variant = null,
    DosageInput? Dosage = null,
    SidePlan? Side = null,
    string? PatientNote = null,
    string? RangeOverride = null)
{
    public RoutineItemInput ToInput() => new(Exercise, Variant, Dosage, Side, PatientNote, RangeOverride);
}

/// <param name="WithNotes">True to take over the notes to the patient.</param>
internal sealed record PlanRoutineBody(string Slug, string Name, bool WithNotes = false);
