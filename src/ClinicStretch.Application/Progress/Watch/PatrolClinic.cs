using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Watch;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Watch;

/// <summary>Every clinic there is. Only the patrol sends it: no endpoint does.</summary>
public sealed record ListClinicsToPatrol : IPublicRequest<IReadOnlyList<ClinicId>>;

/// <summary>Takes emergencies nobody has acknowledged to the next people. Only the patrol sends it: no endpoint does.</summary>
public sealed record EscalateAlerts(ClinicId Clinic) : IPublicRequest<PatrolStep>, INamesClinic, IHandledAnew;

/// <summary>Completes the plans whose last day has passed and holds a page of the others against the rules of time. Only the patrol sends it: no endpoint does.</summary>
/// <param name="After">The last plan of the page before; null for the first.</param>
public sealed record PatrolPlans(ClinicId Clinic, PlanId? After) : IPublicRequest<PatrolStep>, INamesClinic, IHandledAnew;

/// <param name="Taken">False when another process has the clinic.</param>
/// <param name="Next">To be given as <c>After</c>; null when all is done.</param>
public sealed record PatrolStep(bool Taken, PlanId? Next);

internal sealed class PatrolClinicHandler(IClinicDb db, IClinicRounds rounds, AlertWatch watch, EndedPlans ended, TimeProvider clock) :
    IRequestHandler<ListClinicsToPatrol, IReadOnlyList<ClinicId>>,
    IRequestHandler<EscalateAlerts, PatrolStep>,
    IRequestHandler<PatrolPlans, PatrolStep>
{
    private const int PlansAtATime = 200;
    private const int AlertsAtATime = 500;
    private static readonly PatrolStep Elsewhere = new(false, null);

    public Task<IReadOnlyList<ClinicId>> Handle(ListClinicsToPatrol request, CancellationToken cancellationToken) => rounds.Clinics(cancellationToken);

    public async Task<PatrolStep> Handle(EscalateAlerts request, CancellationToken cancellationToken)
    {
        if (!await rounds.TryTake(request.Clinic, "patrol alerts", cancellationToken))
        {
            return Elsewhere;
        }

        var times = (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Escalation ?? Escalation.Default;
        var waiting = await db.Alerts.Where(a => a.Severity == AlertSeverity.Emergency && a.State == AlertState.Open)
            .OrderBy(a => a.RaisedAt).Take(AlertsAtATime).ToListAsync(cancellationToken);
        waiting.ForEach(a => a.Escalate(times, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return new PatrolStep(true, null);
    }

    public async Task<PatrolStep> Handle(PatrolPlans request, CancellationToken cancellationToken)
    {
        if (!await rounds.TryTake(request.Clinic, "patrol plans", cancellationToken))
        {
            return Elsewhere;
        }

        if (request.After is null)
        {
            await ended.CompleteAll(cancellationToken);
        }

        var plans = db.Plans.AsNoTracking().Where(p => p.Status == PlanStatus.Active
            || db.Alerts.Any(a => a.PlanId == p.Id && a.State != AlertState.Resolved));
        plans = request.After is { } after ? plans.Where(p => p.Id > after) : plans;
        var page = await plans.OrderBy(p => p.Id).Take(PlansAtATime).ToListAsync(cancellationToken);
        await watch.InTime([.. page.Where(p => p.Current is not null)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new PatrolStep(true, page.Count < PlansAtATime ? null : page[^1].Id);
    }
}
