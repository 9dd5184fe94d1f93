using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Earlier;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Earlier;

/// <summary>Begins a draft from an earlier plan of the same patient. Sent again it changes nothing.</summary>
/// <param name="Id">Of the new plan.</param>
public sealed record StartFromPlan(PatientId PatientId, PlanId Id, PlanId From) : ITherapistRequest<StartedPlan>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Created">False when it was there already.</param>
/// <param name="LeftOut">Names of exercises that are no longer offered.</param>
/// <param name="Changed">Names of exercises whose dose, way or side had to be brought to what is allowed today.</param>
public sealed record StartedPlan(PlanId Id, bool Created, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Changed);

internal sealed class StartFromPlanHandler(IClinicDb db, ICaller caller, TimeProvider clock, ExerciseShelf shelf)
    : IRequestHandler<StartFromPlan, StartedPlan>
{
    public async Task<StartedPlan> Handle(StartFromPlan request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var earlier = await db.Plans.AsNoTracking().VisibleTo(caller, request.From, cancellationToken);
        var content = earlier.Current?.Content ?? earlier.Draft;
        if (earlier.PatientId != patient.Id || earlier.Status is PlanStatus.EnteredInError || content is null)
        {
            throw new NotFoundException("plan");
        }

        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var found = await shelf.Find([.. content.Items.Select(i => i.Exercise.Slug).Distinct()], cancellationToken);
        var precautions = patient.PrecautionTagsOn(today);
        var start = EarlierPlan.StartFrom(content, found.ToDictionary(e => e.Key, e => (e.Value.Exercise, e.Value.Translations)), precautions, today);
        var known = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        if (known is null)
        {
            var plan = Plan.Start(caller.Clinic, request.Id, patient.Id, caller.Person, clock.GetUtcNow());
            plan.Write(earlier.Name, start.Content, 0, precautions);
            db.Plans.Add(plan);
            await db.SaveChangesAsync(cancellationToken);
        }
        else if (known.PatientId != patient.Id)
        {
            throw new NotFoundException("plan");
        }

        return new StartedPlan(request.Id, known is null, start.LeftOut, start.Changed);
    }
}
