using ClinicStretch.Application.Patients.Erasing.Holds;
using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>What an administrator needs to know before anything of a record is erased: until when it is kept, and what would go and what would stay.</summary>
public sealed record GetErasureOutlook(PatientId PatientId) : IAdministratorRequest<ErasureOutlook>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Language">BCP 47; what the patient reads.</param>
/// <param name="MustKeep">What the clinic's setting says.</param>
/// <param name="Hold">The legal hold that is on; null when none is.</param>
/// <param name="Request">What the patient waits to be answered; null when nothing.</param>
/// <param name="Lines">For <see cref="RecordPeriod.MayErase"/>.</param>
public sealed record ErasureOutlook(
    PatientId PatientId, string Patient, string? Reference, string Language, bool MustKeep, RecordPeriod Period, HoldLine? Hold, OwnRequest? Request, IReadOnlyList<OutlookLine> Lines);

/// <param name="Rows">How many there are today.</param>
/// <param name="Why">Why they would be kept; null where they would be erased.</param>
public sealed record OutlookLine(string Table, ErasureGroup Group, long Rows, KeptFor? Why);

internal sealed class GetErasureOutlookHandler(IClinicDb db, IEraser eraser, RetentionDesk retention, HoldReader holds) : IRequestHandler<GetErasureOutlook, ErasureOutlook>
{
    public async Task<ErasureOutlook> Handle(GetErasureOutlook request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken) ?? throw new NotFoundException("patient");
        var period = await retention.PeriodOf(patient, cancellationToken);
        var asked = await db.DataRequests.AsNoTracking()
            .SingleOrDefaultAsync(r => r.PatientId == patient.Id && r.State == DataRequestState.Open, cancellationToken);
        var rows = await eraser.Count(patient.Id, cancellationToken);
        return new ErasureOutlook(
            patient.Id, patient.Details.Name, patient.Details.Reference, patient.Details.Language, (await retention.Policy(cancellationToken)).MustKeep, period,
            (await holds.Of(patient.Id, cancellationToken)).FirstOrDefault(h => h.LiftedAt is null),
            asked is null ? null : OwnRequest.Of(asked),
            [.. ErasurePlan.Tables.Select(t => new OutlookLine(t.Name, t.Group, rows[t.Name], t.KeptIn(period.MayErase)))]);
    }
}
