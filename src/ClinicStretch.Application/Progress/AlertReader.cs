using ClinicStretch.Application.Accounts.Team;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>One alert as a member sees it.</summary>
/// <param name="Why">In plain words, with the numbers; empty where the cause says it all.</param>
/// <param name="Sessions">Those its numbers come from, oldest first; may be empty.</param>
/// <param name="Therapist">Of the patient.</param>
/// <param name="AssignedTo">Null for the patient's therapist.</param>
/// <param name="HandledBy">Name; null while nobody has, and when it closed itself.</param>
/// <param name="History">What happened to it, oldest first.</param>
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
    string? Resolution,
    string Why,
    IReadOnlyList<SessionId> Sessions,
    string Therapist,
    MemberId? AssignedTo,
    string? AssignedToName,
    AlertReach Reach,
    string? HandledBy,
    DateTimeOffset? ResolvedAt,
    IReadOnlyList<AlertEventLine> History);

/// <param name="By">Name; null when nobody did.</param>
/// <param name="To">Name of whom it was assigned or taken to; null otherwise.</param>
public sealed record AlertEventLine(DateTimeOffset At, AlertStep Step, string? By, string? To, string? Note);

/// <summary>Reads alerts gravest first, then newest first, with the names they need: three queries, however many there are.</summary>
internal sealed class AlertReader(IClinicDb db)
{
    public async Task<IReadOnlyList<AlertLine>> Read(IQueryable<Alert> wanted, int most, CancellationToken cancellationToken)
    {
        // Severities are kept as words, whose order in the database is that of the alphabet.
        var alerts = await wanted.AsNoTracking()
            .OrderBy(a => a.Severity == AlertSeverity.Emergency ? 0 : a.Severity == AlertSeverity.Urgent ? 1 : 2)
            .ThenByDescending(a => a.LastSeenAt).ThenBy(a => a.Id).Take(most).ToListAsync(cancellationToken);
        var ids = alerts.Select(a => a.PatientId).Distinct().ToList();
        var patients = await db.Patients.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Details.Name, p.TherapistId))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var members = await db.Members.ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return [.. alerts.Select(a => LineOf(a, patients[a.PatientId], members))];
    }

    /// <summary>Those that are a member's: assigned to them, of the patients they look after that day, or taken to them for want of an answer.</summary>
    /// <param name="today">In the clinic's time zone.</param>
    public IQueryable<Alert> Mine(IQueryable<Alert> alerts, MemberId me, Role role, DateOnly today) => alerts.Where(a =>
        a.AssignedTo == me
        || (a.AssignedTo == null && db.Mine(me, today).Any(p => p.Id == a.PatientId))
        || (a.ReachedOnCall == me && a.Reach != AlertReach.None)
        || (role == Role.Administrator && a.Reach == AlertReach.Administrators));

    private static AlertLine LineOf(Alert a, Named patient, Dictionary<MemberId, string> members)
    {
        return new AlertLine(
            a.Id, a.PatientId, patient.Name, a.PlanId, a.Cause, a.Severity, a.State, a.RaisedAt, a.LastSeenAt, a.Times, a.Resolution,
            a.Why, a.Sessions, members[patient.Therapist], a.AssignedTo, NameOf(a.AssignedTo), a.Reach, NameOf(a.HandledBy), a.ResolvedAt,
            [.. a.History.Select(h => new AlertEventLine(h.At, h.Step, NameOf(h.By), NameOf(h.To), h.Note))]);

        string? NameOf(MemberId? member) => member is { } id ? members.GetValueOrDefault(id) : null;
    }

    private sealed record Named(PatientId Id, string Name, MemberId Therapist);
}
