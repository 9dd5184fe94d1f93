using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions.Missed;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Missed;

/// <summary>
/// Keeps why a due day passed without an entry, or that the patient would rather not say. The same again is answered as the first time;
/// something else under the same id is refused. Tells the therapist when it matters.
/// </summary>
/// <param name="Day">The first day of the gap, as it was asked.</param>
/// <param name="SaidAt">When it was said, for a phone that was offline; null for now.</param>
public sealed record PutMissedAnswer(MissedAnswerId Id, PlanId Plan, DateOnly Day, MissedReason? Reason, DateTimeOffset? SaidAt)
    : IPatientRequest<KeptMissedAnswer>, IAudited, IHandledAnew
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

/// <param name="Created">False when it was there already.</param>
/// <param name="ToldTherapist">True when the therapist is told of it by an alert; all else stands in the timeline.</param>
public sealed record KeptMissedAnswer(MissedAnswerId Id, PlanId Plan, DateOnly Day, MissedReason Reason, DateTimeOffset SaidAt, bool Created, bool ToldTherapist);

internal sealed class PutMissedAnswerValidator : AbstractValidator<PutMissedAnswer>
{
    public PutMissedAnswerValidator() => RuleFor(x => x.Reason).Must(r => r is { } reason && Enum.IsDefined(reason))
        .WithErrorCode("missed.reason").WithMessage("Choose one of the reasons.");
}

internal sealed class PutMissedAnswerHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertBook alerts)
    : IRequestHandler<PutMissedAnswer, KeptMissedAnswer>
{
    public async Task<KeptMissedAnswer> Handle(PutMissedAnswer request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Plan, cancellationToken);
        await db.HoldPatientAsync(plan.PatientId, cancellationToken);
        var earlier = await db.MissedAnswers.AsNoTracking().Where(a => a.PlanId == plan.Id).ToListAsync(cancellationToken);
        if (await db.MissedAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(plan.Id, request.Day, request.Reason!.Value, request.SaidAt, caller.Person));
            return AnswerFor(known, [.. earlier.Where(a => a.ReceivedAt <= known.ReceivedAt)], created: false);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(
            await db.Patients.Where(p => p.Id == plan.PatientId).Select(p => p.Details.TimeZoneId).OrGone(cancellationToken));
        var now = clock.GetUtcNow();
        var report = new MissedReport(request.Id, request.Day, request.Reason!.Value, request.SaidAt ?? now, caller.Person);
        var answer = MissedAnswer.Of(plan, report, zone, now);
        db.MissedAnswers.Add(answer);
        if (MissedWatch.Of(answer, earlier) is { } reason)
        {
            await alerts.Raise(reason.Of(plan), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return AnswerFor(answer, earlier, created: true);
    }

    private static KeptMissedAnswer AnswerFor(MissedAnswer answer, List<MissedAnswer> earlier, bool created) => new(
        answer.Id, answer.PlanId, answer.Day, answer.Reason, answer.SaidAt, created, MissedWatch.Of(answer, earlier) is not null);
}
