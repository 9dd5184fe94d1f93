using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Drafts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Drafts;

/// <summary>Takes a draft back to how it stood before the last change.</summary>
/// <param name="DraftHash">Of the draft the therapist had before their eyes; null is enough where there is none.</param>
public sealed record UndoDraft(PlanId Id, string? DraftHash) : ITherapistRequest<SteppedDraft>, IDraftMove;

/// <summary>Makes the last change that was undone again.</summary>
/// <param name="DraftHash">Of the draft the therapist had before their eyes; null is enough where there is none.</param>
public sealed record RedoDraft(PlanId Id, string? DraftHash) : ITherapistRequest<SteppedDraft>, IDraftMove;

public sealed record SteppedDraft(PlanId Id, string DraftHash);

/// <summary>A move along the drafts that were kept.</summary>
public interface IDraftMove : IAudited
{
    PlanId Id { get; }

    string? DraftHash { get; }

    AuditSubject IAudited.Subject => AuditSubject.Plan(Id.Value);
}

internal sealed class StepDraftHandler(IClinicDb db, ICaller caller, TimeProvider clock, DraftBook book) :
    IRequestHandler<UndoDraft, SteppedDraft>,
    IRequestHandler<RedoDraft, SteppedDraft>
{
    public Task<SteppedDraft> Handle(UndoDraft request, CancellationToken cancellationToken) => Move(request, async (plan, token) =>
    {
        var newest = await book.Reachable(plan).Where(s => !s.IsUndone).OrderByDescending(s => s.Number).Take(2).ToListAsync(token);
        DraftStepRules.HasEarlier.MustHold(newest.Count is 2);
        newest[0].Undo();
        return newest[1];
    }, cancellationToken);

    public Task<SteppedDraft> Handle(RedoDraft request, CancellationToken cancellationToken) => Move(request, async (plan, token) =>
    {
        var next = await book.Reachable(plan).Where(s => s.IsUndone).OrderBy(s => s.Number).FirstOrDefaultAsync(token);
        DraftStepRules.HasLater.MustHold(next is not null);
        next!.Redo();
        return next;
    }, cancellationToken);

    private async Task<SteppedDraft> Move(
        IDraftMove request, Func<Plan, CancellationToken, Task<DraftStep>> find, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, request.Id, cancellationToken);
        DraftHash.MustBeSeen(plan, request.DraftHash);
        var step = await find(plan, cancellationToken);
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        plan.Write(step.Name, step.Content, step.BasedOn, patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId)));
        await db.SaveChangesAsync(cancellationToken);
        return new SteppedDraft(plan.Id, DraftHash.Of(plan));
    }
}
