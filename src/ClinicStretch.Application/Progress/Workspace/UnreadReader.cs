using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Workspace;

/// <summary>A patient with sessions the member has not read yet.</summary>
/// <param name="Sessions">How many of them; at least one.</param>
/// <param name="Newest">The one that came in last.</param>
/// <param name="Notes">Of the sessions, newest first; at most three.</param>
/// <param name="Until">When the newest of them reached the clinic: to be given to <see cref="MarkRead"/>.</param>
public sealed record UnreadPatient(
    PatientId PatientId,
    string PatientName,
    int Sessions,
    UnreadSession Newest,
    IReadOnlyList<string> Notes,
    DateTimeOffset Until);

/// <param name="PainBefore">0 to 10; null when not reported, as are the three below.</param>
public sealed record UnreadSession(SessionId Id, DateOnly Day, Source Source, int? PainBefore, int? PainWorst, int? PainAfter, int? NextDay);

/// <summary>What came in since a member's last look: of the last two weeks, the newest first, and bounded.</summary>
internal sealed class UnreadReader(IClinicDb db, ICaller caller, TimeProvider clock)
{
    /// <summary>What is older counts as read: nobody works off a longer list.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(14);

    private const int MostSessions = 300;
    private const int MostPatients = 25;

    /// <param name="patients">Of whom.</param>
    public async Task<IReadOnlyList<UnreadPatient>> Read(IQueryable<Patient> patients, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Back;
        var me = caller.Member;
        var rows = await (
            from session in db.Sessions.Standing(db)
            join patient in patients on session.PatientId equals patient.Id
            where session.ReceivedAt > since && session.Source != Source.InClinic
                && !db.Looks.Any(l => l.MemberId == me && l.PatientId == session.PatientId && l.Until >= session.ReceivedAt)
            orderby session.ReceivedAt descending
            select new Row(
                session.Id, session.PatientId, patient.Details.Name, session.Day, session.Source, session.ReceivedAt,
                session.PainBefore, session.PainWorst, session.PainAfter, session.Note)).Take(MostSessions).ToListAsync(cancellationToken);
        var groups = rows.GroupBy(r => r.PatientId).Take(MostPatients).ToList();
        var newest = groups.ConvertAll(g => g.First().Id);
        var said = (await db.NextDayPains.AsNoTracking().Where(n => newest.Contains(n.SessionId)).ToListAsync(cancellationToken))
            .GroupBy(n => n.SessionId).ToDictionary(g => g.Key, g => g.MaxBy(n => n.Number)!.Pain.Value);
        return groups.ConvertAll(g => PatientOf([.. g], said));
    }

    private static UnreadPatient PatientOf(List<Row> rows, Dictionary<SessionId, int> said)
    {
        var newest = rows[0];
        return new UnreadPatient(
            newest.PatientId,
            newest.PatientName,
            rows.Count,
            new UnreadSession(
                newest.Id, newest.Day, newest.Source, newest.Before?.Value, newest.Worst?.Value, newest.After?.Value,
                said.TryGetValue(newest.Id, out var nextDay) ? nextDay : null),
            [.. rows.Select(r => r.Note).OfType<string>().Take(3)],
            newest.ReceivedAt);
    }

    private sealed record Row(
        SessionId Id, PatientId PatientId, string PatientName, DateOnly Day, Source Source, DateTimeOffset ReceivedAt,
        PainScore? Before, PainScore? Worst, PainScore? After, string? Note);
}
