using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>Alerts, gravest first, then newest first.</summary>
/// <param name="State">Null for all.</param>
public sealed record ListAlerts(AlertState? State, PatientId? Patient) : IMemberRequest<IReadOnlyList<AlertLine>>;

/// <summary>Says that somebody has seen it.</summary>
public sealed record AcknowledgeAlert(AlertId Id) : ITherapistRequest<AlertLine>;

/// <summary>Says what was done about it.</summary>
public sealed record ResolveAlert(AlertId Id, string Note) : ITherapistRequest<AlertLine>;

public sealed record AlertLine(
    AlertId Id,
    PatientId PatientId,
    string PatientName,
    PlanId? PlanId,
    AlertCause Cause,
    AlertSeverity Severity,
    AlertState State,
    DateTimeOffset RaisedAt,
    DateTimeOffset LastSeenAt,
    int Times,
    string? Resolution);

internal sealed class ResolveAlertValidator : AbstractValidator<ResolveAlert>
{
    public ResolveAlertValidator() => RuleFor(x => x.Note).OptionalText(1000);
}

internal sealed class AlertsHandler(IClinicDb db, ICaller caller) :
    IRequestHandler<ListAlerts, IReadOnlyList<AlertLine>>,
    IRequestHandler<AcknowledgeAlert, AlertLine>,
    IRequestHandler<ResolveAlert, AlertLine>
{
    public async Task<IReadOnlyList<AlertLine>> Handle(ListAlerts request, CancellationToken cancellationToken)
    {
        var newest = db.Alerts
            .Where(a => request.State == null || a.State == request.State)
            .Where(a => request.Patient == null || a.PatientId == request.Patient)
            .OrderByDescending(a => a.LastSeenAt)
            .Take(200);
        var lines = await LinesOf(newest).ToListAsync(cancellationToken);
        return [.. lines.OrderByDescending(a => a.Severity).ThenByDescending(a => a.LastSeenAt)];
    }

    public Task<AlertLine> Handle(AcknowledgeAlert request, CancellationToken cancellationToken) =>
        Change(request.Id, alert => alert.Acknowledge(caller.Member), cancellationToken);

    public Task<AlertLine> Handle(ResolveAlert request, CancellationToken cancellationToken) =>
        Change(request.Id, alert => alert.Resolve(request.Note, caller.Member), cancellationToken);

    private async Task<AlertLine> Change(AlertId id, Action<Alert> change, CancellationToken cancellationToken)
    {
        var alert = await db.Alerts.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw new NotFoundException("alert");
        change(alert);
        await db.SaveChangesAsync(cancellationToken);
        return await LinesOf(db.Alerts.Where(a => a.Id == id)).SingleAsync(cancellationToken);
    }

    private IQueryable<AlertLine> LinesOf(IQueryable<Alert> alerts) =>
        from a in alerts.AsNoTracking()
        join p in db.Patients on a.PatientId equals p.Id
        select new AlertLine(
            a.Id, a.PatientId, p.Details.Name, a.PlanId, a.Cause, a.Severity, a.State, a.RaisedAt, a.LastSeenAt, a.Times, a.Resolution);
}
