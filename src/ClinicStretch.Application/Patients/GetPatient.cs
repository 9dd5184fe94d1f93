using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>A patient's record: who they are, what to mind, which plans they have.</summary>
public sealed record GetPatient(PatientId Id) : IMemberRequest<PatientRecord>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(Id.Value);
}

/// <param name="Precautions">Those that hold today.</param>
/// <param name="HasAccount">True once the patient has accepted an invitation.</param>
/// <param name="Screen">The newest red-flag screen; null when none was asked.</param>
public sealed record PatientRecord(
    PatientId Id,
    PatientDetails Details,
    string Therapist,
    IReadOnlyList<PrecautionLine> Precautions,
    bool HasAccount,
    IReadOnlyList<PlanLine> Plans,
    ScreenLine? Screen);

public sealed record PrecautionLine(string Tag, string Meaning, string? Note, DateOnly Since);

/// <param name="Revision">The newest; 0 when never published.</param>
public sealed record PlanLine(PlanId Id, string Name, PlanStatus Status, int Revision, bool HasDraft, DateTimeOffset? PublishedAt);

/// <param name="IsClear">True while it lets a plan be published.</param>
public sealed record ScreenLine(ScreenId Id, DateTimeOffset AnsweredAt, AnsweredBy AnsweredBy, RedFlagTier Tier, bool IsClear, bool Locks);

internal sealed class GetPatientHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<GetPatient, PatientRecord>
{
    public async Task<PatientRecord> Handle(GetPatient request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException("patient");
        var therapist = await db.Members.Where(m => m.Id == patient.TherapistId).Select(m => m.Name).SingleAsync(cancellationToken);
        var screen = await db.Screens.AsNoTracking().Newest(patient.Id, cancellationToken);
        return new PatientRecord(
            patient.Id,
            patient.Details,
            therapist,
            await PrecautionsOf(patient, cancellationToken),
            patient.PersonId is not null,
            await PlansOf(patient.Id, cancellationToken),
            screen is null ? null : LineOf(screen, clock.GetUtcNow()));
    }

    internal static ScreenLine LineOf(RedFlagScreen screen, DateTimeOffset now) =>
        new(screen.Id, screen.AnsweredAt, screen.AnsweredBy, screen.Tier, screen.IsClearAt(now), screen.Locks);

    private async Task<IReadOnlyList<PrecautionLine>> PrecautionsOf(Patient patient, CancellationToken cancellationToken)
    {
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        return
        [
            .. patient.Precautions.Where(p => p.HoldsOn(today))
                .Select(p => new PrecautionLine(p.Tag, release.Document.CodeLists.CautionTag.GetValueOrDefault(p.Tag, p.Tag), p.Note, p.Since)),
        ];
    }

    private async Task<IReadOnlyList<PlanLine>> PlansOf(PatientId patient, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == patient && p.Status != PlanStatus.Discarded)
            .OrderByDescending(p => p.Id).Take(100).ToListAsync(cancellationToken);
        return
        [
            .. plans.Select(p => new PlanLine(
                p.Id, p.Name, p.Status, p.Current?.Number ?? 0, p.Draft is not null, p.Current?.PublishedAt)),
        ];
    }
}
