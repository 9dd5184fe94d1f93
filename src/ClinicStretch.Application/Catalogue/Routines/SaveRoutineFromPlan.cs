using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>
/// Keeps the exercises of a plan's draft, or of its newest revision, as a new routine of the clinic. Nothing of the patient goes with
/// them: no goal, no reason for a dose, and no note unless it is asked for.
/// </summary>
/// <param name="WithNotes">Takes over the notes to the patient, word for word.</param>
public sealed record SaveRoutineFromPlan(PlanId Plan, string Slug, string Name, bool WithNotes) : ITherapistRequest<SavedRoutine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

internal sealed class SaveRoutineFromPlanValidator : AbstractValidator<SaveRoutineFromPlan>
{
    public SaveRoutineFromPlanValidator()
    {
        RuleFor(x => x.Slug).IsASlug();
        RuleFor(x => x.Name).Line(RoutineText.LongestName);
    }
}

internal sealed class SaveRoutineFromPlanHandler(IClinicDb db, ICaller caller, RoutineBook book, ExerciseShelf shelf)
    : IRequestHandler<SaveRoutineFromPlan, SavedRoutine>
{
    // A therapist's own reason may speak of the patient.
    private const string NeutralReason = "As in the plan it was made from";

    public async Task<SavedRoutine> Handle(SaveRoutineFromPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Plan, cancellationToken);
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).Select(p => p.Details.Name).OrGone(cancellationToken);
        OwnRoutineRules.NamesNobody.MustHold(!request.Name.Contains(patient.Trim(), StringComparison.OrdinalIgnoreCase));
        var content = plan.Draft ?? plan.Current?.Content ?? throw new NotFoundException("draft");
        var exercises = await shelf.Find([.. content.Items.Select(i => i.Exercise.Slug).Distinct()], cancellationToken);
        var items = content.Items.Select(i => (Plan: i, Own: ItemOf(i, request.WithNotes), Today: exercises.GetValueOrDefault(i.Exercise.Slug)?.Exercise)).ToList();
        var text = new OwnRoutineText(
            request.Name.Trim(), "", null, FrequencyOf(content.Schedule),
            [.. items.Where(i => OwnRoutineRules.Against(i.Own, i.Today) is null).Select(i => i.Own)]);
        var (number, created) = await book.Write(request.Slug, 0, text, cancellationToken);
        return new SavedRoutine(
            request.Slug, number, created, [.. items.Where(i => OwnRoutineRules.Against(i.Own, i.Today) is not null).Select(i => i.Plan.Exercise.Name)]);
    }

    private static OwnRoutineItem ItemOf(PlanItem item, bool withNote) => new(
        item.Exercise.Slug, item.Variant, item.Dosage, item.Side, withNote ? item.PatientNote : null,
        string.IsNullOrWhiteSpace(item.RangeOverride) ? null : NeutralReason);

    private static Frequency FrequencyOf(Schedule schedule) => new(schedule.TimesPerDay, schedule.TimesPerWeek ?? schedule.Days.Count);
}
