using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Measures;

/// <summary>Sets which measures a patient is asked, and when. An empty list asks none.</summary>
public sealed record PutMeasureSchedule(PatientId PatientId, IReadOnlyList<MeasurePlan> Measures) : ITherapistRequest<KeptMeasureSchedule>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

public sealed record KeptMeasureSchedule(IReadOnlyList<MeasurePlan> Measures);

internal sealed class PutMeasureScheduleValidator : AbstractValidator<PutMeasureSchedule>
{
    public PutMeasureScheduleValidator() => RuleFor(x => x.Measures).Must(m => m.Count <= Instruments.All.Count)
        .WithErrorCode(MeasureSchedule.Fits.Code).WithMessage(MeasureSchedule.Fits.Message);
}

internal sealed class PutMeasureScheduleHandler(IClinicDb db, ICaller caller) : IRequestHandler<PutMeasureSchedule, KeptMeasureSchedule>
{
    public async Task<KeptMeasureSchedule> Handle(PutMeasureSchedule request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var schedule = await db.MeasureSchedules.SingleOrDefaultAsync(s => s.PatientId == request.PatientId, cancellationToken);
        if (schedule is null)
        {
            schedule = new MeasureSchedule { ClinicId = caller.Clinic, PatientId = request.PatientId };
            db.MeasureSchedules.Add(schedule);
        }

        schedule.Set(request.Measures);
        await db.SaveChangesAsync(cancellationToken);
        return new KeptMeasureSchedule(schedule.Measures);
    }
}
