using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>
/// A fall, reported by itself by the patient, a carer or a member. Running plans are paused until a clinician has looked. The same id with
/// the same report is answered as the first time.
/// </summary>
/// <param name="HappenedAt">Null for now.</param>
public sealed record ReportFall(FallId Id, PatientId PatientId, DateTimeOffset? HappenedAt, string? Note) : IClinicRequest<ReportedFall>, IAudited, IHandledAnew
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Created">False when it was there already.</param>
public sealed record ReportedFall(FallId Id, DateTimeOffset HappenedAt, bool Created);

internal sealed class ReportFallValidator : AbstractValidator<ReportFall>
{
    public ReportFallValidator() => RuleFor(x => x.Note).OptionalText(1000);
}

internal sealed class ReportFallHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertBook alerts, FallBook falls)
    : IRequestHandler<ReportFall, ReportedFall>
{
    public async Task<ReportedFall> Handle(ReportFall request, CancellationToken cancellationToken)
    {
        if (!caller.MaySee(request.PatientId) || !await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        if (await db.Falls.AsNoTracking().SingleOrDefaultAsync(f => f.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(request.PatientId, request.Note, request.HappenedAt));
            return new ReportedFall(known.Id, known.HappenedAt, false);
        }

        await db.HoldPatientAsync(request.PatientId, cancellationToken);
        var fall = NewFall(request);
        db.Falls.Add(fall);
        await alerts.Raise(TriggerOf(fall), cancellationToken);
        await falls.PausePlans(fall.PatientId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new ReportedFall(fall.Id, fall.HappenedAt, true);
    }

    private Fall NewFall(ReportFall request)
    {
        var now = clock.GetUtcNow();
        FallRules.Check(request.HappenedAt ?? now, now);
        return new Fall
        {
            ClinicId = caller.Clinic,
            Id = request.Id,
            PatientId = request.PatientId,
            HappenedAt = request.HappenedAt ?? now,
            ReportedAt = now,
            ReportedBy = caller.Person,
            Note = request.Note,
        };
    }

    private AlertTrigger TriggerOf(Fall fall) =>
        new(fall.ClinicId, fall.PatientId, null, AlertCause.Fall, AlertSeverity.Urgent)
        {
            Why = $"A fall was reported {(caller.IsMember ? "by a member of the clinic" : "by the patient or a carer")}. "
                + "Running plans are paused until a clinician has looked." + (fall.Note is null ? "" : $" They said: {fall.Note}"),
        };
}
