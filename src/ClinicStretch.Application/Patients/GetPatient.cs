using ClinicStretch.Application.Patients.Consents;
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
    ScreenLine? Screen)
{
    public PatientContact Contact { get; init; } = PatientContact.NotAsked;

    public PatientNeeds Needs { get; init; } = PatientNeeds.None;

    /// <summary>Those that no longer hold, newest first.</summary>
    public IReadOnlyList<PrecautionLine> EndedPrecautions { get; init; } = [];

    /// <summary>The newest of each kind that was ever asked.</summary>
    public IReadOnlyList<ConsentLine> Consents { get; init; } = [];

    /// <summary>The newest sessions that report pain, newest first.</summary>
    public IReadOnlyList<ReportedPain> RecentPain { get; init; } = [];

    /// <summary>Null when no episode of care is open.</summary>
    public EpisodeLine? OpenEpisode { get; init; }
}

/// <param name="Since">First day on which it holds.</param>
/// <param name="Until">First day on which it no longer holds; null when no end is known.</param>
public sealed record PrecautionLine(string Tag, string Meaning, string? Note, DateOnly Since, DateOnly? Until = null);

/// <param name="Revision">The newest; 0 when never published.</param>
public sealed record PlanLine(PlanId Id, string Name, PlanStatus Status, int Revision, bool HasDraft, DateTimeOffset? PublishedAt);

/// <param name="IsClear">True while it lets a plan be published.</param>
public sealed record ScreenLine(ScreenId Id, DateTimeOffset AnsweredAt, AnsweredBy AnsweredBy, RedFlagTier Tier, bool IsClear, bool Locks);

internal sealed class GetPatientHandler(IClinicDb db, TimeProvider clock, RecordReader reader) : IRequestHandler<GetPatient, PatientRecord>
{
    public async Task<PatientRecord> Handle(GetPatient request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException("patient");
        var therapist = await db.Members.Where(m => m.Id == patient.TherapistId).Select(m => m.Name).SingleAsync(cancellationToken);
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var precautions = await PrecautionsOf(patient, cancellationToken);
        var screen = await db.Screens.AsNoTracking().Newest(patient.Id, cancellationToken);
        return new PatientRecord(
            patient.Id,
            patient.Details,
            therapist,
            [.. precautions.Where(p => p.Until is null || p.Until > today)],
            patient.PersonId is not null,
            await PlansOf(patient.Id, cancellationToken),
            screen is null ? null : LineOf(screen, clock.GetUtcNow()))
        {
            Contact = patient.Contact,
            Needs = patient.Needs,
            EndedPrecautions = [.. precautions.Where(p => p.Until <= today).OrderByDescending(p => p.Until)],
            Consents = (await reader.ConsentsOf(patient.Id, cancellationToken)).Current,
            RecentPain = await reader.RecentPainOf(patient.Id, cancellationToken),
            OpenEpisode = await reader.OpenEpisodeOf(patient.Id, cancellationToken),
        };
    }

    internal static ScreenLine LineOf(RedFlagScreen screen, DateTimeOffset now) =>
        new(screen.Id, screen.AnsweredAt, screen.AnsweredBy, screen.Tier, screen.IsClearAt(now), screen.Locks);

    private async Task<IReadOnlyList<PrecautionLine>> PrecautionsOf(Patient patient, CancellationToken cancellationToken)
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        return
        [
            .. patient.Precautions.Select(p => new PrecautionLine(
                p.Tag, release.Document.CodeLists.CautionTag.GetValueOrDefault(p.Tag, p.Tag), p.Note, p.From, p.Until)),
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
