using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>At most 200 alerts, gravest first, then newest first.</summary>
/// <param name="State">Null for all.</param>
/// <param name="Severity">Null for all.</param>
/// <param name="Assignee">Those of one member, as <see cref="AlertReader.Mine"/> says; null for all.</param>
/// <param name="OnlyUnresolved">Leaves out what is resolved.</param>
public sealed record ListAlerts(
    AlertState? State, PatientId? Patient, AlertSeverity? Severity = null, MemberId? Assignee = null, bool OnlyUnresolved = false)
    : IMemberRequest<IReadOnlyList<AlertLine>>;

/// <summary>Says that somebody has seen it, and ends its escalation.</summary>
public sealed record AcknowledgeAlert(AlertId Id) : IMemberRequest<AlertLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Alert(Id.Value);
}

/// <summary>Hands it to a member.</summary>
/// <param name="To">Null for the patient's therapist.</param>
public sealed record AssignAlert(AlertId Id, MemberId? To) : IMemberRequest<AlertLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Alert(Id.Value);
}

/// <summary>Says what was done about it. Of a red flag only clearing its answers does.</summary>
public sealed record ResolveAlert(AlertId Id, string Note) : ITherapistRequest<AlertLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Alert(Id.Value);
}

/// <summary>A clinician says that the red-flag answers behind it, and no others, are known and weighed. No plan starts again by that.</summary>
/// <param name="Times">How often the alert had been raised when the clinician read it; null when the caller does not say.</param>
public sealed record ClearRedFlag(AlertId Id, string Note, int? Times = null) : ITherapistRequest<AlertLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Alert(Id.Value);
}

internal sealed class ResolveAlertValidator : AbstractValidator<ResolveAlert>
{
    public ResolveAlertValidator() => RuleFor(x => x.Note).OptionalText(1000);
}

internal sealed class ClearRedFlagValidator : AbstractValidator<ClearRedFlag>
{
    public ClearRedFlagValidator() => RuleFor(x => x.Note).OptionalText(1000);
}

internal sealed class AlertsHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertReader reader) :
    IRequestHandler<ListAlerts, IReadOnlyList<AlertLine>>,
    IRequestHandler<AcknowledgeAlert, AlertLine>,
    IRequestHandler<AssignAlert, AlertLine>,
    IRequestHandler<ResolveAlert, AlertLine>,
    IRequestHandler<ClearRedFlag, AlertLine>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<AlertLine>> Handle(ListAlerts request, CancellationToken cancellationToken)
    {
        var wanted = db.Alerts.Where(a =>
            (request.State == null || a.State == request.State)
            && (request.Patient == null || a.PatientId == request.Patient)
            && (request.Severity == null || a.Severity == request.Severity));
        wanted = request.OnlyUnresolved ? wanted.Where(a => a.State != AlertState.Resolved) : wanted;
        if (request.Assignee is { } assignee)
        {
            var role = await db.Members.Where(m => m.Id == assignee).Select(m => m.Role).SingleOrDefaultAsync(cancellationToken);
            var zone = await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken);
            wanted = reader.Mine(wanted, assignee, role, clock.TodayIn(zone));
        }

        return await reader.Read(wanted, Most, cancellationToken);
    }

    public Task<AlertLine> Handle(AcknowledgeAlert request, CancellationToken cancellationToken) =>
        Change(request.Id, alert => alert.Acknowledge(caller.Member, clock.GetUtcNow()), cancellationToken);

    public async Task<AlertLine> Handle(AssignAlert request, CancellationToken cancellationToken)
    {
        if (request.To is { } to)
        {
            var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == to, cancellationToken) ?? throw new NotFoundException("member");
            MemberRules.StillWorksHere.MustHold(member.WorksHere);
        }

        return await Change(request.Id, alert => alert.Assign(request.To, caller.Member, clock.GetUtcNow()), cancellationToken);
    }

    public Task<AlertLine> Handle(ResolveAlert request, CancellationToken cancellationToken) =>
        Change(request.Id, alert => alert.Resolve(request.Note, caller.Member, clock.GetUtcNow()), cancellationToken);

    public async Task<AlertLine> Handle(ClearRedFlag request, CancellationToken cancellationToken)
    {
        var alert = await Find(request.Id, cancellationToken);
        alert.EndByClearing(request.Note, caller.Member, clock.GetUtcNow(), request.Times);
        var (tier, until) = (alert.Cause.Tier, alert.LastSeenAt);
        var screens = await db.Screens
            .Where(s => s.PatientId == alert.PatientId && s.ClearedAt == null && s.Tier == tier && s.AnsweredAt <= until).ToListAsync(cancellationToken);
        screens.ForEach(s => s.Clear(request.Note, caller.Member, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await LineOf(alert.Id, cancellationToken);
    }

    private async Task<AlertLine> Change(AlertId id, Action<Alert> change, CancellationToken cancellationToken)
    {
        change(await Find(id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return await LineOf(id, cancellationToken);
    }

    private async Task<Alert> Find(AlertId id, CancellationToken cancellationToken) =>
        await db.Alerts.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw new NotFoundException("alert");

    private async Task<AlertLine> LineOf(AlertId id, CancellationToken cancellationToken) =>
        (await reader.Read(db.Alerts.Where(a => a.Id == id), 1, cancellationToken))[0];
}
