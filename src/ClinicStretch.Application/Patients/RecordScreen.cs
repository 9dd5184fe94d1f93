using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>
/// Keeps the answers to the red-flag questions (domain.md 3.1). An emergency or urgent answer pauses the patient's plans and alerts the
/// clinic. The same id with the same answers is answered as the first time. Answers to the six questions of the short set alone are a screen too.
/// </summary>
/// <param name="During">The session on the way of which the player asked; null for answers given at any other time.</param>
public sealed record RecordScreen(ScreenId Id, PatientId PatientId, IReadOnlyList<RedFlagAnswer> Answers, SessionId? During = null)
    : IClinicRequest<ScreenLine>, IAudited, IHandledAnew
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

internal sealed class RecordScreenValidator : AbstractValidator<RecordScreen>
{
    public RecordScreenValidator()
    {
        RuleFor(x => x.Answers).Must(a => a.Count <= 100).WithErrorCode("screen.too_many_answers").WithMessage("Answer each question once.");
        RuleForEach(x => x.Answers).ChildRules(answer => answer.RuleFor(x => x.Code).Line(60));
    }
}

internal sealed class RecordScreenHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertBook alerts)
    : IRequestHandler<RecordScreen, ScreenLine>
{
    public async Task<ScreenLine> Handle(RecordScreen request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        var known = await db.Screens.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(request.PatientId, request.Answers, request.During));
            return GetPatientHandler.LineOf(known, clock.GetUtcNow());
        }

        await db.HoldPatientAsync(patient.Id, cancellationToken);
        var screen = await NewScreen(request, patient, cancellationToken);
        db.Screens.Add(screen);
        await ActOn(screen, await QuestionsBehind(screen, cancellationToken), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return GetPatientHandler.LineOf(screen, clock.GetUtcNow());
    }

    private async Task<RedFlagScreen> NewScreen(RecordScreen request, Patient patient, CancellationToken cancellationToken)
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        var safety = release.Document.Safety;
        return new RedFlagScreen
        {
            ClinicId = patient.ClinicId,
            Id = request.Id,
            PatientId = patient.Id,
            SetVersion = safety.Version,
            Answers = request.Answers,
            AnsweredBy = caller.Role switch
            {
                Role.Patient => AnsweredBy.Patient,
                Role.Carer => AnsweredBy.Carer,
                _ => AnsweredBy.Therapist,
            },
            AnsweredAt = clock.GetUtcNow(),
            TimeZoneId = patient.Details.TimeZoneId,
            During = request.During,
            Tier = RedFlagRules.TierOf(safety.RedFlags, request.Answers, await WeighedBefore(patient.Id, cancellationToken)),
        };
    }

    private async Task<IReadOnlyList<RedFlagAnswer>> WeighedBefore(PatientId patient, CancellationToken cancellationToken)
    {
        var cleared = await db.Screens.AsNoTracking().Where(s => s.PatientId == patient && s.ClearedAt != null)
            .OrderByDescending(s => s.ClearedAt).Take(5).ToListAsync(cancellationToken);
        return cleared.Find(s => s.IsFull)?.Answers ?? [];
    }

    // For the clinician alone: which questions were not answered with no.
    private async Task<string> QuestionsBehind(RedFlagScreen screen, CancellationToken cancellationToken)
    {
        var raised = screen.Answers.Where(a => a.Answer is not YesNo.No).ToDictionary(a => a.Code, a => a.Answer);
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        var lines = release.Document.Safety.RedFlags.Where(q => raised.ContainsKey(q.Code))
            .Select(q => $"{q.Label}: {(raised[q.Code] is YesNo.Yes ? "yes" : "not sure")}.");
        return string.Join(" ", lines);
    }

    private async Task ActOn(RedFlagScreen screen, string questions, CancellationToken cancellationToken)
    {
        if (screen.Tier is RedFlagTier.None)
        {
            return;
        }

        var (cause, severity) = screen.Tier switch
        {
            RedFlagTier.Emergency => (AlertCause.RedFlagEmergency, AlertSeverity.Emergency),
            RedFlagTier.Urgent => (AlertCause.RedFlagUrgent, AlertSeverity.Urgent),
            _ => (AlertCause.RedFlagReview, AlertSeverity.Routine),
        };
        await alerts.Raise(new AlertTrigger(screen.ClinicId, screen.PatientId, null, cause, severity) { Why = questions }, cancellationToken);
        if (screen.Locks)
        {
            var running = await db.Plans
                .Where(p => p.PatientId == screen.PatientId && p.Status == PlanStatus.Active).ToListAsync(cancellationToken);
            running.ForEach(p => p.PutOnHold("red-flag", null, screen.AnsweredAt));
        }
    }
}
