using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Languages.Rights.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Rights;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>
/// Erases a patient's record for good: because the patient has asked, or because the period is over for which it is kept. Sent again it is the same
/// erasure.
/// </summary>
/// <param name="Scope">What the administrator was shown and agreed to.</param>
/// <param name="RequestId">The patient's open request that this grants; null where there is none.</param>
public sealed record ErasePatient(PatientId PatientId, ErasureId Id, ErasureScope Scope, DataRequestId? RequestId) : IAdministratorRequest<ErasedPatient>, IAudited, INeedsProof
{
    public AuditSubject Subject => new("erasure", Id.Value);
}

public sealed record ErasedPatient(ErasureLine Erasure, bool Created);

internal sealed class ErasePatientValidator : AbstractValidator<ErasePatient>
{
    public ErasePatientValidator() => RuleFor(x => x.Scope).IsInEnum();
}

internal sealed class ErasePatientHandler(IClinicDb db, ICaller caller, RetentionDesk retention, ErasureDesk desk, TimeProvider clock)
    : IRequestHandler<ErasePatient, ErasedPatient>
{
    public async Task<ErasedPatient> Handle(ErasePatient request, CancellationToken cancellationToken)
    {
        await db.TryHoldPatientAsync(request.PatientId, cancellationToken);
        var known = await db.Erasures.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(request.PatientId, request.Scope, request.RequestId));
            return new ErasedPatient(ErasureLine.Of(known), Created: false);
        }

        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken) ?? throw new NotFoundException("patient");
        var period = await retention.PeriodOf(patient, cancellationToken);
        ErasureRules.NoHold.MustHold(!await db.LegalHolds.AnyAsync(h => h.PatientId == patient.Id && h.LiftedAt == null, cancellationToken));
        ErasureRules.PeriodHasEnded.MustHold(request.Scope is ErasureScope.BesidesTheRecord || period.MayErase is ErasureScope.Everything);
        ErasureRules.IsAskedOrEnded.MustHold(request.RequestId is not null || period.HasEnded);
        await Grant(request, patient, cancellationToken);
        var erasure = await desk.Erase(
            patient,
            new ErasureOrder(
                request.Id, request.Scope, request.RequestId is null ? ErasureCause.PeriodEnded : ErasureCause.PatientAsked, request.RequestId, caller.Member, period.EndsOn),
            cancellationToken);
        return new ErasedPatient(ErasureLine.Of(erasure), Created: true);
    }

    // Where the record is kept, so is the answer; else it goes with the record.
    private async Task Grant(ErasePatient request, Patient patient, CancellationToken cancellationToken)
    {
        if (request.RequestId is not { } id)
        {
            return;
        }

        var asked = await db.DataRequests.SingleOrDefaultAsync(r => r.Id == id && r.PatientId == patient.Id, cancellationToken) ?? throw new NotFoundException("request");
        ErasureRules.RequestIsOpen.MustHold(asked.State is DataRequestState.Open);
        asked.Reply(ErasurePhrases.In(Language.Of(patient.Details.Language)).Granted, null, caller.Member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
