using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress.Watch;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Watch;

/// <summary>From when on therapists of the clinic are told, and who is reached when nobody acknowledges an emergency.</summary>
public sealed record GetAlerting : IMemberRequest<ClinicAlerting>;

/// <param name="Thresholds">Null for the defaults, as is <paramref name="Escalation"/>.</param>
public sealed record PutAlerting(AlertThresholds? Thresholds, Escalation? Escalation) : IAdministratorRequest<ClinicAlerting>;

/// <summary>What holds for one plan.</summary>
public sealed record GetPlanAlerting(PlanId Id) : IMemberRequest<PlanAlerting>;

/// <param name="Thresholds">Null for the clinic's.</param>
public sealed record PutPlanAlerting(PlanId Id, AlertThresholds? Thresholds) : ITherapistRequest<PlanAlerting>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="IsStandard">True while the clinic has set no thresholds of its own.</param>
/// <param name="Members">Who may be on call, by name.</param>
public sealed record ClinicAlerting(AlertThresholds Thresholds, Escalation Escalation, bool IsStandard, IReadOnlyList<MemberName> Members);

public sealed record MemberName(MemberId Id, string Name, Role Role);

/// <param name="IsOwn">False while the clinic's hold.</param>
public sealed record PlanAlerting(PlanId Id, AlertThresholds Thresholds, bool IsOwn);

internal sealed class AlertingHandler(IClinicDb db, ICaller caller) :
    IRequestHandler<GetAlerting, ClinicAlerting>,
    IRequestHandler<PutAlerting, ClinicAlerting>,
    IRequestHandler<GetPlanAlerting, PlanAlerting>,
    IRequestHandler<PutPlanAlerting, PlanAlerting>
{
    public async Task<ClinicAlerting> Handle(GetAlerting request, CancellationToken cancellationToken) =>
        await AnswerFor(await db.Clinics.AsNoTracking().SingleAsync(cancellationToken), cancellationToken);

    public async Task<ClinicAlerting> Handle(PutAlerting request, CancellationToken cancellationToken)
    {
        await db.HoldTeamAsync(cancellationToken);
        if (request.Escalation?.OnCall is { } onCall)
        {
            var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == onCall, cancellationToken) ?? throw new NotFoundException("member");
            MemberRules.StillWorksHere.MustHold(member.WorksHere);
        }

        var clinic = await db.Clinics.SingleAsync(cancellationToken);
        clinic.SetAlerting(request.Thresholds, request.Escalation);
        await db.SaveChangesAsync(cancellationToken);
        return await AnswerFor(clinic, cancellationToken);
    }

    public async Task<PlanAlerting> Handle(GetPlanAlerting request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        return await AnswerFor(request.Id, plan.AlertThresholds, cancellationToken);
    }

    public async Task<PlanAlerting> Handle(PutPlanAlerting request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, request.Id, cancellationToken);
        plan.Watch(request.Thresholds);
        await db.SaveChangesAsync(cancellationToken);
        return await AnswerFor(request.Id, plan.AlertThresholds, cancellationToken);
    }

    private async Task<ClinicAlerting> AnswerFor(Clinic clinic, CancellationToken cancellationToken) => new(
        clinic.AlertThresholds ?? AlertThresholds.Default,
        clinic.Escalation ?? Escalation.Default,
        clinic.AlertThresholds is null,
        await db.Members.Where(m => m.LeftAt == null).OrderBy(m => m.Name).Select(m => new MemberName(m.Id, m.Name, m.Role)).Take(500).ToListAsync(cancellationToken));

    private async Task<PlanAlerting> AnswerFor(PlanId id, AlertThresholds? own, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        return new PlanAlerting(id, own ?? clinic.AlertThresholds ?? AlertThresholds.Default, own is not null);
    }
}
