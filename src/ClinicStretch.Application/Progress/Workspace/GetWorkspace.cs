using ClinicStretch.Application.Accounts.Team;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Workspace;

/// <summary>What a member has before them today. Every list is bounded.</summary>
/// <param name="Whole">True for the whole clinic, false for the patients the member looks after today, those of whom they stand in for among them.</param>
public sealed record GetWorkspace(bool Whole) : IMemberRequest<WorkspaceDay>;

/// <param name="Today">In the clinic's time zone.</param>
/// <param name="Alerts">Not resolved, gravest first.</param>
/// <param name="AlertCount">How many there are in all.</param>
/// <param name="Came">Patients with sessions the member has not read, newest first.</param>
public sealed record WorkspaceDay(
    DateOnly Today,
    string TimeZoneId,
    IReadOnlyList<AlertLine> Alerts,
    int AlertCount,
    IReadOnlyList<PlanDay> Reviews,
    IReadOnlyList<UnreadPatient> Came,
    IReadOnlyList<PlanDay> Ending,
    IReadOnlyList<DraftLine> Drafts,
    IReadOnlyList<MemberName> Members);

/// <summary>A plan and the day it is about: due for review, or ending.</summary>
public sealed record PlanDay(PlanId Id, string Name, PatientId PatientId, string PatientName, DateOnly Day);

/// <param name="IsNew">True while the plan was never published.</param>
public sealed record DraftLine(PlanId Id, string Name, PatientId PatientId, string PatientName, bool IsNew);

internal sealed class GetWorkspaceHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertReader alerts, UnreadReader unread)
    : IRequestHandler<GetWorkspace, WorkspaceDay>
{
    /// <summary>Plans that end within so many days.</summary>
    private const int EndsWithin = 14;
    private const int Most = 20;

    public async Task<WorkspaceDay> Handle(GetWorkspace request, CancellationToken cancellationToken)
    {
        var zone = (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Details.TimeZoneId;
        var today = clock.TodayIn(zone);
        var patients = request.Whole ? db.Patients : db.Mine(caller.Member, today);
        var open = db.Alerts.Where(a => a.State != AlertState.Resolved);
        open = request.Whole ? open : alerts.Mine(open, caller.Member, caller.Role!.Value, today);
        return new WorkspaceDay(
            today,
            zone,
            await alerts.Read(open, Most, cancellationToken),
            await open.CountAsync(cancellationToken),
            await Reviews(patients, today, cancellationToken),
            await unread.Read(patients, cancellationToken),
            await Ending(patients, today, cancellationToken),
            await Drafts(patients, cancellationToken),
            await db.Members.Where(m => m.LeftAt == null).OrderBy(m => m.Name).Select(m => new MemberName(m.Id, m.Name, m.Role)).Take(500).ToListAsync(cancellationToken));
    }

    // After its end too: a look back after three months is a review.
    private async Task<IReadOnlyList<PlanDay>> Reviews(IQueryable<Patient> patients, DateOnly today, CancellationToken cancellationToken) => await (
        from plan in db.Plans
        join patient in patients on plan.PatientId equals patient.Id
        where plan.ReviewOn != null && plan.ReviewOn <= today
            && (plan.Status == PlanStatus.Active || plan.Status == PlanStatus.OnHold || plan.Status == PlanStatus.Completed)
        orderby plan.ReviewOn, plan.Id
        select new PlanDay(plan.Id, plan.Name, patient.Id, patient.Details.Name, plan.ReviewOn!.Value)).Take(Most).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PlanDay>> Ending(IQueryable<Patient> patients, DateOnly today, CancellationToken cancellationToken)
    {
        var last = today.AddDays(EndsWithin);
        return await (
            from plan in db.Plans
            join patient in patients on plan.PatientId equals patient.Id
            where plan.EndsOn != null && plan.EndsOn >= today && plan.EndsOn <= last
                && (plan.Status == PlanStatus.Active || plan.Status == PlanStatus.OnHold)
            orderby plan.EndsOn, plan.Id
            select new PlanDay(plan.Id, plan.Name, patient.Id, patient.Details.Name, plan.EndsOn!.Value)).Take(Most).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DraftLine>> Drafts(IQueryable<Patient> patients, CancellationToken cancellationToken) => await (
        from plan in db.Plans
        join patient in patients on plan.PatientId equals patient.Id
        where plan.Draft != null && (plan.Status == PlanStatus.Draft || plan.Status == PlanStatus.Active || plan.Status == PlanStatus.OnHold)
        orderby plan.Id descending
        select new DraftLine(plan.Id, plan.Name, patient.Id, patient.Details.Name, plan.Status == PlanStatus.Draft)).Take(Most).ToListAsync(cancellationToken);
}
