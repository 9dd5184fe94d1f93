using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Course;

/// <summary>Writes the next step of a taper as a draft: about half the days a week. Nothing changes for the patient before it is published.</summary>
/// <param name="Weeks">How long the step lasts, 1 to 8; null for two.</param>
public sealed record WriteTaper(PlanId Id, int? Weeks = null) : ITherapistRequest<WrittenTaper>, IPlanStep;

/// <param name="Schedule">Of the draft.</param>
public sealed record WrittenTaper(PlanId Id, Schedule Schedule);

internal sealed class WriteTaperHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<WriteTaper, WrittenTaper>
{
    public async Task<WrittenTaper> Handle(WriteTaper request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, request.Id, cancellationToken);
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        plan.TaperOff(request.Weeks ?? Taper.UsualWeeks, today, patient.PrecautionTagsOn(today));
        await db.SaveChangesAsync(cancellationToken);
        return new WrittenTaper(plan.Id, plan.Draft!.Schedule);
    }
}
