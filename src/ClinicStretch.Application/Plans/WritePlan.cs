using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Plans.Drafts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans;

/// <summary>Keeps a draft. Sent again with the same content it changes nothing.</summary>
/// <param name="BasedOn">The revision the therapist had before their eyes; 0 for a plan that was never published.</param>
/// <param name="DraftHash">Of the draft the therapist had before their eyes; null is enough where there is none yet.</param>
/// <param name="Habit">What the patient ties it to, in their own words; null for none.</param>
/// <param name="Flare">What is done on a flare-up; null or empty for the usual. Choices of items that are no longer in the plan are dropped.</param>
/// <param name="ShortDay">Items that are enough on a day with little time; null or empty for no shorter version. Those no longer in the plan are dropped.</param>
/// <param name="Place">The field that was being typed in, so that going on in it is one step to undo; null for a step of its own.</param>
public sealed record WritePlan(
    PatientId PatientId,
    PlanId Id,
    string Name,
    IReadOnlyList<WrittenItem> Items,
    ScheduleInput Schedule,
    PainPolicy PainPolicy,
    IReadOnlyList<string> Goals,
    int BasedOn,
    string? DraftHash = null,
    string? Habit = null,
    IReadOnlyList<WrittenFlare>? Flare = null,
    string? Place = null,
    IReadOnlyList<ItemKey>? ShortDay = null) : ITherapistRequest<WrittenPlan>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Exercise">Slug of an active exercise.</param>
/// <param name="Dosage">Null for the exercise's default.</param>
/// <param name="Side">Null for the usual side.</param>
public sealed record WrittenItem(
    ItemKey Key,
    string Exercise,
    string? Variant,
    DosageInput? Dosage,
    SidePlan? Side,
    string? PatientNote,
    string? RangeOverride);

/// <param name="Item">One of the plan.</param>
/// <param name="Dosage">No more than on other days.</param>
public sealed record WrittenFlare(ItemKey Item, DosageInput Dosage);

/// <param name="Seconds">A session takes this long.</param>
/// <param name="Warnings">What the therapist should consider; nothing in it stops the plan.</param>
public sealed record WrittenPlan(
    PlanId Id, bool Created, int Seconds, int PositionChanges, IReadOnlyList<SafetyFinding> Findings, IReadOnlyList<string> Warnings,
    string DraftHash);

internal sealed class WritePlanValidator : AbstractValidator<WritePlan>
{
    public WritePlanValidator()
    {
        RuleFor(x => x.Name).Line(120);
        RuleFor(x => x.Place).OptionalLine(100);
        RuleFor(x => x.BasedOn).GreaterThanOrEqualTo(0);
        RuleFor(x => x.PainPolicy).NotNull();
        RuleFor(x => x.Items).NotNull().Must(i => i.Count <= PlanContent.MostItems).WithErrorCode("plan.too_many_items").WithMessage("A plan holds at most 20 exercises.");
        RuleFor(x => x.Goals).NotNull().Must(g => g.Count <= 5).WithErrorCode("plan.too_many_goals").WithMessage("A plan holds at most 5 goals.");
        RuleForEach(x => x.Goals).Line(200);
        RuleFor(x => x.Habit).OptionalLine(PlanContent.LongestHabit);
        RuleForEach(x => x.Items).ChildRules(item =>
        {
            item.RuleFor(x => x.Exercise).Line(80);
            item.RuleFor(x => x.Variant).OptionalLine(80);
            item.RuleFor(x => x.PatientNote).OptionalText(2000);
            item.RuleFor(x => x.RangeOverride).OptionalText(500);
        });
    }
}

internal sealed class WritePlanHandler(IClinicDb db, ICaller caller, TimeProvider clock, PlanDrafting drafting, DraftBook book)
    : IRequestHandler<WritePlan, WrittenPlan>
{
    public async Task<WrittenPlan> Handle(WritePlan request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var known = await db.Plans.SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        var plan = known ?? await Begin(request, patient, cancellationToken);
        if (plan.PatientId != patient.Id)
        {
            throw new NotFoundException("plan");
        }

        var precautions = patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId));
        var content = await drafting.ContentOf(request, cancellationToken);
        if (!IsKept(request, known, content))
        {
            Plans.DraftHash.MustBeSeen(plan, request.DraftHash);
            await book.Note(plan, request.Name, content, request.Place, cancellationToken);
            plan.Write(request.Name, content, request.BasedOn, precautions);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new WrittenPlan(
            plan.Id, known is null, content.Seconds(), content.PositionChanges(),
            SafetyCheck.Of(content.Items, precautions), PlanWarnings.Of(content, patient.Details), Plans.DraftHash.Of(plan));
    }

    // The same draft sent twice is no quarrel.
    private static bool IsKept(WritePlan request, Plan? known, PlanContent content) =>
        known is not null && known.DraftBasedOn == request.BasedOn && Plans.DraftHash.Of(known) == Plans.DraftHash.Of(request.Name, content);

    private async Task<Plan> Begin(WritePlan request, Patient patient, CancellationToken cancellationToken)
    {
        var episode = await db.Episodes.AsNoTracking().NewestOpen(patient.Id, cancellationToken);
        var plan = Plan.Start(caller.Clinic, request.Id, patient.Id, caller.Person, clock.GetUtcNow(), episode?.Id);
        db.Plans.Add(plan);
        return plan;
    }
}
