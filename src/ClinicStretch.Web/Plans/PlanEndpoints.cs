using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Plans.Changes;
using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Application.Plans.Earlier;
using ClinicStretch.Application.Plans.Flares;
using ClinicStretch.Application.Plans.Shown;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Web.Plans.Course;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Plans;

internal static class PlanEndpoints
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapPut("/patients/{patientId:guid}/plans/{planId:guid}", Write).WithTags("Plans").WithSummary("Keep a draft");
        api.MapPut("/patients/{patientId:guid}/plans/{planId:guid}/from/{earlierId:guid}", StartFrom).WithTags("Plans")
            .WithSummary("Begin a draft from an earlier plan of the patient");
        var plans = api.MapGroup("/plans/{planId:guid}").WithTags("Plans");
        plans.MapGet("/", Get).WithSummary("A plan with its draft, revisions and history");
        plans.MapPost("/check", Check).WithSummary("What the safety check says");
        plans.MapPost("/publish", Publish).WithSummary("Make the draft the next revision");
        plans.MapPost("/pause", Pause).WithSummary("Pause the plan");
        plans.MapPost("/resume", Resume).WithSummary("Set a paused plan going again");
        plans.MapPost("/complete", Complete).WithSummary("Complete the plan");
        plans.MapPost("/revoke", Revoke).WithSummary("Take the plan back");
        plans.MapPost("/discard", Discard).WithSummary("Throw away a draft that was never published");
        plans.MapPost("/taper", TaperOff).WithSummary("Write the next step of a taper as a draft");
        plans.MapGet("/flare-set", FlareSet).WithSummary("What is done on a flare-up today");
        plans.MapGet("/items/shown", ItemsShown).WithSummary("Which exercises the patient was shown and showed back");
        plans.MapPut("/items/{itemKey:guid}/shown", Shown).WithSummary("Shown, and the patient showed it");
        plans.MapPut("/revisions/{number:int}/seen", Seen).WithSummary("The patient has read what changed");
        plans.MapPut("/review", Review).WithSummary("Say when to look at the plan again");
        plans.MapGet("/revisions/{number:int}", Revision).WithSummary("One published revision");
    }

    private static async Task<Results<Created<WrittenPlan>, Ok<WrittenPlan>>> Write(
        Guid patientId, Guid planId, PlanBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(body.ToRequest(new PatientId(patientId), new PlanId(planId)), cancellationToken);
        return answer.Created ? TypedResults.Created($"/api/v1/plans/{planId}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<Ok<PlanRecord>> Get(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetPlan(new PlanId(planId)), cancellationToken));

    private static async Task<Ok<CheckedPlan>> Check(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new CheckPlan(new PlanId(planId)), cancellationToken));

    private static async Task<Ok<PublishedPlan>> Publish(
        Guid planId, PublishBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new PublishPlan(new PlanId(planId), body.ReasonForChange, body.Overrides ?? [], body.BasedOn, body.ReviewOn, body.DraftHash), cancellationToken));

    private static async Task<Ok<PlanState>> Pause(Guid planId, PauseBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PausePlan(new PlanId(planId), body.Reason, body.Kind, body.BackOn), cancellationToken));

    private static async Task<Ok<PlanState>> Resume(
        Guid planId, ResumeBody? body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ResumePlan(new PlanId(planId), body?.Dose, body?.Reason), cancellationToken));

    private static async Task<Ok<PlanState>> Complete(
        Guid planId, CompleteBody? body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new CompletePlan(new PlanId(planId), body?.Ending, body?.Note, body?.CheckOn), cancellationToken));

    private static async Task<Ok<WrittenTaper>> TaperOff(
        Guid planId, TaperBody? body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new WriteTaper(new PlanId(planId), body?.Weeks), cancellationToken));

    private static async Task<Ok<FlareSet>> FlareSet(Guid planId, IMediator mediator, CancellationToken cancellationToken, bool ofDraft = false) =>
        TypedResults.Ok(await mediator.Send(new GetFlareSet(new PlanId(planId), ofDraft), cancellationToken));

    private static async Task<Ok<IReadOnlyList<ShownItem>>> ItemsShown(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetItemsShown(new PlanId(planId)), cancellationToken));

    private static async Task<Ok<ShownItem>> Shown(Guid planId, Guid itemKey, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new MarkItemShown(new PlanId(planId), ItemKey.From(itemKey)), cancellationToken));

    private static async Task<Ok<SeenRevision>> Seen(Guid planId, int number, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new SeeRevision(new PlanId(planId), number), cancellationToken));

    private static async Task<Results<Created<StartedPlan>, Ok<StartedPlan>>> StartFrom(
        Guid patientId, Guid planId, Guid earlierId, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(new StartFromPlan(new PatientId(patientId), new PlanId(planId), new PlanId(earlierId)), cancellationToken);
        return answer.Created ? TypedResults.Created($"/api/v1/plans/{planId}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<Ok<PlanState>> Revoke(Guid planId, ReasonBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new RevokePlan(new PlanId(planId), body.Reason), cancellationToken));

    private static async Task<Ok<PlanState>> Discard(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new DiscardPlan(new PlanId(planId)), cancellationToken));

    private static async Task<Ok<PlanReview>> Review(Guid planId, ReviewBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new SetReviewDay(new PlanId(planId), body.On), cancellationToken));

    private static async Task<Ok<RevisionRecord>> Revision(
        Guid planId, int number, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetRevision(new PlanId(planId), number), cancellationToken));
}

/// <param name="PainPolicy">Null for strict.</param>
/// <param name="BasedOn">The revision the therapist had before their eyes; 0 before the first.</param>
/// <param name="DraftHash">Of the draft the therapist had before their eyes, so that nobody's is written over unread; null is enough where there is none yet.</param>
internal sealed record PlanBody(
    string Name,
    IReadOnlyList<ItemBody> Items,
    ScheduleBody Schedule,
    PainPolicy? PainPolicy = null,
    IReadOnlyList<string>? Goals = null,
    int BasedOn = 0,
    string? Habit = null,
    IReadOnlyList<WrittenFlare>? Flare = null,
    IReadOnlyList<ItemKey>? ShortDay = null,
    string? DraftHash = null)
{
    public WritePlan ToRequest(PatientId patient, PlanId plan) => new(
        patient, plan, Name, [.. Items.Select(i => i.ToItem())], Schedule.ToInput(), PainPolicy ?? Domain.Plans.PainPolicy.Strict, Goals ?? [], BasedOn,
        DraftHash, Habit: Habit, Flare: Flare, ShortDay: ShortDay);
}

/// <param name="Dosage">Null for the exercise's own default.</param>
/// <param name="Side">Null for both sides where the exercise has sides.</param>
internal sealed record ItemBody(
    ItemKey Key,
    string Exercise,
    string? Variant = null,
    DosageInput? Dosage = null,
    SidePlan? Side = null,
    string? PatientNote = null,
    string? RangeOverride = null)
{
    public WrittenItem ToItem() => new(Key, Exercise, Variant, Dosage, Side, PatientNote, RangeOverride);
}

/// <param name="Days">Null for every day, unless <paramref name="TimesPerWeek"/> is given.</param>
internal sealed record ScheduleBody(
    DateOnly Start,
    DateOnly? End = null,
    IReadOnlyList<DayOfWeek>? Days = null,
    int? TimesPerWeek = null,
    int TimesPerDay = 1,
    IReadOnlyList<TimeOnly>? At = null)
{
    public ScheduleInput ToInput() =>
        new(Start, End, Days ?? (TimesPerWeek is null ? Enum.GetValues<DayOfWeek>() : []), TimesPerWeek, TimesPerDay, At ?? []);
}

/// <param name="ReviewOn">The day to look again; null for four weeks on.</param>
/// <param name="DraftHash">Of the draft the therapist had before their eyes, so that nobody publishes what they have not read; null for any.</param>
internal sealed record PublishBody(
    string ReasonForChange, IReadOnlyList<SafetyOverride>? Overrides = null, int? BasedOn = null, DateOnly? ReviewOn = null,
    string? DraftHash = null);

internal sealed record ReasonBody(string Reason);
