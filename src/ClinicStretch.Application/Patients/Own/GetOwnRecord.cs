using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Domain.Sessions.Missed;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>All that is kept of the patient, for the patient alone: to read, to take along, and to see who looked.</summary>
public sealed record GetOwnRecord : IPatientRequest<OwnRecord>;

/// <param name="Accesses">At most the last hundred, newest first; the patient's own are left out.</param>
public sealed record OwnRecord(
    PatientDetails Details,
    PatientContact Contact,
    PatientNeeds Needs,
    IReadOnlyList<Precaution> Precautions,
    IReadOnlyList<OwnConsent> Consents,
    IReadOnlyList<OwnScreen> Screens,
    IReadOnlyList<OwnPlan> Plans,
    IReadOnlyList<OwnSession> Sessions,
    IReadOnlyList<OwnAnswer> Answers,
    IReadOnlyList<OwnMessage> Messages,
    IReadOnlyList<OwnMissed> Missed,
    IReadOnlyList<OwnAccess> Accesses);

public sealed record OwnConsent(ConsentKind Kind, ConsentState State, DateTimeOffset At, ConsentWay Way, string? Note);

public sealed record OwnScreen(DateTimeOffset AnsweredAt, AnsweredBy AnsweredBy, IReadOnlyList<RedFlagAnswer> Answers);

/// <param name="Revisions">The oldest first.</param>
public sealed record OwnPlan(PlanId Id, string Name, PlanStatus Status, IReadOnlyList<OwnRevision> Revisions);

public sealed record OwnRevision(int Number, DateTimeOffset PublishedAt, string ReasonForChange, PlanContent Content);

/// <param name="Corrects">The session that this one puts right; null unless it is a correction. Both are kept.</param>
public sealed record OwnSession(
    SessionId Id, PlanId Plan, int Revision, DateOnly Day, DateTimeOffset StartedAt, Source Source, IReadOnlyList<SessionItem> Items,
    int? PainBefore, int? PainWorst, int? PainAfter, int? Effort, string? Note, bool Fell, SessionId? Corrects);

public sealed record OwnAnswer(string Instrument, DateOnly Day, MeasureReading Reading, decimal? Score);

public sealed record OwnMessage(DateTimeOffset SentAt, MessageSender Sender, string Text);

/// <summary>What was said about a gap.</summary>
public sealed record OwnMissed(PlanId Plan, DateOnly Day, MissedReason Reason, DateTimeOffset SaidAt);

/// <param name="Who">A role; null where the system acted.</param>
/// <param name="Name">Of a member; null for a carer.</param>
/// <param name="Looked">True for a look; false for a change.</param>
public sealed record OwnAccess(DateTimeOffset At, Role? Who, string? Name, bool Looked);

internal sealed class GetOwnRecordHandler(IClinicDb db, ICaller caller, OwnAccesses accesses) : IRequestHandler<GetOwnRecord, OwnRecord>
{
    public async Task<OwnRecord> Handle(GetOwnRecord request, CancellationToken cancellationToken)
    {
        if (caller.Role is not Role.Patient)
        {
            throw new ForbiddenException();
        }

        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var consents = await db.Consents.AsNoTracking().Where(c => c.PatientId == patient.Id).OrderBy(c => c.At).ToListAsync(cancellationToken);
        var screens = await db.Screens.AsNoTracking().Where(s => s.PatientId == patient.Id).OrderBy(s => s.AnsweredAt).ToListAsync(cancellationToken);
        var answers = await db.MeasureAnswers.AsNoTracking().Where(a => a.PatientId == patient.Id).OrderBy(a => a.Day).ToListAsync(cancellationToken);
        var messages = await db.Messages.AsNoTracking().Where(m => m.PatientId == patient.Id).OrderBy(m => m.SentAt).ToListAsync(cancellationToken);
        var missed = await db.MissedAnswers.AsNoTracking().Where(a => a.PatientId == patient.Id).OrderBy(a => a.SaidAt).ToListAsync(cancellationToken);
        return new OwnRecord(
            patient.Details,
            patient.Contact,
            patient.Needs,
            patient.Precautions,
            [.. consents.Select(c => new OwnConsent(c.Kind, c.State, c.At, c.Way, c.Note))],
            [.. screens.Select(s => new OwnScreen(s.AnsweredAt, s.AnsweredBy, s.Answers))],
            await PlansOf(patient.Id, cancellationToken),
            await SessionsOf(patient.Id, cancellationToken),
            [.. answers.Select(a => new OwnAnswer(a.Instrument, a.Day, a.Reading, a.Score))],
            [.. messages.Select(m => new OwnMessage(m.SentAt, m.Sender, m.Text))],
            [.. missed.Select(a => new OwnMissed(a.PlanId, a.Day, a.Reason, a.SaidAt))],
            await accesses.Of(patient.Id, cancellationToken));
    }

    // What was never published is not the patient's yet.
    private async Task<IReadOnlyList<OwnPlan>> PlansOf(PatientId patient, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == patient && p.Status != PlanStatus.EnteredInError).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return
        [
            .. plans.Where(p => p.Revisions.Count > 0).Select(p => new OwnPlan(
                p.Id, p.Name, p.Status,
                [.. p.Revisions.OrderBy(r => r.Number).Select(r => new OwnRevision(r.Number, r.PublishedAt, r.ReasonForChange, r.Content))])),
        ];
    }

    private async Task<IReadOnlyList<OwnSession>> SessionsOf(PatientId patient, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.PatientId == patient).OrderBy(s => s.StartedAt).ToListAsync(cancellationToken);
        return
        [
            .. sessions.Select(s => new OwnSession(
                s.Id, s.PlanId, s.Revision, s.Day, s.StartedAt, s.Source, s.Items,
                s.PainBefore?.Value, s.PainWorst?.Value, s.PainAfter?.Value, s.Effort, s.Note, s.Fell, s.Corrects)),
        ];
    }
}
